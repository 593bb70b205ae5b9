import type { Checker } from './check.ts';
import type { Verdict } from './types.ts';

/** Rules that are new and found something in the draft, shown (`mark`) or not (`count`): what their trial is counted from. */
export const onTrial = ({ rules }: Checker, { findings, counted = [] }: Verdict): string[] => {
  const marking = new Set<unknown>(rules.filter(({ stage }) => stage === 'mark'));
  return [...new Set([...counted, ...findings.filter(({ rule }) => marking.has(rule))].map(({ rule }) => rule.id))];
};
