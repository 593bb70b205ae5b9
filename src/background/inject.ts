import guard from '../content/guard.ts?script&iife';
import { markSheet } from '../content/paint/marks-style.ts';
import { browser } from '../platform/browser.ts';
import type { Sender } from '../platform/messages.ts';
import type { Settings } from '../platform/settings.ts';
import { readSettings } from './policy.ts';

/** Runs in the page's isolated world: may use nothing from outside itself. */
const layReady = (settings: Settings): void => {
  const shared = (globalThis as { postproef?: { settings?: Settings } }).postproef;
  if (shared) shared.settings = settings;
};

/** Brings the guard into the frame that asked. Marks are styled by a user sheet: it reaches open shadow roots, and the page cannot see it. */
export const injectGuard = async (_: undefined, { tabId, frameId }: Sender): Promise<undefined> => {
  if (tabId === undefined || frameId === undefined) return undefined;
  const target = { tabId, frameIds: [frameId] };
  const settings = await readSettings();
  await browser.scripting.insertCSS({ target, css: markSheet, origin: 'USER' });
  await browser.scripting.executeScript({ target, func: layReady as () => void, args: [settings], injectImmediately: true });
  await browser.scripting.executeScript({ target, files: [guard], injectImmediately: true });
  return undefined;
};
