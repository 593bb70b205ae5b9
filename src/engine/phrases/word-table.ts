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

/** What is kept of a word, side by side: of most words that are met all of it is needed. `shape` 1: it begins with a digit; 2: it is long. The last three are its readings. */
const cell = { hash: 0, check: 1, weight: 2, cues: 3, shape: 4, head: 5, tail: 6, readings: 7, width: 10 } as const;

const isNumber = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

/**
 * The words met so far, as numbers in a few long arrays: a draft has hundreds of words, and following references through memory
 * would take most of the time. A word is known by two hashes, sixty-four bits: among ten thousand words, two that share them are one
 * chance in a hundred thousand million.
 */
export class WordTable {
  #slots = new Int32Array(32_768);
  /** By word, laid out as `cell` says. */
  #cells = new Int32Array(4_096 * cell.width);
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
      const at = (word - 1) * cell.width;
      if (this.#cells[at + cell.hash] === hash && this.#cells[at + cell.check] === check) return word - 1;
      slot = (slot + 1) & mask;
    }
    const word = this.#add(wordAt(text, start, end), hash, check);
    this.#slots[freeSlot(this.#slots, hash)] = word + 1;
    return word;
  }

  /** Above zero: Dutch; below: English. */
  weightOf(word: number): number {
    return this.#cells[word * cell.width + cell.weight] as number;
  }

  cuesOf(word: number): number {
    return this.#cells[word * cell.width + cell.cues] as number;
  }

  /** Does it begin with a digit? */
  isNumber(word: number): boolean {
    return this.#cells[word * cell.width + cell.shape] === 1;
  }

  /** Is it long enough to be known by its beginning and its ending? */
  isLong(word: number): boolean {
    return this.#cells[word * cell.width + cell.shape] === 2;
  }

  headOf(word: number): number {
    return this.#cells[word * cell.width + cell.head] as number;
  }

  tailOf(word: number): number {
    return this.#cells[word * cell.width + cell.tail] as number;
  }

  /** The hash of the word, as `hashOf` gives it. */
  hashOf(word: number): number {
    return this.#cells[word * cell.width + cell.hash] as number;
  }

  /** Where in `pool` the word's reading begins. Ask for `pool` afterwards: it may have grown. */
  readingOf(word: number, language: DraftLanguage): number {
    const at = word * cell.width + cell.readings + place[language];
    const known = this.#cells[at] as number;
    return known === notYet ? (this.#cells[at] = this.#lay(this.#sources[word]?.(language) ?? [])) : known;
  }

  #add(text: string, hash: number, check: number): number {
    const { weight, cues, read } = this.resolve(text);
    const word = this.#count;
    if (word * cell.width === this.#cells.length) this.#grow();
    const reading = read ? notYet : 0;
    this.#cells.set([hash, check, weight, cues, ...shapeOf(text), reading, reading, reading], word * cell.width);
    if (read) this.#sources[word] = read;
    this.#count += 1;
    return word;
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
    const room = this.#count * 2;
    this.#cells = larger(this.#cells, room * cell.width);
    if (room * 4 <= this.#slots.length) return;
    const slots = new Int32Array(room * 4);
    for (const word of this.#slots) if (word > 0) slots[freeSlot(slots, this.#cells[(word - 1) * cell.width + cell.hash] as number)] = word;
    this.#slots = slots;
  }
}

/** Shape, head and tail. */
const shapeOf = (text: string): readonly number[] => (isNumber(text) ? [1, 0, 0] : text.length >= longWord ? [2, headHash(text, 0), tailHash(text, text.length)] : [0, 0, 0]);

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
