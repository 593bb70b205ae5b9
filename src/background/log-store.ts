import { beginning, hashOf } from '../log/chain.ts';
import { dayLength } from '../packs/days.ts';
import { browser } from '../platform/browser.ts';
import type { LogBook, LogChain, LogEntry } from '../platform/messages.ts';

/** Entries kept in each chain. */
const kept = 1_000;

/**
 * A chain that loses an entry in between says that somebody changed it. So what may come by the hundred has a chain and a limit of its
 * own: rules on trial, or a switch that somebody goes on turning, push no decision out.
 */
const places = { decisions: ['log', 'logBook'], trials: ['logTrials', 'logTrialsBook'], changes: ['logChanges', 'logChangesBook'] } as const;
type Name = keyof typeof places;
const names = Object.keys(places) as Name[];
export type Chains = Readonly<Record<Name, LogChain>>;

/** Of a chain in which nothing was ever written. */
const unwritten: LogBook = { written: 0, before: beginning, last: beginning };

const readChain = async (name: Name): Promise<LogChain> => {
  const [place, bookPlace] = places[name];
  const [{ [place]: entries = [] }, { [bookPlace]: book }] = (await Promise.all([browser.storage.local.get(place), browser.storage.local.get(bookPlace)])) as [Record<string, LogEntry[]>, Record<string, LogBook>];
  return book || entries.length > 0 ? { entries, ...(book && { book }) } : { entries, book: unwritten };
};

const eachOf = <Made>(make: (name: Name) => Made): Readonly<Record<Name, Made>> => Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Made>;

export const readChains = async (): Promise<Chains> => {
  const chains = await Promise.all(names.map(readChain));
  return eachOf((name) => chains[names.indexOf(name)] as LogChain);
};

const itemsOf = (name: Name, { entries, book }: LogChain): Readonly<Record<string, unknown>> => ({ [places[name][0]]: entries, ...(book && { [places[name][1]]: book }) });

/** Of what has changed. One `set` for all: a browser that is killed in the middle has the old or the new. @param beside what has to be written with it */
export const writeChains = async (before: Chains, after: Chains, beside: Readonly<Record<string, unknown>> = {}): Promise<void> => {
  const items = Object.assign({}, beside, ...names.filter((name) => after[name] !== before[name]).map((name) => itemsOf(name, after[name])));
  if (Object.keys(items).length > 0) await browser.storage.local.set(items);
};

/** A chain of an earlier Postproef, too, is watched from its next entry on. */
const bookOf = ({ entries, book }: LogChain): LogBook => book ?? { written: entries.length, before: entries[0]?.previous ?? beginning, last: entries.at(-1)?.hash ?? beginning };

/** Without its first entries; the book, where there is one, knows that they went by our own hand. */
const without = ({ entries, book }: LogChain, gone: number): LogChain => ({ entries: entries.slice(gone), ...(book && { book: { ...book, before: entries[gone - 1]?.hash ?? book.before } }) });

export const emptied = (chain: LogChain): LogChain => (chain.entries.length === 0 ? chain : without({ ...chain, book: bookOf(chain) }, chain.entries.length));

/** Milliseconds beyond the days that entries are kept: a clock that is this far ahead of what was written last is rather wrong than right; or the one before was. */
const doubtful = 365 * dayLength;

/**
 * How many at the front are older. A clock may be wrong for a while. An entry was written no earlier than the one before it, and a time that
 * is still to come tells nothing; over a leap of years nobody knows how old is what lies before it: that is kept as long as what follows.
 */
const tooOld = (entries: readonly LogEntry[], days: number): number => {
  const now = Date.now();
  const since = now - days * dayLength;
  let latest: number | undefined;
  let leap = -Infinity;
  let old = 0;
  for (const [index, { time }] of [...entries, { time: now }].entries()) {
    if (time > now) continue;
    if (time - (latest ?? time) > days * dayLength + doubtful) leap = time;
    latest = Math.max(latest ?? time, time);
    if (latest < since) old = index + 1;
  }
  return leap < since ? old : 0;
};

/** @param days that the firm lets entries be kept @returns the same chains where nothing is older */
export const youngEnough = (chains: Chains, days: number): Chains =>
  eachOf((name) => {
    const old = tooOld(chains[name].entries, days);
    return old === 0 ? chains[name] : without(chains[name], old);
  });

/** With one entry more; the oldest make room, and the book knows how many did. */
export const withEntry = async (chain: LogChain, added: Omit<LogEntry, 'previous' | 'hash'>): Promise<LogChain> => {
  const book = bookOf(chain);
  const entry = { ...added, previous: book.last };
  const last = await hashOf(entry);
  const entries = [...chain.entries, { ...entry, hash: last }];
  const crowded = Math.max(0, entries.length - kept);
  return without({ entries, book: { ...book, written: book.written + 1, last, ...(crowded > 0 && { crowded: (book.crowded ?? 0) + crowded }) } }, crowded);
};
