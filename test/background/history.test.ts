import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fingerprintOf } from '../../src/engine/known/history.ts';
import { fakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
const { earlierPosts, forgetPosts, rememberPost } = await import('../../src/background/history.ts');

beforeEach(() => void (shared.browser = fakeBrowser()));

describe('the fingerprints of earlier posts', () => {
  it('are all kept, also of posts at one moment', async () => {
    const posts = ['Onze kantoortuin zoekt een nieuwe naam.', 'De koffie was goed vandaag.', 'Morgen is er taart voor iedereen.'].map(fingerprintOf);
    await Promise.all(posts.map(rememberPost));
    expect(await earlierPosts()).toEqual(posts);
  });

  it('are those of the last two hundred', async () => {
    for (let post = 0; post <= 200; post += 1) await rememberPost([post]);
    expect(await earlierPosts()).toEqual(Array.from({ length: 200 }, (_, post) => [post + 1]));
  });

  it('are fewer where posts are long: the oldest make room, as few as it takes', async () => {
    const post = (number: number, length: number) => Array.from({ length }, (_, index) => number * 100_000 + index);
    for (const number of [1, 2, 3, 4]) await rememberPost(post(number, 12_500));
    expect((await earlierPosts()).map(([first]) => first)).toEqual([1, 2, 3, 4].map((number) => number * 100_000));
    await rememberPost(post(5, 1));
    expect((await earlierPosts()).map(([first]) => first)).toEqual([2, 3, 4, 5].map((number) => number * 100_000));
  });

  it('are gone where the writer wants that, and one that went meanwhile too', async () => {
    await Promise.all([rememberPost([1]), forgetPosts()]);
    expect(await earlierPosts()).toEqual([]);
    await rememberPost([2]);
    expect(await earlierPosts()).toEqual([[2]]);
  });

  it('of one post are kept once, as the newest', async () => {
    for (const post of [[1], [2], [1]]) await rememberPost(post);
    expect(await earlierPosts()).toEqual([[2], [1]]);
  });
});
