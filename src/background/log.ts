import { browser } from '../platform/browser.ts';
import { beginning, hashOf } from '../platform/log-chain.ts';
import type { Decision, LogEntry } from '../platform/messages.ts';
import { readPolicy } from './policy.ts';
import { packsInForce } from './rules.ts';
import { createTurns } from './turns.ts';

const kept = 1_000;
const day = 86_400_000;
const turn = createTurns();

const stored = async (): Promise<readonly LogEntry[]> => ((await browser.storage.local.get('log')) as { log?: LogEntry[] }).log ?? [];

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

/** What is older than the firm allows is gone for good as soon as anybody looks. */
export const readLog = (): Promise<readonly LogEntry[]> =>
  turn(async () => {
    const all = await stored();
    const young = await youngEnough(all);
    if (young.length < all.length) await browser.storage.local.set({ log: young });
    return young;
  });

/** Appends a decision to the log on this computer, chained to the one before it; the oldest make room. */
export const logDecision = (decision: Decision): Promise<undefined> =>
  turn(async () => {
    const all = await stored();
    const entry = { ...decision, time: Date.now(), packs: (await packsInForce()).map(({ id, version }) => `${id} ${version}`), previous: all.at(-1)?.hash ?? beginning };
    await browser.storage.local.set({ log: [...(await youngEnough(all)), { ...entry, hash: await hashOf(entry) }].slice(-kept) });
    return undefined;
  });

export const clearLog = (): Promise<undefined> =>
  turn(async () => {
    await browser.storage.local.remove('log');
    return undefined;
  });
