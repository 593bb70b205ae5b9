import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientListOf } from '../../src/engine/known/clients.ts';
import { fakeBrowser, type FakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
const { lookForClients, readClients } = await import('../../src/background/client-list.ts');

const secret = 'a secret of many letters';
const sources = { packHours: 24, packMaxAgeDays: 90, logRetentionDays: 180 };
const withClients = { ...sources, clientsUrl: 'https://packs.example/clients.json', clientsSecret: secret };
const { list } = clientListOf(['Bakkerij De Gouden Korst B.V.'], new TextEncoder().encode(secret));

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
  shared.browser = browser;
  vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify(list))));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

describe('the list of clients', () => {
  it('is taken from the firm’s address, and goes with it', async () => {
    await lookForClients(withClients, 'now');
    expect((await readClients()).list).toEqual(list);
    await lookForClients(sources, 'now');
    expect(await readClients()).toEqual({});
  });

  it.each(['get', 'set', 'remove'] as const)('fails nobody where the storage cannot %s', async (what) => {
    await browser.storage.local.set({ clients: { url: 'https://packs.example/old.json' } });
    Object.assign(browser.storage.local, { [what]: () => Promise.reject(new Error('The storage is broken')) });
    await lookForClients(what === 'remove' ? sources : withClients, 'now');
    expect(console.warn).toHaveBeenCalledOnce();
  });
});
