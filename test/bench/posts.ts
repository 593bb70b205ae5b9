import { readFileSync } from 'node:fs';

/** A generator that says the same on every run. */
const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

const sentences = (): string[] =>
  ['test/corpus/dev.jsonl', 'test/corpus/dev2.jsonl']
    .flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean))
    .flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/(?<=[.!?])\s+|\n+/))
    .filter((sentence) => sentence.length > 20);

/** Makes a text that nothing has cached: other figures, and a letter changed in one word of thirty. */
const changed = (text: string, random: () => number): string =>
  text.replace(/\d/g, () => String(Math.floor(random() * 10))).replace(/\p{L}{6,}/gu, (word) => (random() < 1 / 30 ? word.slice(0, 3) + String.fromCharCode(97 + Math.floor(random() * 26)) + word.slice(4) : word));

/** Posts of 220 to 2,950 characters in paragraphs of a few sentences, Dutch and English mixed as in the corpus. No two paragraphs are the same. */
export const makePosts = (count: number, seed: number): string[] => {
  const random = seeded(seed);
  const pool = sentences();
  const one = (): string => changed(pool[Math.floor(random() * pool.length)] ?? '', random);
  return Array.from({ length: count }, () => {
    const length = 220 * (2_950 / 220) ** random();
    let post = one();
    while (post.length < length) post += (random() < 0.25 ? '\n\n' : ' ') + one();
    return post.slice(0, 3_000);
  });
};
