import type { DraftLanguage } from '../types.ts';
import type { ChartText, Note, TokenSpan } from './chart.ts';
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

/** Where the reading of each token begins: like `found`, only while a block is read. */
let readings = new Int32Array(1_024);

/** How many notes each place has, while they are sorted; all zero before and after. */
let counts = new Int32Array(0);
/** The places that have notes, while they are sorted. */
let met = new Int32Array(256);

/** The phrases of a block that rules ask for, read in one language. Sentences are counted from 0 within the block. */
export class Reading {
  /**
   * All hits in one array: first how many sets have any, then the places of those sets in order, then where the hits of each end, then
   * sentence, first token and end of each hit. Sentences are counted from 0 within the block.
   */
  readonly #sorted: Int32Array;

  constructor(private readonly lexicon: Lexicon, private readonly block: Block, readonly language: DraftLanguage) {
    const { chart } = lexicon;
    const { sentenceTokens: sentences } = block;
    const text = this.#text();
    const { pool } = text;
    count = 0;
    let sentence = 0;
    const noteHere: Note = (place, start, end) => note(place, sentence, start, end);
    for (; sentence < sentences.length; sentence += 1) {
      const { start, end } = sentences[sentence] as TokenSpan;
      for (let token = start; token < end; token += 1) {
        const word = readings[token] as number;
        const last = word + (pool[word + part.wantedEnd] as number);
        for (let wanted = word + (pool[word + part.marksEnd] as number); wanted < last; wanted += 1) note(pool[wanted] as number, sentence, token, token + 1);
      }
      chart.read(text, start, end, noteHere);
    }
    this.#sorted = sortByPlace(lexicon.wantedCount);
  }

  /** The block as numbers, good until another block is read. */
  #text(): ChartText {
    const { block, language } = this;
    const { table, length } = block;
    if (readings.length < length) readings = new Int32Array(length * 2);
    for (let token = 0; token < length; token += 1) readings[token] = table.readingOf(block.wordOf(token), language);
    return { words: readings, pool: table.pool, language, recognised: (recogniser) => block.recognisedTokens(recogniser) };
  }

  /** Adds a bit for each sentence with a hit, at the place of its set: the last five bits of the sentence's number. @param first number of the block's first sentence */
  markSentences(bits: Int32Array, first: number): void {
    const sorted = this.#sorted;
    const sets = sorted[0] as number;
    for (let index = 1, hit = 2 * sets + 1; index <= sets; index += 1) {
      const place = sorted[index] as number;
      for (const end = sorted[sets + index] as number; hit < end; hit += 3) bits[place] = (bits[place] as number) | (1 << ((first + (sorted[hit] as number)) & 31));
    }
  }

  /** @param place of the set (`Lexicon.wanted`) @param use is given sentence, first token, and the one after the last, of each hit. What is recognised is not among them. */
  each(place: number, use: (sentence: number, start: number, end: number) => void): void {
    const sorted = this.#sorted;
    const sets = sorted[0] as number;
    const index = indexOf(sorted, place);
    if (index === 0) return;
    const end = sorted[sets + index] as number;
    for (let hit = index === 1 ? 2 * sets + 1 : (sorted[sets + index - 1] as number); hit < end; hit += 3) use(sorted[hit] as number, sorted[hit + 1] as number, sorted[hit + 2] as number);
  }

  /** The same, for phrases of the set that no word calls up: they are looked for when somebody asks. */
  eachOpen(place: number, use: (sentence: number, start: number, end: number) => void): void {
    const { chart } = this.lexicon;
    const text = this.#text();
    for (const [sentence, { start, end }] of this.block.sentenceTokens.entries()) {
      chart.read(text, start, end, () => undefined);
      chart.readOpen(place, (_, from, to) => use(sentence, from, to));
    }
  }
}

/** Few in a paragraph: by insertion, unless it is a long one. */
const sortMet = (length: number): void => {
  if (length > 100) {
    met.subarray(0, length).sort();
    return;
  }
  for (let index = 1; index < length; index += 1) {
    const place = met[index] as number;
    let at = index;
    for (; at > 0 && (met[at - 1] as number) > place; at -= 1) met[at] = met[at - 1] as number;
    met[at] = place;
  }
};

/** Counts, then puts each in its place: linear, and stable. Only places that have notes are touched: a pack has a thousand, a paragraph uses fifty. */
const sortByPlace = (wanted: number): Int32Array => {
  if (counts.length < wanted) {
    counts = new Int32Array(wanted);
    met = new Int32Array(wanted);
  }
  let sets = 0;
  for (let at = 0; at < count; at += 1) {
    const place = found[at * width] as number;
    if (counts[place] === 0) met[sets++] = place;
    counts[place] = (counts[place] as number) + 1;
  }
  sortMet(sets);
  const sorted = new Int32Array(1 + 2 * sets + 3 * count);
  sorted[0] = sets;
  let next = 1 + 2 * sets;
  for (let index = 0; index < sets; index += 1) {
    const place = met[index] as number;
    const own = counts[place] as number;
    counts[place] = next;
    next += own * 3;
    sorted[1 + index] = place;
    sorted[1 + sets + index] = next;
  }
  for (let at = 0; at < count; at += 1) {
    const place = found[at * width] as number;
    const to = counts[place] as number;
    counts[place] = to + 3;
    sorted[to] = found[at * width + 1] as number;
    sorted[to + 1] = found[at * width + 2] as number;
    sorted[to + 2] = found[at * width + 3] as number;
  }
  for (let index = 0; index < sets; index += 1) counts[met[index] as number] = 0;
  return sorted;
};

/** Where the place is in the sorted list, from 1; 0: nowhere. */
const indexOf = (sorted: Int32Array, place: number): number => {
  let low = 1;
  let high = sorted[0] as number;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] as number;
    if (found === place) return middle;
    if (found < place) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
};
