import { fold } from '../text/fold.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import type { Span } from '../types.ts';

/** What is kept of an earlier post: numbers for every four words in a row of each sentence. No word can be read from it. */
export type Fingerprint = readonly number[];

/** How much of a draft was said before, and where. */
export interface Repetition {
  /** Of the draft's fingerprint, the part that is in one earlier post, 0 to 100. */
  readonly percent: number;
  /** Sentences of which at least half is in that post, in the order of the text. */
  readonly spans: readonly Span[];
}

const wordsInRow = 4;
/** A shorter draft says nothing of its own: “Fijne feestdagen allemaal!” */
const fewest = 6;
const nothing: Repetition = { percent: 0, spans: [] };

/** One number for each four words in a row of one sentence. */
const shinglesOf = (sentence: string): number[] => {
  const { hashes, length } = tokenise(fold(sentence).source);
  const shingles: number[] = [];
  for (let first = 0; first + wordsInRow <= length; first += 1) {
    let shingle = 17;
    for (let index = first; index < first + wordsInRow; index += 1) shingle = (Math.imul(shingle, 0x01000193) ^ (hashes[index] as number)) | 0;
    shingles.push(shingle);
  }
  return shingles;
};

const sentencesOf = (text: string): Span[] => {
  const sentences: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const sentence of splitSentences(line)) sentences.push({ start: start + sentence.start, end: start + sentence.end });
    start += line.length + 1;
  }
  return sentences;
};

export const fingerprintOf = (text: string): Fingerprint => [...new Set(sentencesOf(text).flatMap(({ start, end }) => shinglesOf(text.slice(start, end))))];

/** The writer's earlier posts. */
export class History {
  /** shingle → posts that hold it */
  readonly #posts = new Map<number, number[]>();
  #count = 0;

  constructor(fingerprints: readonly Fingerprint[]) {
    for (const fingerprint of fingerprints) this.add(fingerprint);
  }

  add(fingerprint: Fingerprint): void {
    for (const shingle of fingerprint) {
      const posts = this.#posts.get(shingle);
      if (posts) posts.push(this.#count);
      else this.#posts.set(shingle, [this.#count]);
    }
    this.#count += 1;
  }

  /** As if nothing had been posted. */
  forget(): void {
    this.#posts.clear();
  }

  /** Compares with the earlier post that holds most of the text: what was added since does not hide what was said before. */
  repeats(text: string): Repetition {
    if (this.#posts.size === 0) return nothing;
    const sentences = sentencesOf(text).map((span) => ({ ...span, shingles: shinglesOf(text.slice(span.start, span.end)) }));
    const all = new Set(sentences.flatMap(({ shingles }) => shingles));
    const [post, shared] = this.#closest(all);
    if (post === undefined || all.size < fewest) return nothing;
    const isIn = (shingle: number): boolean => this.#posts.get(shingle)?.includes(post) ?? false;
    const spans = sentences.filter(({ shingles }) => shingles.length > 0 && shingles.filter(isIn).length * 2 >= shingles.length).map(({ start, end }) => ({ start, end }));
    return { percent: (100 * shared) / all.size, spans };
  }

  #closest(shingles: ReadonlySet<number>): readonly [post: number | undefined, shared: number] {
    const counts = new Map<number, number>();
    for (const shingle of shingles) for (const post of this.#posts.get(shingle) ?? []) counts.set(post, (counts.get(post) ?? 0) + 1);
    let best: number | undefined;
    for (const [post, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = post;
    return [best, best === undefined ? 0 : (counts.get(best) ?? 0)];
  }
}
