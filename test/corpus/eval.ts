import { readFileSync } from 'node:fs';
import nba from '../../rules/nba/pack.yaml';
import { createChecker } from '../../src/engine/check.ts';
import type { Draft } from '../../src/engine/types.ts';
import { rates, score, type Counts, type Item } from './score.ts';

type Row = Item & Partial<Omit<Draft, 'text'>>;

const sets = (args: readonly string[]): string[] => args.flatMap((word, index) => (args[index - 1] === '--set' ? [word] : []));
const readSet = (file: string): Row[] => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);
const percent = (part: number): string => (100 * part).toFixed(1).padStart(6);

const line = (name: string, counts: Counts): string => {
  const { labels, recall, precision, f1 } = rates(counts);
  return [name.padEnd(22), String(labels).padStart(6), percent(recall), percent(precision), percent(f1)].join(' ');
};

/** `npm run eval -- [--set FILE.jsonl]... [--misses]` */
export const main = (args: readonly string[]): void => {
  const files = sets(args).length > 0 ? sets(args) : ['test/corpus/dev.jsonl', 'test/corpus/dev2.jsonl'];
  const checker = createChecker([nba]);
  const items = files.flatMap(readSet);
  const { total, byCategory, byLanguage, clean, hard, block, lines } = score(items, (item: Row) =>
    checker
      .check({ text: item.text, platform: item.platform ?? 'linkedin', kind: item.kind ?? 'post', role: item.role ?? 'staff', account: item.account ?? 'personal' })
      .findings.map(({ rule, severity, start, end }) => ({ rule: rule.id, category: rule.category, severity, start, end })),
  );
  if (args.includes('--misses')) console.log(lines.join('\n'));
  console.log('category               labels recall  prec.   F1');
  for (const [name, counts] of [...byCategory, ...byLanguage, ['all', total] as const]) console.log(line(name, counts));
  console.log(`block labels found ${percent(block.found / (block.count || 1))} | clean posts flagged ${percent(clean.flagged / (clean.count || 1))} of ${clean.count} | hard negatives flagged ${percent(hard.flagged / (hard.count || 1))} of ${hard.count}`);
};
