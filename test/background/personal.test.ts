import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
const { readPersonal, silence } = await import('../../src/background/personal.ts');
const { rulesFor } = await import('../../src/background/rules.ts');
const { standardSources } = await import('../../src/platform/settings.ts');

beforeEach(() => void (shared.browser = fakeBrowser()));

describe('what the user silenced', () => {
  it('is all kept, also where it was silenced at one moment', async () => {
    await Promise.all(['one', 'two'].map((rule) => silence({ rule, off: true })));
    expect(await readPersonal()).toEqual([{ rule: 'one', off: true }, { rule: 'two', off: true }]);
    await silence({ rule: 'one', off: false });
    expect(await readPersonal()).toEqual([{ rule: 'two', off: true }]);
  });

  it('makes other rules of those that pages have, which is what they go by', async () => {
    const before = await rulesFor({ sources: standardSources });
    await silence({ rule: 'one', off: true });
    const after = await rulesFor({ sources: standardSources });
    expect(after.personal).toEqual([{ rule: 'one', off: true }]);
    expect(after.stamp).not.toBe(before.stamp);
  });
});
