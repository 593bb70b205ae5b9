import { browser } from '../platform/browser.ts';
import type { Handover } from '../platform/handover.ts';

const isFirefox = (): boolean => 'getBrowserInfo' in browser.runtime;

/** Runs in the page's isolated world: may use nothing from outside itself. */
const isWatched = (): boolean => {
  const { postproef: shared } = globalThis as { postproef?: Pick<Handover, 'end' | 'isAlive'> };
  return shared !== undefined && !shared.end.signal.aborted && shared.isAlive();
};

/** @returns the documents of a tab in which no living sentinel answers; each has an id of its own, so that the next page in the frame is not meant */
const unwatched = async (tabId: number): Promise<string[]> => {
  const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: isWatched, injectImmediately: true });
  return answers.filter(({ result }) => result === false).map(({ documentId }) => documentId);
};

/** The browser forgets what is in `session` when it loads the extension: installed, updated, switched on again, or itself just started. */
const isFreshlyLoaded = async (): Promise<boolean> => {
  const { watchesOpenPages } = (await browser.storage.session.get('watchesOpenPages')) as { watchesOpenPages?: true };
  return watchesOpenPages === undefined;
};

/**
 * Pages that were open before the extension get the sentinel too: else what is written there is unguarded until somebody reloads them.
 * For each time the background starts: it does so once. Firefox sees to it by itself.
 */
export const watchOpenPages = async (): Promise<void> => {
  if (isFirefox() || !(await isFreshlyLoaded())) return;
  const { host_permissions: url = [], content_scripts: [script] = [] } = browser.runtime.getManifest() as { host_permissions?: string[]; content_scripts?: { js?: string[] }[] };
  const tabs = await browser.tabs.query({ url });
  const watch = async (tabId: number): Promise<void> => {
    const documentIds = await unwatched(tabId);
    if (documentIds.length > 0) await browser.scripting.executeScript({ target: { tabId, documentIds }, files: script?.js ?? [], injectImmediately: true });
  };
  // A tab that was closed or put to sleep meanwhile loads the sentinel when it wakes.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [watch(id)])));
  await browser.storage.session.set({ watchesOpenPages: true }); // not before: a background that was stopped in the middle begins anew
};
