import { browser } from '../platform/browser.ts';
import type { Decision } from '../platform/messages.ts';

const kept = 1_000;

interface Entry extends Decision {
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** Appends a decision to the log on this computer; the oldest lines make room. */
export const logDecision = async (decision: Decision): Promise<undefined> => {
  const { log = [] } = (await browser.storage.local.get('log')) as { log?: Entry[] };
  await browser.storage.local.set({ log: [...log, { ...decision, time: Date.now() }].slice(-kept) });
};
