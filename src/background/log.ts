import { browser } from '../platform/browser.ts';
import { extensionVersion } from '../platform/extension.ts';
import type { Decision, Log, LogEntry } from '../platform/messages.ts';
import { emptied, readChains, withEntry, writeChains, youngEnough, type Chains } from './log-store.ts';
import { readPacks } from './pack-store.ts';
import { readPersonal } from './personal.ts';
import { readPolicy } from './policy.ts';
import { changesSince, standingOf, type Standing } from './standing.ts';
import { createMutex } from './mutex.ts';

const turn = createMutex();

/** Decisions that could not be kept since the last one that could; in memory, for as long as the browser runs. */
const lostOnes = async (): Promise<number> => ((await browser.storage.session.get('lostDecisions')) as { lostDecisions?: number }).lostDecisions ?? 0;
const forgetLost = (): Promise<void> => browser.storage.session.remove('lostDecisions');

const knownStanding = async (): Promise<Standing | undefined> => ((await browser.storage.local.get('logStanding')) as { logStanding?: Standing }).logStanding;

interface Current {
  readonly stored: Chains;
  /** Without what is older than the firm allows, and with what came into force since. */
  readonly chains: Chains;
  /** What each entry says of the moment it was written. */
  readonly about: Pick<LogEntry, 'time' | 'packs' | 'role' | 'account' | 'mode' | 'override' | 'extension'>;
  /** What has to be written with the chains. */
  readonly beside: { readonly logStanding?: Standing };
}

const current = async (): Promise<Current> => {
  const [stored, known, policy, packs, personal] = await Promise.all([readChains(), knownStanding(), readPolicy(), readPacks(), readPersonal()]);
  const { role, account, mode, override } = policy.settings;
  const standing = standingOf(policy, packs, personal);
  const about = { time: Date.now(), packs: standing.packs, role, account, mode, override, extension: extensionVersion() };
  const young = youngEnough(stored, policy.sources.logRetentionDays);
  const found = changesSince(known, standing, packs);
  let { changes } = young;
  for (const change of found) changes = await withEntry(changes, { ...change, ...about });
  return { stored, chains: { ...young, changes }, about, beside: known && found.length === 0 ? {} : { logStanding: standing } };
};

/** What came into force is noted before anything else is written, and as soon as anybody looks; so it does not matter who changed it, and how. */
export const noteChanges = (): Promise<undefined> =>
  turn(async () => {
    const { stored, chains, beside } = await current();
    await writeChains(stored, chains, beside);
    return undefined;
  });

/** What is older than the firm allows is gone for good as soon as anybody looks. */
export const readLog = (): Promise<Log> =>
  turn(async () => {
    const { stored, chains, about, beside } = await current();
    await writeChains(stored, chains, beside).catch((error: unknown) => console.warn('Postproef could not bring its log up to date.', error));
    const { decisions, trials, changes } = chains;
    return { ...decisions, trials, changes, packs: about.packs, lost: await lostOnes() };
  });

const onTrial: ReadonlySet<Decision['action']> = new Set(['on-trial', 'counted']);

/** Appends a decision to the log on this computer, chained to the one before it. @throws where it cannot be kept; the next one that can says so */
export const logDecision = (decision: Decision): Promise<undefined> =>
  turn(async () => {
    const lost = await lostOnes();
    try {
      const { stored, chains, about, beside } = await current();
      const name = onTrial.has(decision.action) ? 'trials' : 'decisions';
      await writeChains(stored, { ...chains, [name]: await withEntry(chains[name], { ...decision, ...(lost > 0 && { lost }), ...about }) }, beside);
    } catch (error) {
      await browser.storage.session.set({ lostDecisions: lost + 1 });
      throw error;
    }
    if (lost > 0) await forgetLost();
    return undefined;
  });

/** Erases all decisions and trials but one entry, which says that and how many. Which rules and settings were in force stays. */
export const clearLog = (): Promise<undefined> =>
  turn(async () => {
    const { stored, chains, about, beside } = await current();
    const entries = [...chains.decisions.entries, ...chains.trials.entries];
    if (entries.every(({ action }) => action === 'cleared')) return undefined;
    const erased = entries.reduce((sum, entry) => sum + (entry.erased ?? 1), 0);
    const decisions = await withEntry(emptied(chains.decisions), { rules: [], action: 'cleared', platform: '', erased, ...about });
    await writeChains(stored, { ...chains, decisions, trials: emptied(chains.trials) }, beside);
    return undefined;
  });
