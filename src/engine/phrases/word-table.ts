import type { DraftLanguage } from '../types.ts';
import { headHash, longWord, tailHash, wordAt } from '../text/tokens.ts';

/** What is to be known of a word: how Dutch it is (below zero: how English), and what it stands for, where it stands for anything. */
export interface Resolved {
  readonly weight: number;
  /** What the word by itself tells recognisers: bits (`entities/index.ts`). */
  readonly cues: number;
  /** The word as it is read in a language, laid down as `readingAt` says; undefined: phrases do not speak of it. */
  readonly read: ((language: DraftLanguage) => readonly number[]) | undefined;
}

const place: Readonly<Record<DraftLanguage, number>> = { nl: 0, en: 1, unknown: 2 };
const notYet = -1;

const isNumber = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

/**
 * The words met so far, as numbers in a few long arrays: a draft has hundreds of words, and following references through memory
 * would take most of the time. A word is known by two hashes, sixty-four bits: among ten thousand words, two that share them are one
 * chance in a hundred thousand million.
 */
export class WordTable {
  #slots = new Int32Array(32_768);
  #hashes = new Int32Array(4_096);
  #checks = new Int32Array(4_096);
  #weights = new Int8Array(4_096);
  #cues = new Int32Array(4_096);
  /** 1: it begins with a digit; 2: it is long. */
  #shapes = new Uint8Array(4_096);
  #heads = new Int32Array(4_096);
  #tails = new Int32Array(4_096);
  #readings = new Int32Array(4_096 * 3);
  readonly #sources: (Resolved['read'] | undefined)[] = [];
  #count = 0;
  /** Readings, one behind the other. The first is that of a word that phrases do not speak of. */
  pool: Int32Array;
  #used: number;

  /** @param empty the reading of a word that stands for nothing */
  constructor(private readonly resolve: (word: string) => Resolved, empty: readonly number[]) {
    this.pool = new Int32Array(65_536);
    this.pool.set(empty);
    this.#used = empty.length;
  }

  get count(): number {
    return this.#count;
  }

  /** The number of the word of `text` from `start` up to `end`. @param hash @param check as `Tokens` has them */
  at(text: string, start: number, end: number, hash: number, check: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let word = this.#slots[slot] as number; word > 0; word = this.#slots[slot] as number) {
      if (this.#hashes[word - 1] === hash && this.#checks[word - 1] === check) return word - 1;
      slot = (slot + 1) & mask;
    }
    const word = this.#add(wordAt(text, start, end), hash, check);
    this.#slots[freeSlot(this.#slots, hash)] = word + 1;
    return word;
  }

  /** Above zero: Dutch; below: English. */
  weightOf(word: number): number {
    return this.#weights[word] as number;
  }

  cuesOf(word: number): number {
    return this.#cues[word] as number;
  }

  /** Does it begin with a digit? */
  isNumber(word: number): boolean {
    return this.#shapes[word] === 1;
  }

  /** Is it long enough to be known by its beginning and its ending? */
  isLong(word: number): boolean {
    return this.#shapes[word] === 2;
  }

  headOf(word: number): number {
    return this.#heads[word] as number;
  }

  tailOf(word: number): number {
    return this.#tails[word] as number;
  }

  /** The hash of the word, as `hashOf` gives it. */
  hashOf(word: number): number {
    return this.#hashes[word] as number;
  }

  /** Where in `pool` the word's reading begins. Ask for `pool` afterwards: it may have grown. */
  readingOf(word: number, language: DraftLanguage): number {
    const at = word * 3 + place[language];
    const known = this.#readings[at] as number;
    return known === notYet ? (this.#readings[at] = this.#lay(this.#sources[word]?.(language) ?? [])) : known;
  }

  #add(text: string, hash: number, check: number): number {
    const { weight, cues, read } = this.resolve(text);
    const word = this.#count;
    if (word === this.#hashes.length) this.#grow();
    this.#hashes[word] = hash;
    this.#checks[word] = check;
    this.#weights[word] = weight;
    this.#cues[word] = cues;
    if (isNumber(text)) this.#shapes[word] = 1;
    else if (text.length >= longWord) this.#addEnds(word, text);
    this.#readings.fill(read ? notYet : 0, word * 3, word * 3 + 3);
    if (read) this.#sources[word] = read;
    this.#count += 1;
    return word;
  }

  #addEnds(word: number, text: string): void {
    this.#shapes[word] = 2;
    this.#heads[word] = headHash(text, 0);
    this.#tails[word] = tailHash(text, text.length);
  }

  #lay(reading: readonly number[]): number {
    if (reading.length === 0) return 0;
    const at = this.#used;
    this.#used += reading.length;
    if (this.#used > this.pool.length) this.pool = larger(this.pool, this.#used * 2);
    for (let index = 0; index < reading.length; index += 1) this.pool[at + index] = reading[index] as number;
    return at;
  }

  /** Twice the room; the slots are never more than half full. */
  #grow(): void {
    const room = this.#hashes.length * 2;
    this.#hashes = larger(this.#hashes, room);
    this.#checks = larger(this.#checks, room);
    this.#readings = larger(this.#readings, room * 3);
    this.#cues = larger(this.#cues, room);
    this.#heads = larger(this.#heads, room);
    this.#tails = larger(this.#tails, room);
    const shapes = new Uint8Array(room);
    shapes.set(this.#shapes);
    this.#shapes = shapes;
    const weights = new Int8Array(room);
    weights.set(this.#weights);
    this.#weights = weights;
    if (room * 4 <= this.#slots.length) return;
    const slots = new Int32Array(room * 4);
    for (const word of this.#slots) if (word > 0) slots[freeSlot(slots, this.#hashes[word - 1] as number)] = word;
    this.#slots = slots;
  }
}

const larger = (old: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const cells = new Int32Array(length);
  cells.set(old);
  return cells;
};

const freeSlot = (slots: Int32Array, hash: number): number => {
  let slot = hash & (slots.length - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  return slot;
};
