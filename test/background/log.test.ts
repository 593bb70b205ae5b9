import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSavedLog } from '../../src/log/saved-log.ts';
import { asCsv, asJsonLines, savedLines, type Closing } from '../../src/pages/options/log-file.ts';
import { brokenAt, flawIn, hashOf } from '../../src/log/chain.ts';
import type { Decision, LogEntry } from '../../src/platform/messages.ts';
import { ours, packData, ruleData, signedBy, theirs } from '../packs/made.ts';
import { fakeBrowser, type FakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
const { overview } = await import('../../src/background/overview.ts');
const { clearLog, logDecision, noteChanges, readLog: read } = await import('../../src/background/log.ts');
const { changePacks } = await import('../../src/background/pack-store.ts');
const { silence } = await import('../../src/background/personal.ts');
const { chooseSetting, readPolicy } = await import('../../src/background/policy.ts');
const { importPack, removePack, stepBack } = await import('../../src/background/updates.ts');

let browser: FakeBrowser;
const readLog = async () => (await read()).entries;
const decision = (rule: string): Decision => ({ rules: [rule], action: 'posted-anyway', reason: 'approved', note: 'Mag van Els', platform: 'x' });
const day = 86_400_000;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T10:00:00Z') });
  browser = fakeBrowser();
  shared.browser = browser;
});
afterEach(() => void vi.useRealTimers());

