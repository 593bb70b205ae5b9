import { flawIn, type Flaw } from '../log/chain.ts';
import type { Log, LogChain, LogEntry } from '../platform/messages.ts';

/** What a chain of the log is about. */
export type Series = 'changes' | 'trials' | 'decisions';

/** In the order in which they stand in a file: the decisions come last. */
export const chainsOf = ({ changes, trials, ...decisions }: Log): readonly (readonly [Series, LogChain])[] => [
  ['changes', changes],
  ['trials', trials],
  ['decisions', decisions],
];

/** An entry was written no later than those that follow it in its chain: so the time of one that a wrong clock wrote is known all the same. */
const dated = ({ entries }: LogChain): { readonly entry: LogEntry; readonly by: number }[] => {
  let by = Infinity;
  return entries.toReversed().map((entry) => ({ entry, by: (by = Math.min(by, entry.time)) })).reverse();
};

/** All of it, as it was written. */
export const inOrder = (log: Log): LogEntry[] =>
  chainsOf(log).flatMap(([, chain]) => dated(chain)).sort((a, b) => a.by - b.by).map(({ entry }) => entry);

/** What somebody did to each, as far as it shows. */
export type Flaws = Readonly<Partial<Record<Series, Flaw>>>;

export const flawsIn = async (log: Log): Promise<Flaws> => {
  const found = await Promise.all(chainsOf(log).map(async ([series, { entries, book }]) => [series, await flawIn(entries, book)] as const));
  return Object.fromEntries(found.filter(([, flaw]) => flaw));
};
