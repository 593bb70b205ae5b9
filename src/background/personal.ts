import type { Override } from '../engine/pack.ts';
import { browser } from '../platform/browser.ts';
import { createMutex } from './mutex.ts';

const turn = createMutex();

/** What the user silenced. Whether that holds is decided where the layers meet: a block or a locked rule speaks on. */
export const readPersonal = async (): Promise<readonly Override[]> => ((await browser.storage.local.get('personal')) as { personal?: Override[] }).personal ?? [];

export const silence = ({ rule, off }: { readonly rule: string; readonly off: boolean }): Promise<undefined> =>
  turn(async () => {
    const others = (await readPersonal()).filter((one) => one.rule !== rule);
    await browser.storage.local.set({ personal: off ? [...others, { rule, off: true }] : others });
    return undefined;
  });
