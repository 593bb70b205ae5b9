import { browser } from './browser.ts';

/** A page outlives the extension that was updated or switched off under it: then its scripts stay, without an extension behind them. */
export const isAlive = (): boolean => {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false; // what is left of the API throws: that is the answer
  }
};
