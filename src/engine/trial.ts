import type { Checker } from './check.ts';
import type { Verdict } from './types.ts';

/** New rules that found something in a draft. Those that were shown are on trial; what only counts was seen by nobody, and proves nothing yet. */
export interface TrialNews {
  readonly action: 'on-trial' | 'counted';
  /** Ids, each once. */
  readonly rules: readonly string[];
}

const idsOf = (findings: Verdict['findings']): string[] => [...new Set(findings.map(({ rule }) => rule.id))];

/** What the log keeps of rules of the stages `mark` and `count`; empty where there is nothing. */
export const onTrial = ({ rules }: Checker, { findings, counted = [] }: Verdict): TrialNews[] => {
  const marking = new Set<unknown>(rules.filter(({ stage }) => stage === 'mark'));
  const news: TrialNews[] = [
    { action: 'on-trial', rules: idsOf(findings.filter(({ rule }) => marking.has(rule))) },
    { action: 'counted', rules: idsOf(counted) },
  ];
  return news.filter((one) => one.rules.length > 0);
};
