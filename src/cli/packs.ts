import nba from '../../rules/nba/pack.yaml';
import type { Pack } from '../engine/pack.ts';
import { nothingIn, unusable } from '../packs/lint.ts';
import { complaint, isEdition, openRight } from './pack/open.ts';

/**
 * The packs for `check`: the default rules and these. What a browser would not use is no rule here either; only what a rule that holds
 * owes to others is not asked. @throws UsageError, NotJson, NotUtf8
 */
export const packsForCheck = async (paths: readonly string[]): Promise<Pack[]> => {
  const sources = await Promise.all(paths.map(async (path) => ({ path, source: await openRight(path) })));
  const packs = sources.map(({ source }) => source.pack);
  const base = packs.some(isEdition) ? [] : [nba];
  for (const { path, source } of sources) {
    const problems = [...nothingIn(source), ...unusable(source, [...base, ...packs.filter((pack) => pack !== source.pack)])];
    if (problems.length > 0) throw complaint(path, problems);
  }
  return [...base, ...packs];
};
