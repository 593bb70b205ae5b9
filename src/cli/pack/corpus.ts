import dev from '../../../test/corpus/dev.jsonl?raw';
import more from '../../../test/corpus/dev2.jsonl?raw';
import own from '../../../test/corpus/own.jsonl?raw';
import type { Checker } from '../../engine/check.ts';
import type { Draft, Verdict } from '../../engine/types.ts';
import { rates, score, type Item, type Reported } from '../../packs/score.ts';
import { read } from '../files.ts';
import { aboutDraft } from '../options.ts';
import { UsageError } from '../usage.ts';

export interface Post extends Item {
  readonly draft: Draft;
}

const isLabel = (value: unknown): value is Item['findings'][number] => typeof value === 'object' && value !== null && 'category' in value && typeof value.category === 'string' && 'severity' in value && typeof value.severity === 'string';

const postIn = (line: string, at: string): Post => {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw new UsageError(`${at}: Expected a line of JSON`);
  }
  if (typeof row !== 'object' || row === null) throw new UsageError(`${at}: Expected an object with a “text”`);
  const { id, lang = 'unknown', text, note, findings = [], ...about } = row as Record<string, unknown>;
  if (typeof text !== 'string') throw new UsageError(`${at}: Expected an object with a “text”`);
  if (!Array.isArray(findings) || !findings.every(isLabel)) throw new UsageError(`${at}: Expected “findings” to be a list of {category, severity, span?}`);
  const given = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== null));
  return { id: String(id ?? at), lang: String(lang), text, findings, ...(typeof note === 'string' && { note }), draft: { ...aboutDraft(given, `${at}: `), text } };
};

const postsIn = (text: string, name: string): Post[] => text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [postIn(line, `${name}:${index + 1}:1`)]));

/** Labelled posts: those of a file, or the ones that the default rules were written with. @throws UsageError naming the line */
export const corpusFrom = (file: string | undefined): Post[] => (file === undefined ? [own, dev, more].flatMap((text) => postsIn(text, 'corpus')) : postsIn(read(file), file));

/** What a checker says of every post, in their order. */
export const verdictsOf = (checker: Checker, posts: readonly Post[]): Verdict[] => posts.map(({ draft }) => checker.check(draft));

const reportedIn = ({ findings }: Verdict): Reported[] => findings.map(({ rule, severity, start, end }) => ({ rule: rule.id, category: rule.category, severity, start, end }));

const percent = (part: number): string => `${(100 * part).toFixed(1)}%`;

/** Recall and precision in one line; how they are counted stands in src/packs/score.ts. */
export const rateLine = (posts: readonly Post[], verdicts: readonly Verdict[]): string => {
  const { total, clean } = score(posts, (post) => reportedIn(verdicts[posts.indexOf(post as Post)] as Verdict));
  const { recall, precision, labels } = rates(total);
  return `recall ${percent(recall)} of ${labels} labels, precision ${percent(precision)}, clean posts with a point ${clean.flagged} of ${clean.count}`;
};
