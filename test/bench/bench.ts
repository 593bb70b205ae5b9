import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { floor, peers, type Peer } from './peers.ts';
import { makePosts } from './posts.ts';

interface Row {
  readonly name: string;
  readonly setupMs: number;
  /** Posts a second, each post read once and never seen before. */
  readonly unseen: number;
  /** Milliseconds for one unseen post. */
  readonly p50: number;
  readonly p99: number;
  /** Posts a second when the same posts come again: what a cache makes of it. */
  readonly seen: number;
  readonly findings: number;
}

const warmUp = makePosts(1_000, 1);
const posts = makePosts(1_200, 2);
const capMs = 12_000;

const quantile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;

const pass = async (read: (text: string) => number | Promise<number>, texts: readonly string[]) => {
  const times: number[] = [];
  let findings = 0;
  const end = performance.now() + capMs;
  for (const text of texts) {
    const start = performance.now();
    findings += await read(text);
    times.push(performance.now() - start);
    if (performance.now() > end) break;
  }
  return { times, findings, perSecond: (1_000 * times.length) / times.reduce((sum, time) => sum + time, 0) };
};

const measure = async ({ name, setup }: Peer): Promise<Row> => {
  const begin = performance.now();
  const read = setup();
  await read(warmUp[0] ?? '');
  const setupMs = performance.now() - begin;
  await pass(read, warmUp);
  const fresh = await pass(read, posts);
  await pass(read, posts.slice(0, 100));
  const again = await pass(read, posts.slice(0, 100));
  const sorted = [...fresh.times].sort((a, b) => a - b);
  return { name, setupMs, unseen: fresh.perSecond, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), seen: again.perSecond, findings: fresh.findings };
};

const number = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));

const table = (rows: readonly Row[]): string => {
  const base = rows.find(({ name }) => name === floor)?.unseen ?? 1;
  const lines = rows.map((row) => `| ${row.name} | ${number(row.setupMs)} | ${number(row.unseen)} | ${(row.unseen / base).toFixed(3)} | ${number(row.p50)} | ${number(row.p99)} | ${number(row.seen)} | ${row.findings} |`);
  return ['| | setup + first post, ms | posts/s, unseen | of the floor | p50 ms | p99 ms | posts/s, seen before | findings |', '|---|---:|---:|---:|---:|---:|---:|---:|', ...lines].join('\n');
};

const page = (rows: readonly Row[]): string => {
  const characters = posts.reduce((sum, post) => sum + post.length, 0);
  return `# Performance

Written by \`npm run bench\`. One process, one thread, the code in one file as it is shipped, each reader warmed up on ${warmUp.length.toLocaleString('en')} other posts, then given ${posts.length.toLocaleString('en')} posts that nothing has
seen before (${Math.round(characters / posts.length).toLocaleString('en')} characters on average; no two paragraphs alike, figures and one word in thirty made up). Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores.
A machine that does other work at the same time gives other figures; the column “of the floor” is the steady one.

${table(rows)}

What the readers do differs: the two floors find nothing; 300 naive patterns mark words without context, source, consent or checksum; write-good reads English
style; secretlint reads secrets. Postproef runs every rule of its default pack, in both languages.

While typing only the paragraph with the caret is analysed again; the others are remembered.
`;
};

/** `npm run bench [-- --json]` */
const rows: Row[] = [];
for (const peer of peers) rows.push(await measure(peer));
if (process.argv.includes('--json')) console.log(JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, rows }, null, 2));
else {
  console.log(table(rows));
  writeFileSync('docs/performance.md', page(rows));
}
