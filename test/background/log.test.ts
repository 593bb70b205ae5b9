import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asCsv, asJsonLines } from '../../src/pages/options/log-file.ts';
import { brokenAt } from '../../src/platform/log-chain.ts';
import type { Decision } from '../../src/platform/messages.ts';
import { fakeBrowser, type FakeBrowser } from './fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
const { clearLog, logDecision, readLog } = await import('../../src/background/log.ts');

let browser: FakeBrowser;
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
    expect(await readLog()).toEqual([]);
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

  it('goes into files that a program and a spreadsheet can read', async () => {
    await logDecision({ ...decision('one'), note: '=1+1; "zo"' });
    const log = await readLog();
    expect(asJsonLines(log).trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual(log);
    const [, row] = asCsv(log).split('\r\n');
    expect(row).toContain(`2026-11-22T10:00:00.000Z,x,posted-anyway,one,approved,"'=1+1; ""zo""",nba`);
  });
});
