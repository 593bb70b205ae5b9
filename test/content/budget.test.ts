import { expect, it } from 'vitest';
import { inView } from '../../src/content/budget.ts';
import type { Finding, Severity } from '../../src/engine/types.ts';

const finding = (severity: Severity, start: number) => ({ severity, start }) as Finding;

it('shows five tips at most, and never hides what the gate asks about', () => {
  const findings = [...Array.from({ length: 8 }, (_, index) => finding('info', index)), ...Array.from({ length: 7 }, (_, index) => finding(index % 2 ? 'warn' : 'block', 10 + index))];
  const shown = inView(findings);
  expect(shown.filter(({ severity }) => severity === 'info').map(({ start }) => start)).toEqual([0, 1, 2, 3, 4]);
  expect(shown).toHaveLength(12);
});
