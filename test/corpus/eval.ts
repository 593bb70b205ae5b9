import { readFileSync, writeFileSync } from 'node:fs';
import nba from '../../rules/nba/pack.yaml';
import { createChecker, type Checker } from '../../src/engine/check.ts';
import type { Draft } from '../../src/engine/types.ts';
import { rates, score, type Counts, type Item, type Reported, type Score } from '../../src/packs/score.ts';

type Row = Item & Partial<Omit<Draft, 'text'>>;

/** What the rules were written with: every miss was read. */
const read = { own: ['test/corpus/own.jsonl', 'test/corpus/later.jsonl', 'test/corpus/wide.jsonl'], shared: ['test/corpus/dev.jsonl', 'test/corpus/dev2.jsonl'] };
/** What nobody reads who writes rules. */
const heldOut = ['test/corpus/held-out.jsonl', 'test/corpus/unseen.jsonl'];
/** The same, by a writer who was asked for breaches as people really make them: in passing, and seldom in so many words. */
const indirect = ['test/corpus/unseen-indirect.jsonl'];
/** Labelled once more, by somebody who saw neither the first labels nor a rule. */
const second = { posts: 'test/corpus/held-out.jsonl', labels: 'test/corpus/held-out-second.jsonl' };

const sets = (args: readonly string[]): string[] => args.flatMap((word, index) => (args[index - 1] === '--set' ? [word] : []));
const readSet = <Of = Row>(file: string): Of[] => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Of);
const percent = (part: number): string => (100 * part).toFixed(1).padStart(6);

export const reportOf = (checker: Checker, { text, platform = 'linkedin', kind = 'post', role = 'staff', account = 'personal' }: Row): Reported[] =>
  checker.check({ text, platform, kind, role, account }).findings.map(({ rule, severity, start, end }) => ({ rule: rule.id, category: rule.category, severity, start, end }));

const scoreOf = (checker: Checker, files: readonly string[]): Score => score(files.flatMap((file) => readSet(file)), (row: Row) => reportOf(checker, row));

/** The second reader scored as a checker would be. */
const agreement = (): Score => {
  const labels = new Map(readSet<Pick<Item, 'id' | 'findings'>>(second.labels).map(({ id, findings }) => [id, findings]));
  return score(readSet(second.posts), ({ id, text }) =>
    (labels.get(id) ?? []).map(({ category, severity, span = text }) => ({ category, severity, start: text.indexOf(span), end: text.indexOf(span) + span.length })),
  );
};

const line = (name: string, counts: Counts): string => {
  const { labels, recall, precision, f1 } = rates(counts);
  return [name.padEnd(22), String(labels).padStart(6), percent(recall), percent(precision), percent(f1)].join(' ');
};
const share = (name: string, part: number, of: number): string => `${name} ${percent(part / (of || 1))} of ${of}`;

export const table = ({ total, byCategory, byLanguage, clean, hard, bySeverity, tips, onlyTips }: Score): string =>
  [
    'category               labels recall  prec.   F1',
    ...[...byCategory, ...byLanguage, ['all', total] as const].map(([name, counts]) => line(name, counts)),
    [...bySeverity].map(([name, { found, count }]) => share(`${name} labels found`, found, count)).join(' | '),
    [share('clean posts flagged', clean.flagged, clean.count), share('hard negatives flagged', hard.flagged, hard.count), share('clean posts with a tip only', tips, clean.count)].join(' | '),
    share('labels found only as a tip', onlyTips, total.tp + total.fn),
  ].join('\n');

/** Rules by what they marked wrongly, the worst first. */
const worst = ({ lines }: Score): string => {
  const wrong = new Map<string, number>();
  for (const [, rule = ''] of lines.map((one) => /^FALSE \S+ \S+ by (\S+?):? /.exec(one)).filter((match) => match !== null)) wrong.set(rule, (wrong.get(rule) ?? 0) + 1);
  return [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 10).map(([rule, count]) => `- \`${rule}\`: ${count}`).join('\n');
};

const page = (scores: Readonly<Record<'fresh' | 'indirect' | 'own' | 'shared' | 'reader', Score>>): string => `# Accuracy

Written by \`npm run eval\`. How it is counted: \`src/packs/score.ts\`; the posts: [test/corpus](../test/corpus/README.md). A tip (severity info) counts as
found and never as a false alarm; how many clean posts have one is in the last line of each table.

## Posts that nobody read while writing rules

This is what to expect (${heldOut.join(', ')}).

\`\`\`
${table(scores.fresh)}
\`\`\`

A second reader, who saw no label and no rule, against the first labels of ${second.posts}. Both were of one
kind and read alike; people will agree less.

\`\`\`
${table(scores.reader)}
\`\`\`

Posts by a writer who was asked for breaches as people really make them, in passing and seldom in so many words (${indirect.join(', ')}):

\`\`\`
${table(scores.indirect)}
\`\`\`

## Posts that the rules were written with, and the model learnt from

These say what is lost by a change, not what to expect.

${read.own.join(', ')}:

\`\`\`
${table(scores.own)}
\`\`\`

${read.shared.join(', ')}:

\`\`\`
${table(scores.shared)}
\`\`\`

Rules with most false alarms in them:

${worst({ ...scores.own, lines: [...scores.own.lines, ...scores.shared.lines] })}
`;

/** `npm run eval -- [--set FILE.jsonl]... [--misses]` */
export const main = async (args: readonly string[]): Promise<void> => {
  const checker = createChecker([nba]);
  const given = sets(args);
  const scored = scoreOf(checker, given.length > 0 ? given : read.shared);
  if (args.includes('--misses')) console.log(scored.lines.join('\n'));
  console.log(table(scored));
  if (given.length > 0) return;
  const own = scoreOf(checker, read.own);
  const fresh = scoreOf(checker, heldOut);
  const hard = scoreOf(checker, indirect);
  console.log(`\nown posts\n${table(own)}\n\nheld-out posts\n${table(fresh)}\n\nheld-out posts, indirect\n${table(hard)}`);
  writeFileSync('docs/accuracy.md', page({ fresh, indirect: hard, own, shared: scored, reader: agreement() }));
};
