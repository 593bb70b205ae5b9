import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hand, seal } from '../../src/packs/envelope.ts';
import { bytesOf, ours, packData, signedBy, theirs } from '../packs/made.ts';
import { fakeBrowser, type FakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
/** A base without rules: acceptance by the real one is test/packs' business, and takes a second each time. */
vi.mock('../../rules/nba/pack.yaml', () => ({ default: { id: 'nba', version: '1', layer: 'base', title: { nl: 'Basis', en: 'Base' }, vocabulary: {}, rules: [] } }));
vi.setConfig({ testTimeout: 30_000 });
const { changePacks, readPacks } = await import('../../src/background/pack-store.ts');
const { acceptKey, importPack, lookForPack, removePack, stepBack, stepForward } = await import('../../src/background/updates.ts');
const { noticeOf } = await import('../../src/background/rules.ts');

const url = 'https://packs.example/firm.pack.json';
const managed = (packKeys: readonly string[] = [ours.publicKey], packUrl = url) => ({ sources: { packUrl, packKeys, packHours: 24, packMaxAgeDays: 90, logRetentionDays: 180 }, setBy: {} });
const unmanaged = { sources: { packUrl: url, packHours: 24, packMaxAgeDays: 90, logRetentionDays: 180 }, setBy: {} };
const withoutAddress = { sources: { packHours: 24, packMaxAgeDays: 90, logRetentionDays: 180 }, setBy: {} };
const day = 86_400_000;

let browser: FakeBrowser;
const texts = { first: '', second: '', third: '', rollback: '', foreign: '' };
const serve = (answer: () => Response | Promise<Response>): void => void vi.stubGlobal('fetch', vi.fn(async () => answer()));
const served = (text: string): void => serve(() => new Response(text));
const version = async (): Promise<string | undefined> => (await readPacks()).current?.pack.version;

beforeAll(async () => {
  const pack = (version: string, sequence: number, more = {}): Promise<string> => signedBy(ours, packData({ version, sequence, ...more }));
  Object.assign(texts, { first: await pack('1.0.0', 1), second: await pack('1.1.0', 2), third: await pack('1.2.0', 3), rollback: await pack('1.0.0', 4, { rollback: { reason: 'Te streng.' } }), foreign: await signedBy(theirs) });
});
beforeEach(() => {
  browser = fakeBrowser();
  shared.browser = browser;
});

describe('a look at the firm’s address', () => {
  it('takes what is there, and writes it in one go', async () => {
    served(texts.first);
    await lookForPack(managed(), 'if-due');
    expect(await version()).toBe('1.0.0');
    expect(browser.storage.local.writes.map((items) => Object.keys(items))).toEqual([['packs', 'packsLooks']]);
  });

  it('sends no header that would need leave of the server, and nothing about anybody', async () => {
    served(texts.first);
    await lookForPack(managed(), 'now');
    expect(vi.mocked(fetch).mock.calls).toEqual([[url, expect.objectContaining({ cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer' })]]);
    expect(vi.mocked(fetch).mock.calls[0]?.[1]).not.toHaveProperty('headers');
  });

  it('waits a day, more or less, and looks at once at another address', async () => {
    served(texts.first);
    await lookForPack(managed(), 'if-due');
    await lookForPack(managed(), 'if-due');
    expect(fetch).toHaveBeenCalledTimes(1);
    const { next = 0, looked = 0 } = await readPacks();
    expect((next - looked) / day).toBeGreaterThanOrEqual(0.9);
    expect((next - looked) / day).toBeLessThanOrEqual(1.1);
    await lookForPack(managed([ours.publicKey], 'https://elsewhere.example/firm.pack.json'), 'if-due');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('reads no packs to find that nothing is due; a store of an earlier Postproef has to be read', async () => {
    served(texts.first);
    await lookForPack(managed(), 'if-due');
    const get = vi.spyOn(browser.storage.local, 'get');
    await lookForPack(managed(), 'if-due');
    expect(get.mock.calls).toEqual([['packsLooks']]);
    await browser.storage.local.remove('packsLooks');
    await lookForPack(managed(), 'if-due');
    expect(get.mock.calls.flat()).toContain('packs');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('keeps two earlier versions', async () => {
    for (const text of [texts.first, texts.second, texts.third, texts.rollback]) {
      served(text);
      await lookForPack(managed(), 'now');
    }
    const { current, earlier } = await readPacks();
    expect([current, ...earlier].map((one) => one?.pack.sequence)).toEqual([4, 3, 2]);
  });

  it.each<[string, string, () => Response | Promise<Response>]>([
    ['unreachable', 'no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['answer', 'a page that says 404', () => new Response('not here', { status: 404 })],
    ['incomplete', 'half a download', () => new Response(texts.second.slice(0, 700))],
    ['unreachable', 'a download that breaks off', () => new Response(new ReadableStream({ start: (stream) => (stream.enqueue(new TextEncoder().encode(texts.second.slice(0, 700))), stream.error(new TypeError('network error'))) }))],
    ['unreachable', 'bytes that are no text', () => new Response(new Uint8Array([0xff, 0xfe, 0x00]))],
    ['not-a-pack', 'a page to log in on', () => new Response('<!doctype html><title>Log in</title>')],
    ['wrong-key', 'a pack of somebody else', () => new Response(texts.foreign)],
    ['older', 'an old version once more', () => new Response(texts.first)],
  ])('refuses with “%s”: %s; the rules that were here stay', async (code, _, answer) => {
    for (const text of [texts.first, texts.second]) {
      served(text);
      await lookForPack(managed(), 'now');
    }
    serve(answer);
    await lookForPack(managed(), 'now');
    const { current, refused, next = 0, looked = 0 } = await readPacks();
    expect([current?.pack.version, refused?.code]).toEqual(['1.1.0', code]);
    expect(refused?.texts.nl).toMatch(/\.$/);
    expect(next - looked).toBeLessThanOrEqual(1.1 * 3_600_000); // soon again
    served(texts.third);
    await lookForPack(managed(), 'now');
    expect([await version(), (await readPacks()).refused]).toEqual(['1.2.0', undefined]);
  });

  it('forgets what was refused, and when it looked, once there is no address; the rules stay', async () => {
    await importPack(texts.first, unmanaged, ours.publicKey);
    served('<!doctype html><title>Log in</title>');
    await lookForPack(unmanaged, 'now');
    expect((await readPacks()).refused?.code).toBe('not-a-pack');
    await lookForPack(withoutAddress, 'if-due');
    const { refused, looked, next, url: from, ...rest } = await readPacks();
    expect([refused, looked, next, from]).toEqual([undefined, undefined, undefined, undefined]);
    expect([rest.current?.pack.version, rest.key]).toEqual(['1.0.0', ours.publicKey]);
    const writes = browser.storage.local.writes.length;
    await lookForPack(withoutAddress, 'now');
    expect(browser.storage.local.writes).toHaveLength(writes);
  });

  it('takes another pack from another address; from the same address, or as a file, it is refused', async () => {
    served(texts.first);
    await lookForPack(managed(), 'now');
    const moved = await signedBy(ours, packData({ id: 'ander-kantoor' }));
    served(moved);
    await lookForPack(managed(), 'now');
    expect([await version(), (await readPacks()).refused?.code]).toEqual(['1.0.0', 'other-pack']);
    await expect(importPack(moved, managed(), undefined)).rejects.toMatchObject({ code: 'other-pack' });
    await lookForPack(managed([ours.publicKey], 'https://elsewhere.example/firm.pack.json'), 'now');
    const { current, refused } = await readPacks();
    expect([current?.pack.id, refused]).toEqual(['ander-kantoor', undefined]);
  });

  it('stops reading what is too large', async () => {
    const pulled = { count: 0 };
    serve(() => new Response(new ReadableStream({ pull: (stream) => (pulled.count++, stream.enqueue(new Uint8Array(262_144).fill(65))) })));
    await lookForPack(managed(), 'now');
    expect((await readPacks()).refused?.code).toBe('too-large');
    expect(pulled.count).toBeLessThan(8);
  });

  it('loses nothing in a storage that is full', async () => {
    served(texts.first);
    await lookForPack(managed(), 'now');
    browser.storage.local.quota = JSON.stringify(Object.fromEntries(browser.storage.local.values)).length + 400;
    served(texts.second);
    await lookForPack(managed(), 'now');
    expect(await version()).toBe('1.0.0');
    expect((await readPacks()).refused?.code).toBe('storage-full');
    browser.storage.local.quota = 10_485_760;
    await lookForPack(managed(), 'now');
    expect(await version()).toBe('1.1.0');
  });

  it('lets everything else go on while a server does not answer, and then drops what came from a former address', async () => {
    for (const text of [texts.first, texts.second]) {
      served(text);
      await lookForPack(managed(), 'now');
    }
    let answer = (_: Response): void => undefined;
    serve(() => new Promise((resolve) => (answer = resolve)));
    const elsewhere = managed([ours.publicKey], 'https://elsewhere.example/firm.pack.json');
    const looking = lookForPack(managed(), 'now', async () => elsewhere);
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    await stepBack();
    expect(await version()).toBe('1.0.0');
    answer(new Response(texts.third));
    await looking;
    expect(await version()).toBe('1.0.0');
  });

  it('lets two tabs look at the same time', async () => {
    served(texts.first);
    await Promise.all([lookForPack(managed(), 'if-due'), lookForPack(managed(), 'if-due'), lookForPack(managed(), 'now')]);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect((await readPacks()).earlier).toEqual([]);
    expect(await version()).toBe('1.0.0');
  });
});

describe('keys', () => {
  it('asks to compare the words of a first key, by link and by file, and installs nothing before', async () => {
    served(texts.first);
    await lookForPack(unmanaged, 'now');
    expect([await version(), (await readPacks()).offer?.key, (await readPacks()).refused?.code]).toEqual([undefined, ours.publicKey, 'first-key']);
    expect(await importPack(texts.first, unmanaged, undefined)).toEqual({ kind: 'compare', offer: expect.objectContaining({ key: ours.publicKey }) });
    await acceptKey(theirs.publicKey);
    expect((await readPacks()).key).toBeUndefined();
    await acceptKey(ours.publicKey);
    await lookForPack(unmanaged, 'now');
    expect([await version(), (await readPacks()).key]).toEqual(['1.0.0', ours.publicKey]);
    await expect(importPack(texts.foreign, unmanaged, theirs.publicKey)).rejects.toMatchObject({ code: 'wrong-key' });
  });

  it('goes over to a new key that the old one signed, and is then deaf to the old one', async () => {
    await importPack(texts.first, unmanaged, ours.publicKey);
    const rotation = [await hand(ours.privateKey, theirs.publicKey, '2026-11-22T09:00:00Z')];
    await importPack(await seal(bytesOf(packData({ version: '2.0.0', sequence: 7 })), theirs.privateKey, rotation), unmanaged, undefined);
    expect([await version(), (await readPacks()).key]).toEqual(['2.0.0', theirs.publicKey]);
    await expect(importPack(await signedBy(ours, packData({ version: '3.0.0', sequence: 8 })), unmanaged, undefined)).rejects.toMatchObject({ code: 'wrong-key' });
  });

  it('forgets what a key signed that the firm no longer names, its numbers too', async () => {
    served(await signedBy(theirs, packData({ version: '9.0.0', sequence: 9_000_000 })));
    await lookForPack(managed([theirs.publicKey]), 'now');
    expect(await version()).toBe('9.0.0');
    served(texts.first);
    await lookForPack(managed(), 'if-due');
    expect([await version(), (await readPacks()).earlier]).toEqual(['1.0.0', []]);
  });
});

describe('the key that the user accepted', () => {
  it('stays as it was under the keys of the firm', async () => {
    await importPack(texts.first, managed(), theirs.publicKey);
    expect((await readPacks()).key).toBeUndefined();
    await removePack();
    await importPack(texts.first, unmanaged, ours.publicKey);
    served(texts.foreign);
    await lookForPack(managed([theirs.publicKey]), 'now');
    const { current, key } = await readPacks();
    expect([current?.key, key]).toEqual([theirs.publicKey, ours.publicKey]);
  });

  it('goes with the pack: after that another one is asked about', async () => {
    await importPack(texts.first, unmanaged, ours.publicKey);
    await removePack();
    expect((await readPacks()).key).toBeUndefined();
    expect(await importPack(texts.foreign, unmanaged, undefined)).toMatchObject({ kind: 'compare', offer: { key: theirs.publicKey } });
  });
});

it('a policy without keys, as one that was read too early, throws no pack away', async () => {
  served(texts.first);
  await lookForPack(managed(), 'now');
  await lookForPack(withoutAddress, 'if-due');
  expect(await version()).toBe('1.0.0');
});

describe('one step back', () => {
  it('holds until something newer comes, and can be taken back', async () => {
    for (const text of [texts.first, texts.second]) {
      served(text);
      await lookForPack(managed(), 'now');
    }
    await stepBack();
    await lookForPack(managed(), 'now');
    expect(await version()).toBe('1.0.0');
    await stepForward();
    expect(await version()).toBe('1.1.0');
    await stepBack();
    served(texts.third);
    await lookForPack(managed(), 'now');
    expect([await version(), (await readPacks()).later]).toEqual(['1.2.0', []]);
  });

  it('after another keeps both, and takes neither again by itself', async () => {
    for (const text of [texts.first, texts.second, texts.third]) {
      served(text);
      await lookForPack(managed(), 'now');
    }
    for (const [step, then] of [[stepBack, '1.1.0'], [stepBack, '1.0.0'], [stepForward, '1.1.0'], [stepForward, '1.2.0']] as const) {
      await step();
      await lookForPack(managed(), 'now');
      expect(await version()).toBe(then);
    }
    const { current, earlier, later } = await readPacks();
    expect([current, ...earlier, ...later].map((one) => one?.pack.version)).toEqual(['1.2.0', '1.1.0', '1.0.0']);
  });

  it('that an earlier Postproef wrote down can be taken back', async () => {
    for (const text of [texts.first, texts.second]) await importPack(text, unmanaged, ours.publicKey);
    await stepBack();
    const { later: [later], ...packs } = await readPacks();
    await browser.storage.local.set({ packs: { ...packs, later } });
    await stepForward();
    expect(await version()).toBe('1.1.0');
  });
});

describe('a file', () => {
  it('opens again what was stepped back from: somebody chose it', async () => {
    for (const text of [texts.first, texts.second]) await importPack(text, unmanaged, ours.publicKey);
    await stepBack();
    expect(await importPack(texts.second, unmanaged, undefined)).toEqual({ kind: 'installed' });
    const { current, earlier, later } = await readPacks();
    expect([current, ...earlier, ...later].map((one) => one?.pack.version)).toEqual(['1.1.0', '1.0.0']);
  });
});

describe('the badge', () => {
  const { sources } = managed();
  it('says that the rules are old where a server shows the same ones for ever', async () => {
    served(await signedBy(ours, packData({ created: '2026-05-01T08:00:00Z' })));
    await lookForPack(managed(), 'now');
    const packs = await readPacks();
    const made = Date.parse('2026-05-01T08:00:00Z');
    expect(noticeOf({ ...packs, fetched: made + 89 * day }, sources, made + 89 * day)).toBeUndefined();
    expect(noticeOf({ ...packs, fetched: made + 120 * day }, sources, made + 120 * day)).toEqual({ kind: 'old', days: 120 });
  });

  it('says that there was no answer for a while, but not for a day on the road', async () => {
    served(texts.first);
    await lookForPack(managed(), 'now');
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    await lookForPack(managed(), 'now');
    const packs = await readPacks();
    expect(noticeOf(packs, sources, Date.now() + 2 * day)).toBeUndefined();
    expect(noticeOf(packs, sources, Date.now() + 20 * day)).toEqual({ kind: 'silent', days: 20 });
  });

  it('says that rules never came: each try is only the last one, not an answer', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    serve(() => new Response('no entry', { status: 403 }));
    const notices = [];
    for (let days = 0; days <= 9; days += 1) {
      await lookForPack(managed(), 'if-due');
      notices.push(noticeOf(await readPacks(), sources, Date.now()));
      vi.setSystemTime(Date.now() + day);
    }
    vi.useRealTimers();
    expect(fetch).toHaveBeenCalledTimes(10);
    expect(notices).toEqual([...Array.from({ length: 8 }, () => undefined), { kind: 'silent', days: 8 }, { kind: 'silent', days: 9 }]);
  });

  it('begins to count anew at another address', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    await lookForPack(managed(), 'now');
    vi.setSystemTime(Date.now() + 30 * day);
    await lookForPack(managed([ours.publicKey], 'https://elsewhere.example/firm.pack.json'), 'now');
    const notice = noticeOf(await readPacks(), sources, Date.now());
    vi.useRealTimers();
    expect(notice).toBeUndefined();
  });

  it('counts from the last answer, however long ago the rules came', async () => {
    served(texts.first);
    await lookForPack(managed(), 'now');
    const packs = await readPacks();
    const now = Date.now() + 30 * day;
    expect(noticeOf({ ...packs, fetched: now }, sources, now)).toBeUndefined();
  });

  it('waits longer for an answer where the firm is asked less often', async () => {
    served(texts.first);
    await lookForPack(managed(), 'now');
    const packs = await readPacks();
    const weekly = { ...sources, packHours: 168 };
    expect([10, 15].map((days) => noticeOf(packs, weekly, Date.now() + days * day))).toEqual([undefined, { kind: 'silent', days: 15 }]);
  });

  it('counts the days of a pack that does not say when it was made from its arrival', async () => {
    await importPack(texts.first, unmanaged, ours.publicKey);
    const packs = await readPacks();
    expect(noticeOf(packs, withoutAddress.sources, Date.now() + 120 * day)).toEqual({ kind: 'old', days: 120 });
  });

  it('says that the newest were refused', async () => {
    served(texts.foreign);
    await lookForPack(managed(), 'now');
    expect(noticeOf(await readPacks(), sources, Date.now())).toEqual({ kind: 'refused' });
  });
});

describe('the store', () => {
  it('changes one thing at a time', async () => {
    await Promise.all([1, 2, 3, 4].map((next) => changePacks(async (packs) => ({ ...packs, next: (packs.next ?? 0) + next }))));
    expect((await readPacks()).next).toBe(10);
  });
});
