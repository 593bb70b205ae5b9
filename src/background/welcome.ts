import { browser } from '../platform/browser.ts';
import { readPolicy } from './policy.ts';

/** Once, to whoever installed it by themselves: what is read, what never leaves, how to try it. A firm tells its own people, and a developer loads it many times a day. */
export const welcome = async (reason: string): Promise<void> => {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType !== 'normal' && installType !== 'sideload') return;
  const { setBy, unusable } = await readPolicy();
  if (unusable.length > 0 || Object.values(setBy).includes('firm')) return;
  await browser.tabs.create({ url: browser.runtime.getURL('src/pages/options/options.html#begin') });
};
