import { describe, expect, it } from 'vitest';
import { lackOf } from '../../src/packs/grounds.ts';
import { countedIn, trialIn, type LogLine } from '../../src/packs/trial-count.ts';

const day = 86_400_000;
const start = Date.parse('2026-10-01T09:00:00Z');
const line = (at: number, action: string, rules = ['new-rule']): LogLine => ({ rules, action, time: start + at * day, hash: `${at} ${action} ${rules.join()}` });
const month = [line(0, 'on-trial'), line(3, 'on-trial'), line(3.1, 'does-not-fit'), ...Array.from({ length: 20 }, (_, index) => line(5 + index, 'on-trial')), line(31, 'posted-anyway', ['other'])];

describe('the trial of a rule, from the log', () => {
  it('runs from the first post in which it was shown to the last line', () => {
    const trial = trialIn(month, 'new-rule');
    expect(trial).toEqual({ from: '2026-10-01', to: '2026-11-01', shown: 22, does_not_fit: 1 });
    expect(trial && lackOf(trial)).toBeUndefined();
  });

  it('counts a line once, whatever files it stands in', () => expect(trialIn([...month, ...month], 'new-rule')).toEqual(trialIn(month, 'new-rule')));

  it('has not begun while the rule only counts', () => {
    const counting = [line(0, 'counted'), line(40, 'counted')];
    expect([trialIn(counting, 'new-rule'), countedIn([...counting, ...counting], 'new-rule')]).toEqual([undefined, 2]);
  });

  it.each([
    ['days', month.filter(({ time }) => time < start + 20 * day)],
    ['fit', [...month, line(6.1, 'does-not-fit'), line(7.1, 'does-not-fit')]],
  ] as const)('lacks %s', (lack, log) => {
    const trial = trialIn(log, 'new-rule');
    expect(trial && lackOf(trial)).toBe(lack);
  });
});
