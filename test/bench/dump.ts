import nba from '../../rules/nba/pack.yaml';
import { readFileSync, writeFileSync } from 'node:fs';
import { createChecker } from '../../src/engine/check.ts';
import { makePosts } from './posts.ts';
export const main = async (args: readonly string[]) => {
  const checker = createChecker([nba]);
  const texts = [...['dev', 'dev2', 'extra', 'unseen'].flatMap((f) => readFileSync(`test/corpus/${f}.jsonl`, 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l) as any)), ...makePosts(400, 9).map((text) => ({ text }))];
  writeFileSync(args[0]!, texts.map(({ text, platform = 'linkedin', kind = 'post' }: any) => { const v = checker.check({ text, platform, kind, role: 'staff', account: 'personal' }); return JSON.stringify([v.language, v.gate, v.failures, v.findings.map((f) => [f.rule.id, f.start, f.end])]); }).join('\n'));
};
