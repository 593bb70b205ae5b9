import type { DraftLanguage } from '../types.ts';
import type { ChartText, TokenSpan } from './chart.ts';
import type { Lexicon } from './lexicon.ts';
import { part } from './word-reading.ts';
import type { WordTable } from './word-table.ts';

/** What is found is written here first, and sorted by set when the block is read: place of the set, sentence, first token, end. */
let found = new Int32Array(4_096);
const width = 4;
let count = 0;

const note = (place: number, sentence: number, start: number, end: number): void => {
  if ((count + 1) * width > found.length) {
    const larger = new Int32Array(found.length * 2);
    larger.set(found);
    found = larger;
  }
  const at = count * width;
  found[at] = place;
  found[at + 1] = sentence;
  found[at + 2] = start;
  found[at + 3] = end;
  count += 1;
};

/** The phrases of a block that rules ask for, read in one language. Sentences are counted from 0 within the block. */
export class Reading {
  /** The hits, by set: those of the set at place n from `#from[n]` up to `#from[n + 1]`; three numbers each: sentence, first token, end. */
  readonly #hits: Int32Array;
  readonly #from: Int32Array;
  readonly #text: ChartText;
  /** Places of the sets that have hits. */
  readonly #places: Int32Array;

  /** @param words numbers of the block's words in the table */
  constructor(private readonly lexicon: Lexicon, words: Int32Array, table: WordTable, language: DraftLanguage, private readonly sentences: readonly TokenSpan[], recognised: (name: string) => readonly TokenSpan[]) {
    const { chart } = lexicon;
    const readings = new Int32Array(words.length);
    for (let token = 0; token < words.length; token += 1) readings[token] = table.readingOf(words[token] as number, language);
    const { pool } = table;
    this.#text = { words: readings, pool, language, recognised };
    count = 0;
    for (let sentence = 0; sentence < sentences.length; sentence += 1) {
      const { start, end } = sentences[sentence] as TokenSpan;
      for (let token = start; token < end; token += 1) {
        const word = readings[token] as number;
        const last = word + (pool[word + part.wantedEnd] as number);
        for (let wanted = word + (pool[word + part.marksEnd] as number); wanted < last; wanted += 1) note(pool[wanted] as number, sentence, token, token + 1);
      }
      chart.read(this.#text, start, end, (place, from, to) => note(place, sentence, from, to));
    }
    const sorted = sortByPlace(lexicon.wantedCount);
    this.#hits = sorted.hits;
    this.#from = sorted.from;
    this.#places = sorted.places;
  }

  /** @param place of the set (`Lexicon.placeOf`) */
  countOf(place: number): number {
    return (this.#from[place + 1] as number) - (this.#from[place] as number);
  }

  /** Adds a bit for each sentence with a hit, at the place of its set: the last five bits of the sentence's number. @param first number of the block's first sentence */
  markSentences(bits: Int32Array, first: number): void {
    for (const place of this.#places) {
      const end = this.#from[place + 1] as number;
      for (let hit = this.#from[place] as number; hit < end; hit += 1) bits[place] = (bits[place] as number) | (1 << ((first + (this.#hits[hit * 3] as number)) & 31));
    }
  }

  /** @param use is given sentence, first token, and the one after the last, of each hit. What is recognised is not among them. */
  each(place: number, use: (sentence: number, start: number, end: number) => void): void {
    const end = this.#from[place + 1] as number;
    for (let hit = this.#from[place] as number; hit < end; hit += 1) use(this.#hits[hit * 3] as number, this.#hits[hit * 3 + 1] as number, this.#hits[hit * 3 + 2] as number);
  }

  /** The same, for phrases of the set that no word calls up: they are looked for when somebody asks. */
  eachOpen(set: number, use: (sentence: number, start: number, end: number) => void): void {
    const { chart } = this.lexicon;
    for (const [sentence, { start, end }] of this.sentences.entries()) {
      chart.read(this.#text, start, end, () => undefined);
      chart.readOpen(set, (_, from, to) => use(sentence, from, to));
    }
  }
}

/** Counts, then puts each in its place: linear, and stable. */
const sortByPlace = (wanted: number): { hits: Int32Array; from: Int32Array; places: Int32Array } => {
  const from = new Int32Array(wanted + 1);
  let different = 0;
  for (let at = 0; at < count; at += 1) {
    const next = (found[at * width] as number) + 1;
    if (from[next] === 0) different += 1;
    from[next] = (from[next] as number) + 1;
  }
  const places = new Int32Array(different);
  for (let place = 0, at = 0; place < wanted; place += 1) {
    if (from[place + 1] !== 0) places[at++] = place;
    from[place + 1] = (from[place + 1] as number) + (from[place] as number);
  }
  const hits = new Int32Array(count * 3);
  const next = from.slice();
  for (let at = 0; at < count; at += 1) {
    const place = found[at * width] as number;
    const to = (next[place] as number) * 3;
    next[place] = (next[place] as number) + 1;
    hits[to] = found[at * width + 1] as number;
    hits[to + 1] = found[at * width + 2] as number;
    hits[to + 2] = found[at * width + 3] as number;
  }
  return { hits, from, places };
};
