import guard from '../content/guard.ts?script&iife';
import { groundSheet, markSheet } from '../content/paint/marks-style.ts';
import type { Fingerprint } from '../engine/known/history.ts';
import { browser } from '../platform/browser.ts';
import type { Handover, Rules } from '../platform/handover.ts';
import type { Sender } from '../platform/messages.ts';
import type { Settings } from '../platform/settings.ts';
import { earlierPosts } from './history.ts';
import { readPacks } from './pack-store.ts';
import { lastPolicy, readPolicy, type Policy } from './policy.ts';
import { rulesFor, withContact } from './rules.ts';
import { createMutex } from './mutex.ts';

/** Runs in the page's isolated world: may use nothing from outside itself. `earlier` stays as it was where it is not given. */
const handOver = (settings: Settings, rules: Rules, earlier: readonly Fingerprint[] | null): void => {
  const { postproef: shared } = globalThis as { postproef?: Handover };
  if (!shared) return;
  shared.settings = settings;
  shared.rules = rules;
  if (earlier) shared.earlier = earlier;
  shared.changed?.();
};

interface Handed {
  readonly settings: Settings;
  readonly rules: Rules;
}
const handedOf = async (policy: Policy): Promise<Handed> => ({ settings: withContact(policy, await readPacks()).settings, rules: await rulesFor(policy) });
const handedOver = (target: { tabId: number; frameIds?: number[]; allFrames?: boolean }, { settings, rules }: Handed, earlier: readonly Fingerprint[] | null) =>
  browser.scripting.executeScript({ target, func: handOver as () => void, args: [settings, rules, earlier], injectImmediately: true });

const turn = createMutex();
/**
 * Reads what is in force and sends it off, in one turn: what was read first arrives first. Whether it arrived is waited for afterwards,
 * since one tab that hangs must not hold up the others.
 */
const inTurn = async (read: () => Promise<Policy>, send: (handed: Handed) => readonly Promise<unknown>[]): Promise<Handed> => {
  const { handed, sent } = await turn(async () => {
    const handed = await handedOf(await read());
    return { handed, sent: send(handed) };
  });
  await Promise.all(sent);
  return handed;
};

/** Milliseconds that a page waits for the firm's policy. Right after the browser starts that takes seconds: then what was known last is the beginning. */
const patience = 100;
/** How to read the policy at once. It is waited for here, where nobody's turn has to wait for it. */
const quickest = (): Promise<() => Promise<Policy>> => Promise.race([readPolicy().then(() => readPolicy), new Promise((resolve) => setTimeout(resolve, patience)).then(() => lastPolicy)]);

const isSame = (one: Handed, other: Handed): boolean => one.rules.stamp === other.rules.stamp && JSON.stringify([one.settings, one.rules.notice]) === JSON.stringify([other.settings, other.rules.notice]);

/**
 * Brings the guard into the frame that asked, and tells it once more where the firm's policy came late and says something else.
 * Marks are styled by a user sheet: it reaches open shadow roots, and the page cannot see it. The ground of the words that a card speaks of cannot be.
 */
export const injectGuard = async (_: undefined, { tabId, frameId }: Sender): Promise<undefined> => {
  if (tabId === undefined || frameId === undefined) return undefined;
  const target = { tabId, frameIds: [frameId] };
  const [read, earlier] = await Promise.all([quickest(), earlierPosts()]);
  const first = await inTurn(read, (handed) => [
    browser.scripting.insertCSS({ target, css: markSheet, origin: 'USER' }),
    browser.scripting.insertCSS({ target, css: groundSheet }),
    handedOver(target, handed, earlier),
  ]);
  await browser.scripting.executeScript({ target, files: [guard], injectImmediately: true });
  await readPolicy();
  await inTurn(readPolicy, (handed) => (isSame(handed, first) ? [] : [handedOver(target, handed, null)]));
  return undefined;
};

const openTabs = async (): Promise<readonly number[]> => {
  const tabs = await browser.tabs.query({ url: browser.runtime.getManifest()['host_permissions'] as string[] });
  return tabs.flatMap(({ id }) => id ?? []);
};

/** Runs in the page's isolated world. */
const forget = (): void => (globalThis as { postproef?: Handover }).postproef?.forget?.();
export const forgetInPages = async (): Promise<void> =>
  void (await Promise.all((await openTabs()).map((tabId) => browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: forget, injectImmediately: true }).catch(() => undefined))));

/** Tells every open page of ours what changed; a draft stays as it is and is checked anew. Pages without a compose box take no notice. */
export const tellGuards = async (): Promise<void> => {
  await readPolicy(); // as above: it may take seconds
  const tabs = await openTabs();
  // A tab that was closed or put to sleep meanwhile has no guard to tell; it asks anew when it wakes.
  await inTurn(readPolicy, (handed) => tabs.map((tabId) => handedOver({ tabId, allFrames: true }, handed, null).catch(() => undefined)));
};
