import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
const { watchOpenPages } = await import('../../src/background/open-pages.ts');

interface Call {
  readonly target: { readonly tabId: number; readonly documentIds?: readonly string[] };
  readonly files?: readonly string[];
}
const injected: Call[] = [];
const browserWith = (runtime: object): unknown => ({
  storage: fakeBrowser().storage,
  runtime: { getManifest: () => ({ host_permissions: ['https://x.com/*'], content_scripts: [{ js: ['sentinel.js'] }] }), ...runtime },
  tabs: { query: async () => [{ id: 1 }, { id: 2 }, { id: 3 }] },
  scripting: {
    executeScript: async (call: Call) => {
      if (call.target.tabId === 3) throw new Error('No tab with id: 3');
      if (call.files) return void injected.push(call);
      return call.target.tabId === 1 ? [{ documentId: 'living', result: true }, { documentId: 'dead', result: false }] : [{ documentId: 'watched', result: true }];
    },
  },
});
beforeEach(() => void (injected.length = 0));

describe('pages that were open before the extension', () => {
  it('get the sentinel where no living one answers, once', async () => {
    shared.browser = browserWith({});
    for (const _ of [1, 2]) await watchOpenPages();
    expect(injected).toEqual([{ target: { tabId: 1, documentIds: ['dead'] }, files: ['sentinel.js'], injectImmediately: true }]);
  });

  it('get it after all where the background was stopped in the middle', async () => {
    const { scripting, ...rest } = browserWith({}) as { scripting: { executeScript(call: Call): Promise<unknown> } };
    shared.browser = { ...rest, scripting: { executeScript: () => new Promise(() => undefined) } };
    void watchOpenPages();
    await new Promise((resolve) => setTimeout(resolve));
    shared.browser = { ...rest, scripting };
    await watchOpenPages();
    expect(injected).toHaveLength(1);
  });

  it('are Firefox’s own business', async () => {
    shared.browser = browserWith({ getBrowserInfo: async () => ({ name: 'Firefox' }) });
    await watchOpenPages();
    expect(injected).toEqual([]);
  });
});
