import { browser } from './browser.ts';

/** Calls when one of these things that are stored on this computer, or the firm's policy, changed. */
export const onStored = (names: readonly string[], act: () => void, signal: AbortSignal): void => {
  const listen = (changes: object, area: string): void => {
    if (area === 'managed' || (area === 'local' && names.some((name) => name in changes))) act();
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
};
