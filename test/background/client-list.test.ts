import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientListOf, mostListBytes } from '../../src/engine/known/clients.ts';
import { fakeBrowser, type FakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
const { rulesFor } = await import('../../src/background/rules.ts');
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

  it('is not read to find that nothing is due; one of an earlier Postproef has to be', async () => {
    await lookForClients(withClients, 'if-due');
    const get = vi.spyOn(browser.storage.local, 'get');
    await lookForClients(withClients, 'if-due');
    expect(get.mock.calls).toEqual([['clientsLooks']]);
    await browser.storage.local.remove('clientsLooks');
    await lookForClients(withClients, 'if-due');
    expect(get.mock.calls.flat()).toContain('clients');
    expect(fetch).toHaveBeenCalledTimes(1);
    await lookForClients(sources, 'if-due');
    expect(browser.storage.local.values.size).toBe(0);
  });

  it('of another secret is not used, looked for anew at once and then within the hour, and the badge says so', async () => {
    await lookForClients(withClients, 'now');
    const before = await rulesFor({ sources: withClients });
    expect([before.clients?.list, before.notice]).toEqual([list, undefined]);
    const rotated = { ...withClients, clientsSecret: 'another secret of letters' };
    const after = await rulesFor({ sources: rotated });
    expect([after.clients, after.notice]).toEqual([undefined, { kind: 'clients' }]);
    for (const _ of [1, 2]) await lookForClients(rotated, 'if-due');
    expect(fetch).toHaveBeenCalledTimes(2);
    const { list: kept, trouble, next = 0 } = await readClients();
    expect([kept, trouble?.code]).toEqual([undefined, 'other-secret']);
    expect(next - Date.now()).toBeLessThanOrEqual(1.1 * 3_600_000);
    const { list: made } = clientListOf(['Bakkerij De Gouden Korst B.V.'], new TextEncoder().encode(rotated.clientsSecret));
    vi.mocked(fetch).mockImplementation(async () => new Response(JSON.stringify(made)));
    await lookForClients(rotated, 'now');
    const now = await rulesFor({ sources: rotated });
    expect([now.clients?.list, now.notice]).toEqual([made, undefined]);
    expect(new Set([before.stamp, after.stamp, now.stamp]).size).toBe(3);
  });

  it('may be as large as the command makes it, and no larger', async () => {
    const text = JSON.stringify(list);
    vi.mocked(fetch).mockImplementation(async () => new Response(text.padEnd(mostListBytes)));
    await lookForClients(withClients, 'now');
    expect((await readClients()).list).toEqual(list);
    vi.mocked(fetch).mockImplementation(async () => new Response(text.padEnd(mostListBytes + 1)));
    await lookForClients(withClients, 'now');
    expect((await readClients()).trouble).toMatchObject({ code: 'too-large', detail: `more than ${mostListBytes} bytes` });
  });

  it('that is not refreshed any more stays in use, and after a week the badge says so', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await lookForClients(withClients, 'now');
    vi.mocked(fetch).mockImplementation(async () => new Response('gone', { status: 404 }));
    const notices = [];
    for (let days = 0; days <= 8; days += 1) {
      await lookForClients(withClients, 'now');
      notices.push((await rulesFor({ sources: withClients })).notice);
      vi.setSystemTime(Date.now() + 86_400_000);
    }
    const { clients } = await rulesFor({ sources: withClients });
    vi.useRealTimers();
    expect(notices).toEqual([...Array.from({ length: 8 }, () => undefined), { kind: 'old-clients', days: 8 }]);
    expect([clients?.list, (await readClients()).trouble?.code]).toEqual([list, 'answer']);
  });

  it('that is old is told after what is to be told of the rules, and one that is not there before it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await lookForClients(withClients, 'now');
    const packUrl = 'https://packs.example/firm.pack.json';
    await browser.storage.local.set({ packs: { earlier: [], later: [], url: packUrl, since: Date.now() } });
    vi.setSystemTime(Date.now() + 30 * 86_400_000);
    const noticeWith = async (more: object) => (await rulesFor({ sources: { ...withClients, ...more } })).notice;
    const notices = [await noticeWith({}), await noticeWith({ packUrl }), await noticeWith({ packUrl, clientsSecret: 'another secret of letters' })];
    vi.useRealTimers();
    expect(notices).toEqual([{ kind: 'old-clients', days: 30 }, { kind: 'silent', days: 30 }, { kind: 'clients' }]);
  });

  it.each(['get', 'set', 'remove'] as const)('fails nobody where the storage cannot %s', async (what) => {
    await browser.storage.local.set({ clients: { url: 'https://packs.example/old.json' } });
    Object.assign(browser.storage.local, { [what]: () => Promise.reject(new Error('The storage is broken')) });
    await lookForClients(what === 'remove' ? sources : withClients, 'now');
    expect(console.warn).toHaveBeenCalledOnce();
  });
});
