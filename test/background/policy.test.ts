import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ours } from '../packs/made.ts';
import { fakeBrowser, type FakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
const { chooseSetting, lastPolicy, readPolicy } = await import('../../src/background/policy.ts');

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
  shared.browser = browser;
});
const firmSays = (settings: Record<string, unknown>): void => Object.entries(settings).forEach(([name, value]) => browser.storage.managed.values.set(name, value));

describe('the settings', () => {
  it('are the standard ones where nobody says anything', async () => {
    const { settings, sources, setBy } = await readPolicy();
    expect(settings).toEqual({ role: 'staff', account: 'personal', language: 'nl', mode: 'normal', tips: 'show', override: 'reason', reasonMinLength: 0 });
    expect(sources).toEqual({ packHours: 24, packMaxAgeDays: 90, logRetentionDays: 180 });
    expect(new Set(Object.values(setBy))).toEqual(new Set(['standard']));
  });

  it('are the firm’s before the user’s, each by itself', async () => {
    await chooseSetting('role', 'spokesperson');
    await chooseSetting('account', 'firm');
    firmSays({ role: 'trainee', packUrl: 'https://packs.example/firm.pack.json', packKeys: [ours.publicKey], clientsUrl: 'https://packs.example/clients.json', clientsSecret: 'geheim', packHours: 168, logRetentionDays: 30, reasonMinLength: 10, override: 'never', mode: 'assist', tips: 'hide', contact: 'compliance@kantoor.example' });
    const { settings, sources, setBy } = await readPolicy();
    expect(settings).toEqual({ role: 'trainee', account: 'firm', language: 'nl', mode: 'assist', tips: 'hide', override: 'never', reasonMinLength: 10, contact: 'compliance@kantoor.example' });
    expect(sources).toEqual({ packUrl: 'https://packs.example/firm.pack.json', packKeys: [ours.publicKey], packHours: 168, packMaxAgeDays: 90, clientsUrl: 'https://packs.example/clients.json', clientsSecret: 'geheim', logRetentionDays: 30 });
    expect([setBy.role, setBy.account, setBy.language]).toEqual(['firm', 'you', 'standard']);
  });

  it('are all kept where the user chooses two at one moment', async () => {
    await Promise.all([chooseSetting('role', 'spokesperson'), chooseSetting('mode', 'learn')]);
    expect((await readPolicy()).settings).toMatchObject({ role: 'spokesperson', mode: 'learn' });
  });

  it.each([
    ['packUrl', 'http://packs.example/firm.pack.json'],
    ['packUrl', 'javascript:alert(1)'],
    ['packKeys', ['ed25519:short']],
    ['packHours', 0],
    ['packHours', 169],
    ['role', 'boss'],
    ['reasonMinLength', 2.5],
    ['logRetentionDays', '30'],
  ])('leave out a firm’s %s of %j, and say so', async (name, value) => {
    firmSays({ [name]: value });
    const policy = await readPolicy();
    expect(policy.unusable).toEqual([name]);
    expect({ ...policy.settings, ...policy.sources }).not.toHaveProperty(name, value);
  });

  it('keep the good keys beside a bad one, and say so', async () => {
    firmSays({ packKeys: ['ed25519:short', `${ours.publicKey} `, 7] });
    const { sources, unusable, setBy } = await readPolicy();
    expect([sources.packKeys, unusable, setBy.packKeys]).toEqual([[ours.publicKey], ['packKeys'], 'firm']);
  });

  it('name what is no setting, and what was perhaps meant', async () => {
    firmSays({ overide: 'never', packURL: 'https://packs.example/firm.pack.json', role: 'boss', colour: 'blue' });
    const { unusable, settings } = await readPolicy();
    expect(unusable).toEqual(['role', 'overide (override?)', 'packURL (packUrl?)', 'colour']);
    expect(settings.override).toBe('reason');
  });

  it('let no user name keys or clients', async () => {
    await browser.storage.local.set({ settings: { packKeys: [ours.publicKey], clientsSecret: 'geheim', clientsUrl: 'https://x.example/' } });
    expect((await readPolicy()).sources).toEqual({ packHours: 24, packMaxAgeDays: 90, logRetentionDays: 180 });
  });

  it('let no user’s “learn” open what the firm keeps shut', async () => {
    await chooseSetting('mode', 'learn');
    firmSays({ override: 'never' });
    const { settings, setBy } = await readPolicy();
    expect([settings.override, settings.mode, setBy.mode]).toEqual(['never', 'normal', 'standard']);
    expect((await lastPolicy()).settings.mode).toBe('normal');
    firmSays({ mode: 'learn' });
    expect((await readPolicy()).settings).toMatchObject({ override: 'never', mode: 'learn' });
  });

  it('are known at once the next time, without the secret', async () => {
    firmSays({ role: 'trainee', packMaxAgeDays: 365, clientsUrl: 'https://packs.example/clients.json', clientsSecret: 'geheim' });
    await readPolicy();
    browser.storage.managed.values.clear();
    const { settings, sources } = await lastPolicy();
    expect(settings.role).toBe('trainee');
    expect(sources).toEqual({ packHours: 24, packMaxAgeDays: 365, clientsUrl: 'https://packs.example/clients.json', logRetentionDays: 180 });
    expect(JSON.stringify(Object.fromEntries(browser.storage.local.values))).not.toContain('geheim');
  });

  it('are not guessed where the policy cannot be read', async () => {
    firmSays({ override: 'never' });
    browser.storage.managed.get = () => Promise.reject(new Error('The policy service is not there'));
    await expect(readPolicy()).rejects.toThrow('not there');
  });

  it('work without a policy in Firefox, and in a full storage', async () => {
    browser.storage.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
    browser.storage.local.quota = 0;
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await readPolicy()).settings.role).toBe('staff');
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
