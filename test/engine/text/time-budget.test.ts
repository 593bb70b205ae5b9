import { afterEach, expect, it, vi } from 'vitest';
import { TimeBudget } from '../../../src/engine/text/time-budget.ts';

afterEach(() => void vi.useRealTimers());

it.each([3_600_000, -3_600_000])('a clock that is set by %d ms takes nothing away', (milliseconds) => {
  const set = (item: number): number => (vi.setSystemTime(Date.now() + milliseconds), item);
  vi.useFakeTimers({ toFake: ['Date'] });
  const timeBudget = new TimeBudget();
  expect(timeBudget.through([1, 2, 3], set)).toEqual([1, 2, 3]);
  expect(timeBudget.through([4], set)).toEqual([4]);
});

it('what takes too long is broken off, and later rules have the rest of the time', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const timeBudget = new TimeBudget();
  const take = (milliseconds: number) => () => void vi.advanceTimersByTime(milliseconds);
  expect(() => timeBudget.through([1, 2, 3], take(200.4))).toThrow('Its pattern takes too long on this draft; it was broken off after 401 ms');
  for (let rule = 0; rule < 4; rule += 1) timeBudget.through([1], take(100));
  expect(timeBudget.through([1], take(199))).toHaveLength(1);
  expect(() => timeBudget.through([1, 2], take(1))).toThrow('broken off after 1 ms');
});
