import nba from '../../rules/nba/pack.yaml';
import type { Pack } from '../engine/pack.ts';
import { nothingIn, unusable } from '../packs/lint.ts';
import { oneLine, PackProblems, type Problem } from '../packs/problem.ts';
import type { Source } from '../packs/read.ts';
import { openPack } from './pack/open.ts';
import { UsageError } from './usage.ts';

/** Complaints of a pack on one line. */
const complaint = (path: string, [first, ...more]: readonly Problem[]): UsageError => new UsageError(`${first ? oneLine(first) : path}${more.length > 0 ? ` (and ${more.length} more: postproef pack lint ${path})` : ''}`);

const sourceFrom = (path: string): Source => {
  try {
    return openPack(path);
  } catch (error) {
    throw error instanceof PackProblems ? complaint(path, error.problems) : error;
  }
};

/** Another edition of the default rules, that stands in their place. */
const isEdition = ({ id, layer }: Pack): boolean => layer === 'base' && id === nba.id;

/**
 * The packs for `check`: the default rules and these. What a browser would not use is no rule here either; only what a rule that holds
 * owes to others is not asked. @throws UsageError
 */
export const packsForCheck = (paths: readonly string[]): Pack[] => {
  const sources = paths.map((path) => ({ path, source: sourceFrom(path) }));
  const packs = sources.map(({ source }) => source.pack);
  const base = packs.some(isEdition) ? [] : [nba];
  for (const { path, source } of sources) {
    const problems = [...nothingIn(source), ...unusable(source, [...base, ...packs.filter((pack) => pack !== source.pack)])];
    if (problems.length > 0) throw complaint(path, problems);
  }
  return [...base, ...packs];
};
