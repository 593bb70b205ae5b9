import type { Finding, GateState, Verdict } from '../engine/types.ts';
import type { Post } from './posts.ts';
import { rates, score, type Reported } from './score.ts';

/** A post of which other rules say something else. */
export interface Change {
  readonly post: Post;
  /** At the Post button. */
  readonly from: GateState;
  readonly to: GateState;
  readonly gone: readonly Finding[];
  readonly come: readonly Finding[];
}

const keyOf = ({ rule, start, end, severity }: Finding): string => [rule.id, start, end, severity].join(' ');
const without = (findings: readonly Finding[], others: readonly Finding[]): Finding[] => {
  const keys = new Set(others.map(keyOf));
  return findings.filter((finding) => !keys.has(keyOf(finding)));
};

export const isAtGate = ({ from, to }: Change): boolean => from !== to;

/**
 * Posts whose fate at the Post button changes come first: that is what a person notices.
 * @param before, after in the order of the posts
 */
export const changesIn = (posts: readonly Post[], before: readonly Verdict[], after: readonly Verdict[]): Change[] =>
  posts
    .flatMap((post, index) => {
      const [old, now] = [before[index] as Verdict, after[index] as Verdict];
      const change = { post, from: old.gate, to: now.gate, gone: without(old.findings, now.findings), come: without(now.findings, old.findings) };
      return change.gone.length + change.come.length > 0 ? [change] : [];
    })
    .sort((a, b) => Number(isAtGate(b)) - Number(isAtGate(a)));

const reportedIn = ({ findings }: Verdict): Reported[] => findings.map(({ rule, severity, start, end }) => ({ rule: rule.id, category: rule.category, severity, start, end }));

/** How well verdicts, in the order of the posts, fit the labels; how that is counted stands in score.ts. */
export const fitOf = (posts: readonly Post[], verdicts: readonly Verdict[]) => {
  const reported = new Map<unknown, Reported[]>(posts.map((post, index) => [post, reportedIn(verdicts[index] as Verdict)]));
  const { total, clean } = score(posts, (post) => reported.get(post) ?? []);
  return { ...rates(total), clean };
};
