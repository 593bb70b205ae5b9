import type { Checker } from './check.ts';
import type { Finding, Verdict } from './types.ts';

/** New rules that found something in a draft. Those that were shown are on trial; what only counts was seen by nobody, and proves nothing yet. */
export interface TrialNews {
  readonly action: 'on-trial' | 'counted';
  /** Ids, each once. */
  readonly rules: readonly string[];
}

const idsOf = (findings: Verdict['findings']): string[] => [...new Set(findings.map(({ rule }) => rule.id))];

/**
 * What the log keeps of rules of the stages `mark` and `count`; empty where there is nothing.
 * @param shows whether the writer sees such a finding: a rule on trial marks with tips, and these can be switched off
 */
export const onTrial = ({ rules }: Checker, { findings, counted = [] }: Verdict, shows: (finding: Finding) => boolean): TrialNews[] => {
  const marking = new Set<unknown>(rules.filter(({ stage }) => stage === 'mark'));
  const marked = findings.filter(({ rule }) => marking.has(rule));
  const news: TrialNews[] = [
    { action: 'on-trial', rules: idsOf(marked.filter(shows)) },
    { action: 'counted', rules: idsOf([...marked.filter((finding) => !shows(finding)), ...counted]) },
  ];
  return news.filter((one) => one.rules.length > 0);
};
