import { readFileSync, writeFileSync } from 'node:fs';
import nba from '../../rules/nba/pack.yaml';
import { createChecker, type Checker } from '../../src/engine/check.ts';
import type { Draft } from '../../src/engine/types.ts';
import { rates, score, type Counts, type Item, type Score } from './score.ts';

type Row = Item & Partial<Omit<Draft, 'text'>>;

const known = ['test/corpus/dev.jsonl', 'test/corpus/dev2.jsonl'];
const unseen = ['test/corpus/unseen.jsonl'];

const sets = (args: readonly string[]): string[] => args.flatMap((word, index) => (args[index - 1] === '--set' ? [word] : []));
const readSet = (file: string): Row[] => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);
const percent = (part: number): string => (100 * part).toFixed(1).padStart(6);

const scoreOf = (checker: Checker, files: readonly string[]): Score =>
  score(files.flatMap(readSet), ({ text, platform = 'linkedin', kind = 'post', role = 'staff', account = 'personal' }: Row) =>
    checker.check({ text, platform, kind, role, account }).findings.map(({ rule, severity, start, end }) => ({ rule: rule.id, category: rule.category, severity, start, end })),
  );

const line = (name: string, counts: Counts): string => {
  const { labels, recall, precision, f1 } = rates(counts);
  return [name.padEnd(22), String(labels).padStart(6), percent(recall), percent(precision), percent(f1)].join(' ');
};

const table = ({ total, byCategory, byLanguage, clean, hard, block }: Score): string =>
  [
    'category               labels recall  prec.   F1',
    ...[...byCategory, ...byLanguage, ['all', total] as const].map(([name, counts]) => line(name, counts)),
    `block labels found ${percent(block.found / (block.count || 1))} | clean posts flagged ${percent(clean.flagged / (clean.count || 1))} of ${clean.count} | hard negatives flagged ${percent(hard.flagged / (hard.count || 1))} of ${hard.count}`,
  ].join('\n');

/** Rules by what they marked wrongly in the known posts, the worst first. */
const worst = ({ lines }: Score): string => {
  const wrong = new Map<string, number>();
  for (const [, rule = ''] of lines.map((one) => /^FALSE \S+ \S+ by (\S+?):? /.exec(one)).filter((match) => match !== null)) wrong.set(rule, (wrong.get(rule) ?? 0) + 1);
  return [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 10).map(([rule, count]) => `- \`${rule}\`: ${count}`).join('\n');
};

const page = (read: Score, fresh: Score): string => `# Accuracy

Written by \`npm run eval\`. How it is counted: \`test/corpus/score.ts\`; the posts: [test/corpus](../test/corpus/README.md).

## Posts that nobody read while writing rules (unseen.jsonl)

This is what to expect.

\`\`\`
${table(fresh)}
\`\`\`

## Posts that the rules were written with (dev.jsonl, dev2.jsonl)

\`\`\`
${table(read)}
\`\`\`

Rules with most false alarms there:

${worst(read)}
`;

/** `npm run eval -- [--set FILE.jsonl]... [--misses]` */
export const main = async (args: readonly string[]): Promise<void> => {
  const checker = createChecker([nba]);
  const given = sets(args);
  const scored = scoreOf(checker, given.length > 0 ? given : known);
  if (args.includes('--misses')) console.log(scored.lines.join('\n'));
  console.log(table(scored));
  if (given.length > 0) return;
  const fresh = scoreOf(checker, unseen);
  console.log(`\nunseen posts\n${table(fresh)}`);
  writeFileSync('docs/accuracy.md', page(scored, fresh));
};
