import type { Finding, GateState, Verdict } from '../../engine/types.ts';
import type { Post } from './corpus.ts';
import { count } from './open.ts';

const states: Readonly<Record<GateState, string>> = { open: 'can be posted', confirm: 'asks for a look', closed: 'is held' };
const most = 8;
const short = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text).replace(/\s+/g, ' ');
const keyOf = ({ rule, start, end, severity }: Finding): string => [rule.id, start, end, severity].join(' ');
const without = (findings: readonly Finding[], others: readonly Finding[]): Finding[] => {
  const keys = new Set(others.map(keyOf));
  return findings.filter((finding) => !keys.has(keyOf(finding)));
};

interface Change {
  readonly post: Post;
  readonly from: GateState;
  readonly to: GateState;
  readonly gone: readonly Finding[];
  readonly come: readonly Finding[];
}

/** `before` and `after` are in the order of the posts. */
export const changesIn = (posts: readonly Post[], before: readonly Verdict[], after: readonly Verdict[]): Change[] =>
  posts.flatMap((post, index) => {
    const [old, now] = [before[index] as Verdict, after[index] as Verdict];
    const change = { post, from: old.gate, to: now.gate, gone: without(old.findings, now.findings), come: without(now.findings, old.findings) };
    return change.gone.length + change.come.length > 0 ? [change] : [];
  });

const findingLine = (sign: string, { rule, severity, text }: Finding): string => `    ${sign} ${severity} ${rule.id}: “${short(text)}”`;

const paragraph = ({ post, from, to, gone, come }: Change): string[] => [
  `  ${post.id}  ${from === to ? states[to] : `${states[from]} → ${states[to]}`}`,
  ...gone.map((finding) => findingLine('−', finding)),
  ...come.map((finding) => findingLine('+', finding)),
];

/** Posts whose fate at the Post button changes come first: that is what a person notices. */
export const changeLines = (changes: readonly Change[], posts: number): string[] => {
  if (changes.length === 0) return [`Of ${count(posts, 'labelled post')} none changes.`];
  const ordered = [...changes].sort((a, b) => Number(b.from !== b.to) - Number(a.from !== a.to));
  const gates = changes.filter(({ from, to }) => from !== to).length;
  const rest = ordered.length - most;
  return [
    `Of ${count(posts, 'labelled post')} ${count(changes.length, 'changes', 'change')}, ${gates} of them at the Post button:`,
    ...ordered.slice(0, most).flatMap(paragraph),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
};

/** Counted, not shown: what rules of the stage `count` found in the posts. */
export const countedLines = (verdicts: readonly Verdict[]): string[] => {
  const found = new Map<string, number>();
  for (const { counted = [] } of verdicts) for (const { rule } of counted) found.set(rule.id, (found.get(rule.id) ?? 0) + 1);
  return [...found].map(([rule, times]) => `Counted, not shown: ${rule} ${count(times, 'time')}.`);
};