describe('the log', () => {
  it('chains each entry to the one before, also of decisions at one moment', async () => {
    await Promise.all(['one', 'two', 'three'].map((rule) => logDecision(decision(rule))));
    const log = await readLog();
    expect(log.map(({ rules }) => rules[0])).toEqual(['one', 'two', 'three']);
    expect(log[0]?.packs).toEqual([expect.stringMatching(/^nba \d/)]);
    expect(await brokenAt(log)).toBeUndefined();
  });

  it('shows what was changed, and what was taken out in between', async () => {
    for (const rule of ['one', 'two', 'three']) await logDecision(decision(rule));
    const log = await readLog();
    expect(await brokenAt(log.map((entry, index) => (index === 1 ? { ...entry, note: 'Mag niet van Els' } : entry)))).toBe(1);
    expect(await brokenAt([log[0], log[2]].filter((entry) => entry !== undefined))).toBe(1);
  });

  it('forgets what is older than the firm allows, and still holds', async () => {
    browser.storage.managed.values.set('logRetentionDays', 30);
    await logDecision(decision('old'));
    vi.setSystemTime(Date.now() + 20 * day);
    await logDecision(decision('newer'));
    vi.setSystemTime(Date.now() + 15 * day);
    const log = await readLog();
    expect(log.map(({ rules }) => rules[0])).toEqual(['newer']);
    expect(await brokenAt(log)).toBeUndefined();
    expect(JSON.stringify(browser.storage.local.values.get('log'))).not.toContain('old');
    await clearLog();
    expect((await readLog()).map(({ action, erased }) => [action, erased])).toEqual([['cleared', 1]]);
  });

  it('keeps its chain where the clock was wrong for a while', async () => {
    for (const [rule, time] of [['one', '2026-11-22'], ['two', '2015-01-01'], ['three', '2026-11-23']] as const) {
      vi.setSystemTime(Date.parse(time));
      await logDecision(decision(rule));
    }
    const log = await readLog();
    expect(log.map(({ rules }) => rules[0])).toEqual(['one', 'two', 'three']);
    expect(await brokenAt(log)).toBeUndefined();
  });

  it('forgets by the days of each, also where a clock was ahead for a while', async () => {
    for (const [rule, time] of [['ahead', '2036-11-22'], ['old', '2025-10-18'], ['new', '2026-11-21']] as const) {
      vi.setSystemTime(Date.parse(time));
      await logDecision(decision(rule));
    }
    vi.setSystemTime(Date.parse('2026-11-22'));
    expect((await readLog()).map(({ rules }) => rules[0])).toEqual(['new']);
  });

  it('loses nothing to one look, or one decision, by a clock that is years ahead', async () => {
    for (const rule of ['one', 'two']) await logDecision(decision(rule));
    vi.setSystemTime(Date.parse('2036-11-22'));
    expect(await readLog()).toHaveLength(2);
    await logDecision(decision('three'));
    vi.setSystemTime(Date.parse('2026-11-23'));
    expect((await readLog()).map(({ rules }) => rules[0])).toEqual(['one', 'two', 'three']);
  });

  it('loses nothing to a clock that stays years ahead for a while, and goes on by the days once it is right', async () => {
    for (const rule of ['one', 'two']) await logDecision(decision(rule));
    for (const [rule, time] of [['three', '2036-11-22'], ['four', '2036-11-23'], ['five', '2037-03-01']] as const) {
      vi.setSystemTime(Date.parse(time));
      await logDecision(decision(rule));
      expect((await readLog())[0]?.rules).toEqual(['one']);
    }
    vi.setSystemTime(Date.parse('2026-11-24'));
    await logDecision(decision('six'));
    const { entries, book } = await read();
    expect(entries.map(({ rules }) => rules[0])).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
    expect(await flawIn(entries, book)).toBeUndefined();
    vi.setSystemTime(Date.parse('2026-11-24') + 181 * day);
    expect(await readLog()).toEqual([]);
  });

  it('keeps what was written by a clock that was years behind as long as if that was just before it was set right', async () => {
    vi.setSystemTime(Date.parse('2015-01-01'));
    await logDecision(decision('behind'));
    vi.setSystemTime(Date.parse('2026-11-22'));
    await logDecision(decision('right'));
    vi.setSystemTime(Date.now() + 179 * day);
    expect((await readLog()).map(({ rules }) => rules[0])).toEqual(['behind', 'right']);
    vi.setSystemTime(Date.now() + 2 * day);
    expect(await readLog()).toEqual([]);
  });

  it('shows that its last or first entries are gone, or all of it', async () => {
    for (const rule of ['one', 'two', 'three']) await logDecision(decision(rule));
    const { entries, book } = await read();
    expect(await flawIn(entries, book)).toBeUndefined();
    expect(book?.written).toBe(3);
    const [invented] = [{ ...entries[0] as LogEntry, note: 'Niets aan de hand' }];
    for (const left of [entries.slice(0, 2), entries.slice(1), [], [{ ...invented, hash: await hashOf(invented) }]]) expect(await flawIn(left, book)).toEqual({ kind: 'cut' });
    await browser.storage.local.set({ log: entries.slice(0, 2) });
    await logDecision(decision('four'));
    const after = await read();
    expect(await flawIn(after.entries, after.book)).toEqual({ kind: 'changed', at: 2 });
  });

  it('still holds where the oldest went by the days of the firm', async () => {
    for (const rule of ['one', 'two', 'three']) {
      await logDecision(decision(rule));
      vi.setSystemTime(Date.now() + 100 * day);
    }
    const { entries, book } = await read();
    expect(entries.map(({ rules }) => rules[0])).toEqual(['three']);
    expect([await flawIn(entries, book), book?.written]).toEqual([undefined, 3]);
  });

  it('says that it was cleared, and how much of it, however often', async () => {
    await clearLog();
    for (const rule of ['one', 'two', 'three']) {
      await logDecision(decision(rule));
      await clearLog();
      await clearLog();
    }
    const { entries, book } = await read();
    expect(entries).toEqual([expect.objectContaining({ action: 'cleared', erased: 3, rules: [] })]);
    expect(await flawIn(entries, book)).toBeUndefined();
  });

  it('of an earlier Postproef goes on, and its ends are watched from the next entry on', async () => {
    await logDecision(decision('one'));
    await browser.storage.local.remove('logBook');
    expect((await read()).book).toBeUndefined();
    await logDecision(decision('two'));
    const { entries, book } = await read();
    expect([await flawIn(entries, book), book?.written]).toEqual([undefined, 2]);
  });

  it('says how many decisions a full storage lost, in the page and in the next entry', async () => {
    await logDecision(decision('one'));
    browser.storage.local.quota = 0;
    for (const rule of ['two', 'three']) await expect(logDecision(decision(rule))).rejects.toThrow('quota');
    expect((await read()).lost).toBe(2);
    browser.storage.local.quota = 10_485_760;
    await logDecision(decision('four'));
    const { entries, lost } = await read();
    expect([entries.map((entry) => entry.lost), lost]).toEqual([[undefined, 2], 0]);
  });

  it('says under which settings each decision fell', async () => {
    browser.storage.managed.values.set('role', 'spokesperson');
    await logDecision(decision('one'));
    expect(await readLog()).toEqual([expect.objectContaining({ role: 'spokesperson', account: 'personal', mode: 'normal', override: 'reason', extension: '1.2.3' })]);
  });

  it('goes into files that a program and a spreadsheet can read', async () => {
    await logDecision({ ...decision('one'), note: '=1+1; "zo"' });
    const log = await readLog();
    expect(asJsonLines(log).trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual(log);
    const [dutch, english] = (['nl', 'en'] as const).map((language) => asCsv(log, language).split('\r\n'));
    expect(dutch?.[0]).toContain('tijd;platform;besluit;regels;reden;toelichting;');
    expect(dutch?.[1]).toContain(`2026-11-22T10:00:00.000Z;x;posted-anyway;one;approved;"'=1+1; ""zo""";staff;personal;normal;reason;nba`);
    expect(english?.[0]).toContain('time,platform,decision,rules,reason,note,');
    expect(english?.[1]).toContain(`2026-11-22T10:00:00.000Z,x,posted-anyway,one,approved,"'=1+1; ""zo""",staff,personal,normal,reason,nba`);
  });

  it('is closed in a file by a line about all of it, which holds for these entries and no others', async () => {
    for (const rule of ['one', 'two']) await logDecision(decision(rule));
    const log = await read();
    const saved = await savedLines({ log, flaws: {}, overview: await overview(), browser: 'Chrome 156', extension: '1.2.3', now: Date.now() });
    expect(saved.at(-1)).toMatchObject({ action: 'saved', browser: 'Chrome 156', extension: '1.2.3', entries: 2, written: 2, crowded: 0, chain: 'whole', role: 'staff', account: 'personal', mode: 'normal', override: 'reason', logRetentionDays: 180, from: log.entries[0]?.time, packs: [expect.stringMatching(/^nba /)] });
    const file = asJsonLines(saved);
    const lines = file.trim().split('\n').map((line) => JSON.parse(line) as LogEntry);
    expect(await brokenAt(lines)).toBeUndefined();
    expect(await brokenAt(lines.toSpliced(1, 1))).toBe(1);
    expect(await readSavedLog(file)).toMatchObject({ lines: { length: 3 }, state: { kind: 'whole' } });
  });

  it('loses no decision to rules on trial, however many posts they are found in, and says how many of those made room', async () => {
    await logDecision(decision('citizen-number'));
    for (let count = 0; count < 1_003; count += 1) await logDecision({ rules: ['new-rule'], action: 'counted', platform: 'x' });
    const { entries, book, trials } = await read();
    expect([entries.map(({ rules }) => rules[0]), await flawIn(entries, book)]).toEqual([['citizen-number'], undefined]);
    expect([trials.entries.length, trials.book?.written, trials.book?.crowded, await flawIn(trials.entries, trials.book)]).toEqual([1_000, 1_003, 3, undefined]);
  });

  it('says how many decisions made room for later ones, and not of those that were old or cleared', async () => {
    await logDecision(decision('old'));
    vi.setSystemTime(Date.now() + 200 * day);
    for (let count = 0; count < 1_002; count += 1) await logDecision(decision(String(count)));
    const { entries, book } = await read();
    expect([entries.length, entries[0]?.rules, book?.written, book?.crowded]).toEqual([1_000, ['2'], 1_003, 2]);
    await clearLog();
    expect((await read()).book?.crowded).toBe(2);
  });

  it('is cleared of trials too, by one entry about both', async () => {
    await logDecision(decision('one'));
    await logDecision({ rules: ['new-rule'], action: 'on-trial', platform: 'x' });
    await clearLog();
    const { entries, trials } = await read();
    expect([entries.map(({ action, erased }) => [action, erased]), trials.entries]).toEqual([[['cleared', 2]], []]);
    await logDecision({ rules: ['new-rule'], action: 'on-trial', platform: 'x' });
    const after = (await read()).trials;
    expect([after.entries.length, await flawIn(after.entries, after.book)]).toEqual([1, undefined]);
  });

  it('goes into one file chain by chain, and the last line knows the closing lines of the others', async () => {
    await logDecision(decision('one'));
    await logDecision({ rules: ['new-rule'], action: 'on-trial', platform: 'x' });
    const lines = (await savedLines({ log: await read(), flaws: { trials: { kind: 'cut' } }, overview: await overview(), browser: 'Chrome 156', extension: '1.2.3', now: Date.now() })) as Closing[];
    expect(lines.map(({ action, series, chain }) => [action, series, chain])).toEqual([['on-trial', undefined, undefined], ['saved', 'trials', 'cut'], ['posted-anyway', undefined, undefined], ['saved', 'decisions', 'whole']]);
    expect((await readSavedLog(asJsonLines(lines))).state).toEqual({ kind: 'cut', line: 2, why: 'earlier' });
    expect([await brokenAt(lines.slice(0, 2)), await brokenAt(lines.slice(2)), lines.at(-1)?.beside]).toEqual([undefined, undefined, [lines[1]?.hash]]);
  });
});

describe('the log of what was in force', () => {
  const changes = async () => (await read()).changes.entries.map(({ change, rules, packs, settings, key }) => ({ change, rules, packs: packs.slice(1), ...(settings && { settings }), ...(key !== undefined && { key }) }));
  const first = /^kantoor 1\.0\.0 #1 [0-9a-f]{12}$/;

  it('tells a pack taken, stepped back and removed, with a name that no other rules have', async () => {
    await importPack(await signedBy(ours), await readPolicy(), ours.publicKey);
    await logDecision(decision('one'));
    await importPack(await signedBy(ours, packData({ sequence: 2, rules: [ruleData({ severity: 'info' })] })), await readPolicy(), undefined);
    await logDecision(decision('two'));
    await noteChanges();
    await stepBack();
    await noteChanges();
    await removePack();
    const second = expect.stringMatching(/^kantoor 1\.0\.0 #2 [0-9a-f]{12}$/) as string;
    expect(await changes()).toEqual([
      { change: 'taken', rules: [], packs: [expect.stringMatching(first)], key: ours.publicKey },
      { change: 'taken', rules: [], packs: [second] },
      { change: 'stepped-back', rules: [], packs: [expect.stringMatching(first)] },
      { change: 'removed', rules: [], packs: [] },
    ]);
    const log = await read();
    expect(log.entries.map(({ packs }) => packs)).toEqual([['nba 0.1.0 #1', expect.stringMatching(first)], ['nba 0.1.0 #1', second]]);
    expect(await flawIn(log.changes.entries, log.changes.book)).toBeUndefined();
    expect(log.packs).toEqual(['nba 0.1.0 #1']);
    expect(asCsv(log.changes.entries, 'nl')).toMatch(/;rules;.*;"nba 0\.1\.0 #1, kantoor 1\.0\.0 #2 [0-9a-f]{12}";1\.2\.3;;taken;/);
  });

  it('tells a key that was accepted before any pack came by it', async () => {
    await changePacks((packs) => ({ ...packs, key: theirs.publicKey }));
    expect(await changes()).toEqual([{ change: 'key-accepted', rules: [], packs: [], key: theirs.publicKey }]);
  });

  it('tells a rule that was silenced, and heard again', async () => {
    await silence({ rule: 'bait', off: true });
    await noteChanges();
    await silence({ rule: 'many-hashtags', off: true });
    await silence({ rule: 'bait', off: false });
    expect(await changes()).toEqual([{ change: 'silenced', rules: ['bait'], packs: [] }, { change: 'silenced', rules: ['many-hashtags'], packs: [] }, { change: 'heard', rules: ['bait'], packs: [] }]);
  });

  it('tells a setting and whose word it is, but no secret and nothing that changes no answer', async () => {
    await chooseSetting('role', 'spokesperson');
    await chooseSetting('language', 'en');
    await noteChanges();
    for (const [name, value] of Object.entries({ role: 'spokesperson', reasonMinLength: 10, clientsSecret: 'geheim' })) browser.storage.managed.values.set(name, value);
    expect(await changes()).toEqual([
      { change: undefined, rules: [], packs: [], settings: ['role=spokesperson (you)'] },
      { change: undefined, rules: [], packs: [], settings: ['role=spokesperson (firm)', 'reasonMinLength=10 (firm)'] },
    ]);
    expect(JSON.stringify([...browser.storage.local.values])).not.toContain('geheim');
  });

  it('tells each setting that changes what is found or asked, where rules come from, or how long this is known', async () => {
    const set = { role: 'spokesperson', account: 'firm', mode: 'assist', tips: 'hide', override: 'never', reasonMinLength: 10, packUrl: 'https://pack.example/rules', packKeys: [ours.publicKey], packMaxAgeDays: 30, clientsUrl: 'https://pack.example/clients', logRetentionDays: 90 };
    for (const [name, value] of Object.entries(set)) browser.storage.managed.values.set(name, value);
    expect(await changes()).toEqual([{ change: undefined, rules: [], packs: [], settings: Object.entries(set).map(([name, value]) => `${name}=${String(value)} (firm)`) }]);
  });

  it('says nothing of a setting that only a newer Postproef knows, and that nobody set', async () => {
    await chooseSetting('mode', 'assist');
    await noteChanges();
    const { tips: _, ...settings } = (browser.storage.local.values.get('logStanding') as { settings: Record<string, string> }).settings;
    await browser.storage.local.set({ logStanding: { ...(browser.storage.local.values.get('logStanding') as object), settings } });
    expect(await changes()).toHaveLength(1);
  });

  it('says nothing of a browser in which nothing was set, nor twice of one change', async () => {
    expect(await changes()).toEqual([]);
    await chooseSetting('mode', 'assist');
    await Promise.all([noteChanges(), noteChanges(), logDecision(decision('one'))]);
    expect(await changes()).toHaveLength(1);
  });

  it('pushes no decision out, is kept as long, and is not cleared with them', async () => {
    await logDecision(decision('one'));
    for (let count = 0; count < 501; count += 1) {
      await silence({ rule: 'bait', off: true });
      await noteChanges();
      await silence({ rule: 'bait', off: false });
      await noteChanges();
    }
    const log = await read();
    expect([log.entries.length, log.changes.entries.length, log.changes.book?.crowded]).toEqual([1, 1_000, 2]);
    await clearLog();
    expect([(await read()).entries.map(({ erased }) => erased), (await changes()).length]).toEqual([[1], 1_000]);
    vi.setSystemTime(Date.now() + 200 * day);
    expect(await changes()).toEqual([]);
  });

  it('can be read where the storage is full, and tells the rest later', async () => {
    await logDecision(decision('one'));
    await chooseSetting('mode', 'assist');
    browser.storage.local.quota = 0;
    expect(await readLog()).toHaveLength(1);
    browser.storage.local.quota = 10_485_760;
    expect(await changes()).toHaveLength(1);
  });
});
