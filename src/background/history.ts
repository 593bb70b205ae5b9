import type { Fingerprint } from '../engine/known/history.ts';
import { browser } from '../platform/browser.ts';
import { createTurns } from './turns.ts';

const kept = 200;
const turn = createTurns();

/** Fingerprints of the posts written last on this computer, the oldest first. */
export const earlierPosts = async (): Promise<readonly Fingerprint[]> => ((await browser.storage.local.get('earlier')) as { earlier?: Fingerprint[] }).earlier ?? [];

/** Keeps the fingerprint of a post; the oldest make room. */
export const rememberPost = (fingerprint: Fingerprint): Promise<undefined> =>
  turn(async () => {
    const earlier = await earlierPosts();
    const print = String(fingerprint);
    await browser.storage.local.set({ earlier: [...earlier.filter((one) => String(one) !== print), fingerprint].slice(-kept) });
    return undefined;
  });
