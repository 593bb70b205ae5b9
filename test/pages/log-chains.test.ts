import { expect, it } from 'vitest';
import { inOrder } from '../../src/pages/log-chains.ts';
import type { Log } from '../../src/platform/messages.ts';

it('shows entries as they were written: what a clock years ahead wrote does not stay in front of all that follows', () => {
  const chain = (...days: readonly string[]) => ({ entries: days.map((day) => ({ rules: [day], time: Date.parse(day) })) });
  const log = { ...chain('2026-11-20', '2036-11-21', '2026-11-23'), trials: chain('2026-11-22', '2026-11-24'), changes: chain('2026-11-19', '2036-11-21') } as unknown as Log;
  expect(inOrder(log).map(({ rules }) => rules[0])).toEqual(['2026-11-19', '2026-11-20', '2026-11-22', '2036-11-21', '2026-11-23', '2026-11-24', '2036-11-21']);
});
