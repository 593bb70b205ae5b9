import guard from '../content/guard.ts?script&iife';
import type { Rules } from '../content/handover.ts';
import { markSheet } from '../content/paint/marks-style.ts';
import type { Fingerprint } from '../engine/known/history.ts';
import { browser } from '../platform/browser.ts';
import type { Sender } from '../platform/messages.ts';
import { standardSources, type Settings } from '../platform/settings.ts';
import { earlierPosts } from './history.ts';
import { lastSettings, readPolicy } from './policy.ts';
import { rulesFor } from './rules.ts';

/** Runs in the page's isolated world: may use nothing from outside itself. `earlier` stays as it was where it is not given. */
const handOver = (settings: Settings, rules: Rules, earlier: readonly Fingerprint[] | null): void => {
  const shared = (globalThis as { postproef?: { settings?: Settings; rules?: Rules; earlier?: readonly Fingerprint[]; changed?: () => void } }).postproef;
  if (!shared) return;
  shared.settings = settings;
  shared.rules = rules;
  if (earlier) shared.earlier = earlier;
  shared.changed?.();
};
const handedOver = (target: { tabId: number; frameIds?: number[]; allFrames?: boolean }, settings: Settings, rules: Rules, earlier: readonly Fingerprint[] | null) =>
  browser.scripting.executeScript({ target, func: handOver as () => void, args: [settings, rules, earlier], injectImmediately: true });

/**
 * Brings the guard into the frame that asked. It does not wait for the firm's policy: right after the browser starts that takes
 * seconds. It begins with what was known last, and is told when the answer is another one.
 * Marks are styled by a user sheet: it reaches open shadow roots, and the page cannot see it.
 */
export const injectGuard = async (_: undefined, { tabId, frameId }: Sender): Promise<undefined> => {
  if (tabId === undefined || frameId === undefined) return undefined;
  const target = { tabId, frameIds: [frameId] };
  const [settings, rules, earlier] = await Promise.all([lastSettings(), rulesFor({ sources: standardSources }), earlierPosts()]);
  await Promise.all([browser.scripting.insertCSS({ target, css: markSheet, origin: 'USER' }), handedOver(target, settings, rules, earlier)]);
  await browser.scripting.executeScript({ target, files: [guard], injectImmediately: true });
  const policy = await readPolicy();
  const now = await rulesFor(policy);
  if (JSON.stringify(policy.settings) !== JSON.stringify(settings) || now.stamp !== rules.stamp) await handedOver(target, policy.settings, now, null);
  return undefined;
};

/** Tells every open page of ours what changed; a draft stays as it is and is checked anew. Pages without a compose box take no notice. */
export const tellGuards = async (): Promise<void> => {
  const policy = await readPolicy();
  const rules = await rulesFor(policy);
  const tabs = await browser.tabs.query({ url: browser.runtime.getManifest()['host_permissions'] as string[] });
  // A tab that was closed or put to sleep meanwhile has no guard to tell; it asks anew when it wakes.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [handedOver({ tabId: id, allFrames: true }, policy.settings, rules, null)])));
};
