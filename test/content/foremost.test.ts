import { expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import type { Finding, Severity } from '../../src/engine/types.ts';
import { foremost, gravest } from '../../src/content/foremost.ts';
import { packWith } from '../engine/pack-with.ts';

const [found] = createChecker([packWith([{ kind: 'terms', phrases: ['zeilreis'] }])]).check({ text: 'Een zeilreis.', platform: 'x', kind: 'post', role: 'staff', account: 'personal' }).findings;
const finding = (severity: Severity, start: number, end: number): Finding => ({ ...(found as Finding), severity, start, end });

it.each([
  ['the gravest, however long the others are', [finding('info', 0, 90), finding('block', 10, 20), finding('warn', 5, 30)], 1],
  ['of those that are as grave the shortest', [finding('warn', 0, 90), finding('warn', 10, 20)], 1],
  ['the only one', [finding('info', 0, 9)], 0],
])('takes %s', (_, findings, at) => {
  expect(foremost(findings)).toBe(findings[at]);
});

it('takes none where there is none', () => {
  expect(foremost([])).toBeUndefined();
});

it('begins with the first of the gravest', () => {
  const findings = [finding('info', 0, 90), finding('block', 10, 20), finding('block', 30, 34)];
  expect(gravest(findings)).toBe(findings[1]);
  expect(gravest([])).toBeUndefined();
});
