import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logIn } from '../../src/packs/trial-count.ts';
import { asCsv, asJsonLines, closingOf } from '../../src/pages/options/log-file.ts';
import { beginning, brokenAt, flawIn, hashOf } from '../../src/platform/log-chain.ts';
import type { Decision, LogEntry } from '../../src/platform/messages.ts';
import { fakeBrowser, type FakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
const { overview } = await import('../../src/background/overview.ts');
const { clearLog, logDecision, readLog: read } = await import('../../src/background/log.ts');

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

  it('has the last thousand decisions, and holds where the oldest made room', async () => {
    await logDecision(decision('first'));
    const [{ hash: _, ...first }] = (await readLog()) as [LogEntry];
    const log: LogEntry[] = [];
    for (let previous = beginning; log.length < 1_001; previous = log.at(-1)!.hash) {
      const entry = { ...first, rules: [`rule-${log.length}`], previous };
      log.push({ ...entry, hash: await hashOf(entry) });
    }
    await browser.storage.local.set({ log, logBook: { written: 1_001, before: beginning, last: log.at(-1)?.hash } });
    const before = await read();
    expect([before.entries.length, before.entries[0]?.rules, await flawIn(before.entries, before.book)]).toEqual([1_000, ['rule-1'], undefined]);
    await logDecision(decision('newest'));
    expect(browser.storage.local.values.get('log')).toHaveLength(1_000);
    const { entries, book } = await read();
    expect([entries.length, entries[0]?.rules, entries.at(-1)?.rules, book?.written]).toEqual([1_000, ['rule-2'], ['newest'], 1_002]);
    expect(await flawIn(entries, book)).toBeUndefined();
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
    const closing = await closingOf({ log, flaw: undefined, overview: await overview() }, { browser: 'Chrome 156', extension: '1.2.3' }, Date.now());
    expect(closing).toMatchObject({ action: 'saved', browser: 'Chrome 156', extension: '1.2.3', entries: 2, written: 2, chain: 'whole', role: 'staff', account: 'personal', mode: 'normal', override: 'reason', logRetentionDays: 180, from: log.entries[0]?.time, packs: [expect.stringMatching(/^nba /)] });
    const file = asJsonLines([...log.entries, closing]);
    const lines = file.trim().split('\n').map((line) => JSON.parse(line) as LogEntry);
    expect(await brokenAt(lines)).toBeUndefined();
    expect(await brokenAt(lines.toSpliced(1, 1))).toBe(1);
    expect(logIn(file)).toHaveLength(3);
  });
});
