import guard from '../content/guard.ts?script&iife';
import { markSheet } from '../content/paint/marks-style.ts';
import type { Fingerprint } from '../engine/known/history.ts';
import { browser } from '../platform/browser.ts';
import type { Sender } from '../platform/messages.ts';
import type { Settings } from '../platform/settings.ts';
import { earlierPosts } from './history.ts';
import { lastSettings, readSettings } from './policy.ts';

/** Runs in the page's isolated world: may use nothing from outside itself. */
const handOver = (settings: Settings, earlier: readonly Fingerprint[]): void => {
  const shared = (globalThis as { postproef?: { settings?: Settings; earlier?: readonly Fingerprint[]; changed?: () => void } }).postproef;
  if (!shared) return;
  shared.settings = settings;
  shared.earlier = earlier;
  shared.changed?.();
};

/**
 * Brings the guard into the frame that asked. It does not wait for the firm's policy: right after the browser starts that takes
 * seconds. It begins with what was known last, and is told when the answer is another one.
 * Marks are styled by a user sheet: it reaches open shadow roots, and the page cannot see it.
 */
export const injectGuard = async (_: undefined, { tabId, frameId }: Sender): Promise<undefined> => {
  if (tabId === undefined || frameId === undefined) return undefined;
  const earlier = await earlierPosts();
  const target = { tabId, frameIds: [frameId] };
  const tell = (settings: Settings) => browser.scripting.executeScript({ target, func: handOver as () => void, args: [settings, earlier], injectImmediately: true });
  const known = await lastSettings();
  await Promise.all([browser.scripting.insertCSS({ target, css: markSheet, origin: 'USER' }), tell(known)]);
  await browser.scripting.executeScript({ target, files: [guard], injectImmediately: true });
  const settings = await readSettings();
  if (JSON.stringify(settings) !== JSON.stringify(known)) await tell(settings);
  return undefined;
};
