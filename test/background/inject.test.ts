import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Rules } from '../../src/platform/handover.ts';
import { clientListOf } from '../../src/engine/known/clients.ts';
import type { Settings } from '../../src/platform/settings.ts';
import { ours, signedBy, packData } from '../packs/made.ts';
import { fakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
/** A base without rules: acceptance by the real one takes seconds. */
vi.mock('../../rules/nba/pack.yaml', () => ({ default: { id: 'nba', version: '1', layer: 'base', title: { nl: 'Basis', en: 'Base' }, vocabulary: {}, rules: [] } }));
vi.mock('../../src/content/guard.ts?script&iife', () => ({ default: 'guard.js' }));
const { overview } = await import('../../src/background/overview.ts');
const { injectGuard, tellGuards } = await import('../../src/background/inject.ts');
const { silence } = await import('../../src/background/personal.ts');
const { lookForClients } = await import('../../src/background/client-list.ts');
const { readPolicy } = await import('../../src/background/policy.ts');
const { importPack } = await import('../../src/background/updates.ts');

interface Call {
  readonly target: { readonly tabId: number };
  readonly args?: readonly [Settings, Rules, unknown];
}
let browser: ReturnType<typeof fakeBrowser> & { tabs: unknown; scripting: { insertCSS(): Promise<void>; executeScript(call: Call): Promise<unknown> } };
const handed: (readonly [Settings, Rules])[] = [];
const sender = { tabId: 1, frameId: 0 };
beforeEach(() => {
  handed.length = 0;
  const executeScript = async ({ args }: Call): Promise<unknown> => args && handed.push([args[0], args[1]]);
  browser = { ...fakeBrowser(), tabs: { query: async () => [{ id: 1 }] }, scripting: { insertCSS: async () => undefined, executeScript } };
  shared.browser = browser;
});
afterEach(() => void vi.unstubAllGlobals());

/** Storage that answers a read of this only after a while, as it was when it was asked. */
const slowly = (name: string, milliseconds: readonly number[]): void => {
  const { local } = browser.storage;
  const { get } = local;
  const waits = [...milliseconds];
  local.get = async (asked) => {
    const found = await get(asked);
    if (asked === name) await new Promise((resolve) => setTimeout(resolve, waits.shift() ?? 0));
    return found;
  };
};
/** A policy that comes late: the browser has only just started. */
const late = (milliseconds: number): void => {
  const { managed } = browser.storage;
  const { get } = managed;
  managed.get = async () => (await new Promise((resolve) => setTimeout(resolve, milliseconds)), get());
};

const secret = 'a secret of many letters';
const withClients = async (): Promise<void> => {
  const { list } = clientListOf(['Bakkerij De Gouden Korst B.V.'], new TextEncoder().encode(secret));
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(list)));
  for (const [name, value] of Object.entries({ clientsUrl: 'https://packs.example/clients.json', clientsSecret: secret })) browser.storage.managed.values.set(name, value);
  await lookForClients((await readPolicy()).sources, 'now');
};

describe('what a page is handed', () => {
  it('is never older than what it was handed before', async () => {
    const off = { rule: 'x', off: true };
    slowly('personal', [40, 0, 30]);
    const injected = injectGuard(undefined, sender);
    await new Promise((resolve) => setTimeout(resolve, 10));
    await silence(off);
    await Promise.all([injected, tellGuards(), tellGuards()]);
    const last = handed.findIndex(([, { personal }]) => personal.length > 0);
    expect(last).toBeGreaterThanOrEqual(0);
    expect(handed.slice(last).map(([, { personal }]) => personal)).toEqual(handed.slice(last).map(() => [off]));
  });

  it('reaches the others where one page hangs', async () => {
    const { executeScript } = browser.scripting;
    browser.scripting.executeScript = (call) => (call.target.tabId === 9 ? new Promise(() => undefined) : executeScript(call));
    Object.assign(browser, { tabs: { query: async () => [{ id: 9 }, { id: 1 }] } });
    void tellGuards();
    await injectGuard(undefined, sender);
    expect(handed).toHaveLength(2);
  });

  it('is all of it at once, clients too, where the policy is there', async () => {
    await withClients();
    await injectGuard(undefined, sender);
    expect(handed.map(([, { clients, notice }]) => [clients?.secret, notice])).toEqual([[secret, undefined]]);
  });

  it('says that clients are not known yet where the policy comes late, and gives them when it comes', async () => {
    await withClients();
    late(200);
    await injectGuard(undefined, sender);
    expect(handed.map(([, { clients, notice }]) => [clients?.secret, notice])).toEqual([[undefined, { kind: 'clients' }], [secret, undefined]]);
  });

  it('calls rules old by the firm’s own days from the beginning', async () => {
    const created = new Date(Date.now() - 120 * 86_400_000).toISOString();
    const sources = { packHours: 24, packMaxAgeDays: 90, logRetentionDays: 180 };
    await importPack(await signedBy(ours, packData({ created })), { sources, setBy: {} }, ours.publicKey);
    browser.storage.managed.values.set('packMaxAgeDays', 365);
    await readPolicy();
    late(200);
    await injectGuard(undefined, sender);
    expect(handed.map(([, { notice }]) => notice)).toEqual([undefined]);
  });

  it('says whom to ask: as the firm’s pack does, unless the policy does', async () => {
    const sources = { packHours: 24, packMaxAgeDays: 90, logRetentionDays: 180 };
    await importPack(await signedBy(ours, packData({ contact: 'regels@kantoor.example' })), { sources, setBy: {} }, ours.publicKey);
    await tellGuards();
    const { settings, setBy } = await overview();
    expect([settings.contact, setBy.contact]).toEqual(['regels@kantoor.example', 'firm']);
    browser.storage.managed.values.set('contact', 'compliance@kantoor.example');
    await tellGuards();
    expect(handed.map(([{ contact }]) => contact)).toEqual(['regels@kantoor.example', 'compliance@kantoor.example']);
  });
});
