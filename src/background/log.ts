import { browser } from '../platform/browser.ts';
import { extensionVersion } from '../platform/extension.ts';
import type { Decision, Log, LogEntry } from '../platform/messages.ts';
import { emptied, readChains, withEntry, writeChains, youngEnough, type Chains } from './log-store.ts';
import { readPolicy } from './policy.ts';
import { packsInForce } from './rules.ts';
import { createTurns } from './turns.ts';

const turn = createTurns();

/** Decisions that could not be kept since the last one that could; in memory, for as long as the browser runs. */
const lostOnes = async (): Promise<number> => ((await browser.storage.session.get('lostDecisions')) as { lostDecisions?: number }).lostDecisions ?? 0;
const forgetLost = (): Promise<void> => browser.storage.session.remove('lostDecisions');

interface Current {
  readonly stored: Chains;
  /** Without what is older than the firm allows. */
  readonly chains: Chains;
  /** What each entry says of the moment it was written. */
  readonly about: Pick<LogEntry, 'time' | 'packs' | 'role' | 'account' | 'mode' | 'override' | 'extension'>;
}

const current = async (): Promise<Current> => {
  const [stored, { settings, sources }, packs] = await Promise.all([readChains(), readPolicy(), packsInForce()]);
  const { role, account, mode, override } = settings;
  const about = { time: Date.now(), packs: packs.map(({ id, version }) => `${id} ${version}`), role, account, mode, override, extension: extensionVersion() };
  return { stored, chains: youngEnough(stored, sources.logRetentionDays), about };
};

/** What is older than the firm allows is gone for good as soon as anybody looks. */
export const readLog = (): Promise<Log> =>
  turn(async () => {
    const { stored, chains } = await current();
    await writeChains(stored, chains);
    const { decisions, trials } = chains;
    return { ...decisions, trials, lost: await lostOnes() };
  });

const onTrial: ReadonlySet<Decision['action']> = new Set(['on-trial', 'counted']);

/** Appends a decision to the log on this computer, chained to the one before it. @throws where it cannot be kept; the next one that can says so */
export const logDecision = (decision: Decision): Promise<undefined> =>
  turn(async () => {
    const lost = await lostOnes();
    try {
      const { stored, chains, about } = await current();
      const name = onTrial.has(decision.action) ? 'trials' : 'decisions';
      await writeChains(stored, { ...chains, [name]: await withEntry(chains[name], { ...decision, ...(lost > 0 && { lost }), ...about }) });
    } catch (error) {
      await browser.storage.session.set({ lostDecisions: lost + 1 });
      throw error;
    }
    if (lost > 0) await forgetLost();
    return undefined;
  });

/** Erases all decisions and trials but one entry, which says that and how many. */
export const clearLog = (): Promise<undefined> =>
  turn(async () => {
    const { stored, chains, about } = await current();
    const entries = [...chains.decisions.entries, ...chains.trials.entries];
    if (entries.every(({ action }) => action === 'cleared')) return undefined;
    const erased = entries.reduce((sum, entry) => sum + (entry.erased ?? 1), 0);
    const decisions = await withEntry(emptied(chains.decisions), { rules: [], action: 'cleared', platform: '', erased, ...about });
    await writeChains(stored, { ...chains, decisions, trials: emptied(chains.trials) });
    return undefined;
  });
