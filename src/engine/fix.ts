import type { Checker } from './check.ts';
import { editOf } from './fixes/index.ts';
import type { Edit } from './fixes/way.ts';
import { namesLeft } from './fixes/name.ts';
import { overlaps } from './text/view.ts';
import { severities, type Draft, type Finding } from './types.ts';

/** A safer wording that one click may write. */
export interface Fix extends Edit {
  /** The words that it takes the place of. */
  readonly found: string;
  /** Dots in place of letters and figures: nothing to read aloud. */
  readonly masks: boolean;
}

export const fixed = (text: string, { start, end, text: words }: Edit): string => text.slice(0, start) + words + text.slice(end);

/** From here the gate asks. */
const looked = severities.indexOf('warn');
const weight = ({ severity }: Finding): number => severities.indexOf(severity);

/** The graver points weigh first: one ◆ fewer is better, even where a tip takes its place. Never more points than there were. */
const isBetter = (after: readonly Finding[], before: readonly Finding[]): boolean => {
  const count = (findings: readonly Finding[], severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const difference = severities.toReversed().map((severity) => count(after, severity) - count(before, severity)).find((fewer) => fewer !== 0) ?? 0;
  return difference < 0 && after.length <= before.length;
};

/**
 * What the rule offers to write instead, tried out first: after it nothing as grave of its category stands in its place, and no warning where it was graver,
 * and the draft as a whole has fewer or lighter points. @returns nothing where the rule offers nothing, or it would not help
 */
export const fixFor = (checker: Checker, draft: Draft, finding: Finding): Fix | undefined => {
  const offered = checker.rules.find((rule) => rule === finding.rule)?.fix;
  if (!offered || draft.text.slice(finding.start, finding.end) !== finding.text) return undefined;
  const before = checker.check(draft);
  const edit = editOf(offered, { text: draft.text, finding, language: before.language });
  if (!edit) return undefined;
  const after = checker.check({ ...draft, text: fixed(draft.text, edit) });
  const place = { start: edit.start, end: edit.start + edit.text.length };
  const solved = isBetter(after.findings, before.findings) && !after.findings.some((left) => left.rule.category === finding.rule.category && weight(left) >= Math.min(weight(finding), looked) && overlaps(left, place));
  if ('name' in offered && namesLeft(edit, draft.text).some((left) => !after.findings.some((point) => point.rule.category === finding.rule.category && weight(point) > 0 && overlaps(point, left)))) return undefined;
  return solved ? { ...edit, found: draft.text.slice(edit.start, edit.end), masks: 'mask' in offered } : undefined;
};
