import type { Length } from '../engine/check.ts';
import type { Finding, Severity } from '../engine/types.ts';
import type { BoxReport } from '../platform/page-report.ts';
import type { BadgeState } from './paint/badge-state.ts';

/** What is known of a box after its last check. */
export interface Looked {
  readonly text: string;
  /** The check broke, or the box could not be read. */
  readonly isBroken: boolean;
  /** It holds words, and none of them was read. */
  readonly isUnreadable: boolean;
  readonly isChecked: boolean;
  /** Some rules broke; what the others found is here. */
  readonly inPart: boolean;
  readonly findings: readonly Finding[];
  /** Those that the writer has not answered at the gate. */
  readonly open: readonly Finding[];
  /** The same text was let through at the gate. */
  readonly passed: boolean;
  /** What was said well, in words. */
  readonly praise: readonly string[];
  /** Asked only where it is shown. */
  length(): Length | undefined;
}

/** From which part of its limit an estimate is worth showing. X itself counts aloud. */
const near = 0.8;

const lengthOf = (looked: Looked): Length | undefined => {
  const length = looked.length();
  return length?.estimate && length.used < near * length.limit ? undefined : length;
};

const countsOf = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts = { info: 0, warn: 0, block: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

/** How a box stands, for its badge. That some rules could not look is said beside the count too: one tip does not mean that all is well. */
export const statusOf = (looked: Looked): BadgeState => {
  const { text, findings, open, praise } = looked;
  const inPart = looked.inPart && { inPart: true as const };
  if (looked.isBroken) return { kind: 'unchecked', reason: 'broken' };
  if (looked.isUnreadable) return { kind: 'unchecked', reason: 'unreadable' };
  if (text.trim() === '' || !looked.isChecked) return { kind: 'watching' };
  const length = lengthOf(looked);
  if (looked.passed || (open.length === 0 && findings.length > 0)) return { kind: 'passed', length, ...inPart };
  if (findings.length > 0) return { kind: 'findings', counts: countsOf(open), length, ...inPart };
  return inPart ? { kind: 'unchecked', reason: 'in-part', length } : { kind: 'clear', praise, length };
};

/** The same for the popup, without a word of the draft. */
export const reportOf = (state: BadgeState, findings: readonly Finding[]): Pick<BoxReport, 'state' | 'reason' | 'points' | 'rules'> => {
  const rules: Record<string, number> = {};
  for (const { rule } of findings) rules[rule.id] = (rules[rule.id] ?? 0) + 1;
  const reason = state.kind === 'unchecked' ? state.reason : state.inPart && 'in-part';
  return { state: state.kind, ...(reason && { reason }), points: countsOf(findings), rules };
};
