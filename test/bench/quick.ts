import nba from '../../rules/nba/pack.yaml';
import { createChecker } from '../../src/engine/check.ts';
import { makePosts } from './posts.ts';
const warm = makePosts(150, 1), posts = makePosts(1_200, 2);
export const main = async (args: readonly string[]) => {
  const floor = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).length;
  const time = (f: (t: string) => unknown, list: readonly string[]) => { const t = performance.now(); for (const p of list) f(p); return (performance.now() - t) / list.length * 1000; };
  time(floor, warm); const fl = time(floor, posts);
  const checker = createChecker([nba]);
  let n = 0; const check = (text: string) => { n += checker.check({ text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' }).findings.length; };
  time(check, warm); n = 0; const en = time(check, posts);
  console.log('floor', fl.toFixed(1), 'engine us', en.toFixed(1), 'ratio', (fl / en).toFixed(3), 'findings', n);
  const more = makePosts(1_200, 3); console.log('warmer', time(check, more).toFixed(1));
  const g = globalThis as any; if (g.C) { for (const [k, v] of Object.entries(g.C)) console.log(k, ((v as number) / 2550).toFixed(2)); }
};
