import { shortened } from '../../engine/text/shortened.ts';
import type { Finding, GateState, Verdict } from '../../engine/types.ts';
import { isAtGate, type Change } from '../../packs/changes.ts';
import type { Post } from '../../packs/posts.ts';
import { count } from './say.ts';

const states: Readonly<Record<GateState, string>> = { open: 'can be posted', confirm: 'asks for a look', closed: 'is held' };
const most = 8;
export const short = (text: string): string => shortened(text, 70).replace(/\s+/g, ' ');

const findingLine = (sign: string, { rule, severity, text }: Finding): string => `    ${sign} ${severity} ${rule.id}: “${short(text)}”`;

const paragraph = ({ post, from, to, gone, come }: Change): string[] => [
  `  ${post.id}  ${from === to ? states[to] : `${states[from]} → ${states[to]}`}`,
  ...gone.map((finding) => findingLine('−', finding)),
  ...come.map((finding) => findingLine('+', finding)),
];

export const changeLines = (changes: readonly Change[], posts: readonly Post[]): string[] => {
  const all = count(posts.length, posts.some(({ findings }) => findings.length > 0) ? 'labelled post' : 'post');
  if (changes.length === 0) return [`Of ${all} none changes.`];
  const gates = changes.filter(isAtGate).length;
  const rest = changes.length - most;
  return [
    `Of ${all} ${count(changes.length, 'changes', 'change')}, ${gates} of them at the Post button:`,
    ...changes.slice(0, most).flatMap(paragraph),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
};

/** Counted, not shown: what rules of the stage `count` found in the posts. */
export const countedLines = (verdicts: readonly Verdict[]): string[] => {
  const found = new Map<string, number>();
  for (const { counted = [] } of verdicts) for (const { rule } of counted) found.set(rule.id, (found.get(rule.id) ?? 0) + 1);
  return [...found].map(([rule, times]) => `Counted, not shown: ${rule} ${count(times, 'time')}.`);
};
