import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
const { welcome } = await import('../../src/background/welcome.ts');

const opened: string[] = [];
const installed = (installType: string, policy: Record<string, unknown> = {}): void => {
  const browser = fakeBrowser();
  for (const [name, value] of Object.entries(policy)) browser.storage.managed.values.set(name, value);
  shared.browser = { ...browser, management: { getSelf: async () => ({ installType }) }, runtime: { getURL: (path: string) => path }, tabs: { create: async ({ url }: { url: string }) => void opened.push(url) } };
};
beforeEach(() => void (opened.length = 0));

describe('the page for whoever begins', () => {
  it('opens at the first install', async () => {
    installed('normal');
    await welcome('install');
    expect(opened).toEqual(['src/pages/options/options.html#begin']);
  });

  it.each([
    ['at an update', 'update', 'normal', {}],
    ['where the firm installs it', 'install', 'admin', {}],
    ['where it is loaded from a folder', 'install', 'development', {}],
    ['where the firm set something', 'install', 'normal', { role: 'trainee' }],
    ['where the firm set something that cannot be used', 'install', 'normal', { role: 'boss' }],
  ])('stays shut %s', async (_, reason, installType, policy) => {
    installed(installType, policy);
    await welcome(reason);
    expect(opened).toEqual([]);
  });
});
