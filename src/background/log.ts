import { browser } from '../platform/browser.ts';
import { extensionVersion } from '../platform/extension.ts';
import { beginning, hashOf } from '../packs/log-chain.ts';
import type { Decision, Log, LogBook, LogEntry } from '../platform/messages.ts';
import { readPolicy } from './policy.ts';
import { packsInForce } from './rules.ts';
import { createTurns } from './turns.ts';

const kept = 1_000;
const day = 86_400_000;
const turn = createTurns();

type Stored = Omit<Log, 'lost'>;

const stored = async (): Promise<Stored> => {
  const [{ log = [] }, { logBook }] = (await Promise.all([browser.storage.local.get('log'), browser.storage.local.get('logBook')])) as [{ log?: LogEntry[] }, { logBook?: LogBook }];
  return { entries: log, ...(logBook && { book: logBook }) };
};

/** Milliseconds beyond the newest entry and the days it is kept: a clock that is this far ahead is rather wrong than right. */
const doubtful = 365 * day;

/**
 * Only the front is dropped: a chain that loses an entry in between says that somebody changed it. A clock may be wrong for a while. An entry
 * was written no earlier than the one before it; a time that is still to come tells nothing; and where all would go by a clock
 * that nobody has used here yet, nothing goes.
 */
const youngEnough = async (entries: readonly LogEntry[]): Promise<readonly LogEntry[]> => {
  const { logRetentionDays } = (await readPolicy()).sources;
  const now = Date.now();
  const since = now - logRetentionDays * day;
  let latest = -Infinity;
  let old = 0;
  for (const [index, { time }] of entries.entries()) {
    if (time > now) continue;
    latest = Math.max(latest, time);
    if (latest < since) old = index + 1;
  }
  return entries.slice(latest < since - doubtful ? 0 : old).slice(-kept);
};

/** The same without its first entries: the book knows that they went by our own hand. */
const without = ({ book, ...all }: Stored, entries: readonly LogEntry[]): Stored => {
  const gone = all.entries.length - entries.length;
  return { entries, ...(book && { book: gone === 0 ? book : { ...book, before: all.entries[gone - 1]?.hash ?? book.before } }) };
};

/** One `set` for both: a browser that is killed in the middle has the old or the new. */
const keep = ({ entries, book }: Stored): Promise<void> => browser.storage.local.set({ log: entries, ...(book && { logBook: book }) });

/** Decisions that could not be kept since the last one that could; in memory, for as long as the browser runs. */
const lostOnes = async (): Promise<number> => ((await browser.storage.session.get('lostDecisions')) as { lostDecisions?: number }).lostDecisions ?? 0;
const forgetLost = (): Promise<void> => browser.storage.session.remove('lostDecisions');

/** What is older than the firm allows is gone for good as soon as anybody looks. */
export const readLog = (): Promise<Log> =>
  turn(async () => {
    const all = await stored();
    const young = without(all, await youngEnough(all.entries));
    if (young.entries.length < all.entries.length) await keep(young);
    return { ...young, lost: await lostOnes() };
  });

type Added = Pick<LogEntry, 'rules' | 'action' | 'platform' | 'reason' | 'note' | 'lost' | 'erased'>;

/** Appends to what stays; the oldest make room. */
const append = async (all: Stored, stays: readonly LogEntry[], added: Added): Promise<void> => {
  const { role, account, mode, override } = (await readPolicy()).settings;
  const packs = (await packsInForce()).map(({ id, version }) => `${id} ${version}`);
  const { entries: before, book: { written, before: beforeAll } = { written: before.length, before: before[0]?.previous ?? beginning } } = all;
  const previous = all.book?.last ?? before.at(-1)?.hash ?? beginning;
  const entry = { ...added, time: Date.now(), packs, role, account, mode, override, extension: extensionVersion(), previous };
  const last = await hashOf(entry);
  const book = { written: written + 1, before: beforeAll, last };
  const entries = [...stays, { ...entry, hash: last }].slice(-kept);
  await keep(without({ entries: [...before, { ...entry, hash: last }], book }, entries));
};

/** Appends a decision to the log on this computer, chained to the one before it. @throws where it cannot be kept; the next one that can says so */
export const logDecision = (decision: Decision): Promise<undefined> =>
  turn(async () => {
    const lost = await lostOnes();
    try {
      const all = await stored();
      await append(all, await youngEnough(all.entries), { ...decision, ...(lost > 0 && { lost }) });
    } catch (error) {
      await browser.storage.session.set({ lostDecisions: lost + 1 });
      throw error;
    }
    if (lost > 0) await forgetLost();
    return undefined;
  });

/** Erases all entries but one, which says that and how many. */
export const clearLog = (): Promise<undefined> =>
  turn(async () => {
    const all = await stored();
    const decisions = all.entries.filter(({ action }) => action !== 'cleared');
    if (decisions.length === 0) return undefined;
    const erased = all.entries.reduce((sum, entry) => sum + (entry.erased ?? 1), 0);
    await append(all, [], { rules: [], action: 'cleared', platform: '', erased });
    return undefined;
  });
