import { flawIn, type Flaw } from '../log/chain.ts';
import type { Log, LogChain } from '../platform/messages.ts';

/** What a chain of the log is about. */
export type Series = 'changes' | 'trials' | 'decisions';

/** In the order in which they stand in a file: the decisions come last. */
export const chainsOf = ({ changes, trials, ...decisions }: Log): readonly (readonly [Series, LogChain])[] => [
  ['changes', changes],
  ['trials', trials],
  ['decisions', decisions],
];

/** What somebody did to each, as far as it shows. */
export type Flaws = Readonly<Partial<Record<Series, Flaw>>>;

export const flawsIn = async (log: Log): Promise<Flaws> => {
  const found = await Promise.all(chainsOf(log).map(async ([series, { entries, book }]) => [series, await flawIn(entries, book)] as const));
  return Object.fromEntries(found.filter(([, flaw]) => flaw));
};
