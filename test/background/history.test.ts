import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fingerprintOf } from '../../src/engine/known/history.ts';
import { fakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
const { earlierPosts, rememberPost } = await import('../../src/background/history.ts');

beforeEach(() => void (shared.browser = fakeBrowser()));

describe('the fingerprints of earlier posts', () => {
  it('are all kept, also of posts at one moment', async () => {
    const posts = ['Onze kantoortuin zoekt een nieuwe naam.', 'De koffie was goed vandaag.', 'Morgen is er taart voor iedereen.'].map(fingerprintOf);
    await Promise.all(posts.map(rememberPost));
    expect(await earlierPosts()).toEqual(posts);
  });
});
