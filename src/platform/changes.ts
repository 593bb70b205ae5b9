import { browser } from './browser.ts';

/** Calls when anything that is stored, or the firm's policy, changed. */
export const onStored = (act: () => void, signal: AbortSignal): void => {
  browser.storage.onChanged.addListener(act);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(act), { once: true });
};
