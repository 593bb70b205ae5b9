import type { Fingerprint } from '../engine/known/history.ts';
import { browser } from '../platform/browser.ts';
import { createMutex } from './mutex.ts';

/** Posts, and numbers in all of them together: some half a megabyte, in a storage that the rules have to fit in as well. */
const most = { posts: 200, numbers: 50_000 };
const turn = createMutex();

/** Fingerprints of the posts written last on this computer, the oldest first. */
export const earlierPosts = async (): Promise<readonly Fingerprint[]> => ((await browser.storage.local.get('earlier')) as { earlier?: Fingerprint[] }).earlier ?? [];

const newest = (posts: readonly Fingerprint[]): readonly Fingerprint[] => {
  let numbers = 0;
  const tooMany = posts.findLastIndex(({ length }) => (numbers += length) > most.numbers);
  return posts.slice(Math.max(tooMany + 1, posts.length - most.posts));
};

/** Keeps the fingerprint of a post; the oldest make room. */
export const rememberPost = (fingerprint: Fingerprint): Promise<undefined> =>
  turn(async () => {
    const earlier = await earlierPosts();
    const print = String(fingerprint);
    await browser.storage.local.set({ earlier: newest([...earlier.filter((one) => String(one) !== print), fingerprint]) });
    return undefined;
  });

export const forgetPosts = (): Promise<undefined> =>
  turn(async () => {
    await browser.storage.local.remove('earlier');
    return undefined;
  });
