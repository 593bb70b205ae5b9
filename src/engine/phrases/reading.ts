import type { DraftLanguage } from '../types.ts';
import type { ChartText, TokenSpan } from './chart.ts';
import type { Lexicon } from './lexicon.ts';
import { part } from './word-reading.ts';
import type { Block } from '../text/block.ts';

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

/** Hits by set: sentence, first token, end of each; the places of the sets that have any, in order; where the hits of each end. */
interface Sorted {
  readonly hits: Int32Array;
  readonly places: Int32Array;
  readonly ends: Int32Array;
}

/** The phrases of a block that rules ask for, read in one language. Sentences are counted from 0 within the block. */
export class Reading {
  readonly #sorted: Sorted;
  readonly #text: ChartText;
  readonly #sentences: readonly TokenSpan[];
  constructor(private readonly lexicon: Lexicon, block: Block, readonly language: DraftLanguage) {
    const { chart } = lexicon;
    const { table, length, sentenceTokens: sentences } = block;
    const readings = new Int32Array(length);
    for (let token = 0; token < length; token += 1) readings[token] = table.readingOf(block.wordOf(token), language);
    const { pool } = table;
    this.#sentences = sentences;
    this.#text = { words: readings, pool, language, recognised: (recogniser) => block.recognisedTokens(recogniser) };
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
    this.#sorted = sortByPlace(lexicon.wantedCount);
  }

  /** Adds a bit for each sentence with a hit, at the place of its set: the last five bits of the sentence's number. @param first number of the block's first sentence */
  markSentences(bits: Int32Array, first: number): void {
    const { hits, places, ends } = this.#sorted;
    for (let index = 0, hit = 0; index < places.length; index += 1) {
      const place = places[index] as number;
      for (; hit < (ends[index] as number); hit += 1) bits[place] = (bits[place] as number) | (1 << ((first + (hits[hit * 3] as number)) & 31));
    }
  }

  /** @param place of the set (`Lexicon.placeOf`) @param use is given sentence, first token, and the one after the last, of each hit. What is recognised is not among them. */
  each(place: number, use: (sentence: number, start: number, end: number) => void): void {
    const { hits, places, ends } = this.#sorted;
    const index = indexOf(places, place);
    if (index < 0) return;
    for (let hit = index === 0 ? 0 : (ends[index - 1] as number); hit < (ends[index] as number); hit += 1) use(hits[hit * 3] as number, hits[hit * 3 + 1] as number, hits[hit * 3 + 2] as number);
  }

  /** The same, for phrases of the set that no word calls up: they are looked for when somebody asks. */
  eachOpen(set: number, use: (sentence: number, start: number, end: number) => void): void {
    const { chart } = this.lexicon;
    for (const [sentence, { start, end }] of this.#sentences.entries()) {
      chart.read(this.#text, start, end, () => undefined);
      chart.readOpen(set, (_, from, to) => use(sentence, from, to));
    }
  }
}

/** How many notes each place has, while they are sorted; all zero before and after. */
let counts = new Int32Array(0);

/** Counts, then puts each in its place: linear, and stable. Only places that have notes are touched: a pack has a thousand, a paragraph uses fifty. */
const sortByPlace = (wanted: number): Sorted => {
  if (counts.length < wanted) counts = new Int32Array(wanted);
  const met: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const place = found[at * width] as number;
    if (counts[place] === 0) met.push(place);
    counts[place] = (counts[place] as number) + 1;
  }
  const places = Int32Array.from(met).sort();
  const ends = new Int32Array(places.length);
  let sum = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    const own = counts[place] as number;
    counts[place] = sum;
    sum += own;
    ends[index] = sum;
  }
  const hits = new Int32Array(count * 3);
  for (let at = 0; at < count; at += 1) {
    const place = found[at * width] as number;
    const to = (counts[place] as number) * 3;
    counts[place] = (counts[place] as number) + 1;
    hits[to] = found[at * width + 1] as number;
    hits[to + 1] = found[at * width + 2] as number;
    hits[to + 2] = found[at * width + 3] as number;
  }
  for (const place of places) counts[place] = 0;
  return { hits, places, ends };
};

/** Where the place is in the sorted list; -1: nowhere. */
const indexOf = (places: Int32Array, place: number): number => {
  let low = 0;
  let high = places.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = places[middle] as number;
    if (found === place) return middle;
    if (found < place) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
