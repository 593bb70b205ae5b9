import type { Pack } from '../engine/pack.ts';
import { loadPack } from '../packs/folder.ts';
import { oneLine, PackProblems } from '../packs/problem.ts';
import { UsageError } from './usage.ts';

/** A pack for `check`, whose complaints fit on one line. @throws UsageError */
export const loadForCheck = (path: string): Pack => {
  try {
    return loadPack(path);
  } catch (error) {
    const [first, ...more] = error instanceof PackProblems ? error.problems : [];
    if (!first) throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    throw new UsageError(`${oneLine(first)}${more.length > 0 ? ` (and ${more.length} more: postproef pack lint ${path})` : ''}`);
  }
};
