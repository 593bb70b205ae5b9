import { foldUnit } from './fold.ts';

/** Words, numbers, @names, #tags and the few signs that carry meaning (€ $ £ % &). Punctuation is not a token. */
export interface Tokens {
  readonly length: number;
  /** Offsets in the text that was read, half-open, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of each folded word as `hashOf` gives it, the dots of an abbreviation left out. */
  readonly hashes: Int32Array;
  /** Another hash of the same: with the first it tells words apart. */
  readonly checks: Int32Array;
  /** How many of the ten digits there are. */
  readonly digits: number;
  /** What other signs there are: bits of `sign`. */
  readonly signs: number;
}

/** Classes of folded units. Below `joiner` each may begin a token. */
const kind = { letter: 0, digit: 1, at: 2, hash: 3, currency: 4, percent: 5, ampersand: 6, apostrophe: 7, hyphen: 8, star: 9, dot: 10, comma: 11, space: 12, slash: 13, colon: 14, loud: 15, mask: 16, quote: 17, other: 18, strange: 19 } as const;
const joiner = kind.apostrophe;
const lastJoiner = kind.star;

/** Bits of `Tokens.signs`, in a folded text: `loud` is ! or ?, `mask` one of • ^ _ | ~, `strange` all beyond ASCII that is no letter. */
export const sign = {
  at: 1 << kind.at,
  hash: 1 << kind.hash,
  currency: 1 << kind.currency,
  percent: 1 << kind.percent,
  ampersand: 1 << kind.ampersand,
  hyphen: 1 << kind.hyphen,
  star: 1 << kind.star,
  slash: 1 << kind.slash,
  colon: 1 << kind.colon,
  loud: 1 << kind.loud,
  mask: 1 << kind.mask,
  strange: 1 << kind.strange,
  /** A letter right after one of * # @ ! $ % • ^ _ | ~ or a strange sign. */
  veiled: 1 << 20,
  /** A dot right before a letter. */
  dotted: 1 << 21,
  /** Two of ! and ? beside each other. */
  louder: 1 << 22,
} as const;

const own: readonly (readonly [signs: string, kind: number])[] = [
  ["'", kind.apostrophe], ['-', kind.hyphen], ['*', kind.star], ['@', kind.at], ['#', kind.hash], ['$€£', kind.currency], ['%', kind.percent], ['&', kind.ampersand],
  ['.', kind.dot], [',', kind.comma], [' ', kind.space], ['/', kind.slash], [':', kind.colon], ['!?', kind.loud], ['•^_|~', kind.mask],
];

/** By folded unit. */
const kinds = ((): Uint8Array => {
  const all = new Uint8Array(0x10000).fill(kind.strange).fill(kind.other, 0, 128);
  for (const [from, to] of [[0x61, 0x7b], [0xc0, 0xd7], [0xd8, 0xf7], [0xf8, 0x2000], [0x2c00, 0xd800], [0xf900, 0xfe00]] as const) all.fill(kind.letter, from, to);
  all.fill(kind.digit, 0x30, 0x3a).fill(kind.quote, 0x2018, 0x2020);
  for (const [signs, one] of own) for (const unit of signs) all[unit.charCodeAt(0)] = one;
  return all;
})();

/** For each UTF-16 unit its class, and above it what it folds to. */
const units = new Uint32Array(0x10000);
for (let code = 0; code < units.length; code += 1) units[code] = (foldUnit(code) << 5) | (kinds[foldUnit(code)] as number);
const kindBits = 31;
const kindAt = (text: string, index: number): number => (index < text.length ? (units[text.charCodeAt(index)] as number) & kindBits : kind.other);

/** A dot or comma belongs to a number ("12.500"), a dot to an abbreviation of single letters ("b.v."). */
const dotJoins = (text: string, wordStart: number, index: number): boolean => {
  const before = kindAt(text, index - 1);
  const after = kindAt(text, index + 1);
  if (before === kind.digit && after === kind.digit) return true;
  if (text.charCodeAt(index) !== 46 || before !== kind.letter || after !== kind.letter) return false;
  return (index - 1 === wordStart || text.charCodeAt(index - 2) === 46) && kindAt(text, index + 2) !== kind.letter;
};

/** The dots of "b.v." are no part of the word, those of "12.500" are. */
const isAbbreviation = (text: string, start: number, end: number): boolean => end - start > 2 && text.charCodeAt(start + 1) === 46 && kindAt(text, start) === kind.letter;

const seed = 7;
const factor = 31;
const checkSeed = 0x811c9dc5 | 0;
const checkFactor = 0x01000193;

/** Two words of the same letters have the same hash, whatever their case and accents. */
const hashRange = (text: string, start: number, end: number): number => {
  const skip = isAbbreviation(text, start, end) ? 46 : -1;
  let hash = seed;
  for (let index = start; index < end; index += 1) {
    const code = foldUnit(text.charCodeAt(index));
    if (code !== skip) hash = (Math.imul(hash, factor) + code) | 0;
  }
  return hash;
};

/** Letters of a word that has a beginning and an ending worth knowing it by. */
export const longWord = 7;
/** The hash of the first five letters of a long word. */
export const headHash = (text: string, start: number): number => hashRange(text, start, start + 5);
/** The hash of the last four letters of a long word. */
export const tailHash = (text: string, end: number): number => hashRange(text, end - 4, end);

/** @param word folded */
export const hashOf = (word: string): number => hashRange(word, 0, word.length);

/** The folded word from `start` up to `end`. */
export const wordAt = (text: string, start: number, end: number): string => {
  let word = '';
  for (let index = start; index < end; index += 1) word += String.fromCharCode(foldUnit(text.charCodeAt(index)));
  return isAbbreviation(text, start, end) ? word.replaceAll('.', '') : word;
};

/** What may stand for a letter that somebody hides. */
const veils = sign.star | sign.hash | sign.at | sign.loud | sign.currency | sign.percent | sign.mask | sign.strange;

/** Reads all texts, one after another: what it found of one is overwritten by the next. */
class Tokeniser implements Tokens {
  length = 0;
  starts = new Int32Array(1_024);
  ends = new Int32Array(1_024);
  hashes = new Int32Array(1_024);
  checks = new Int32Array(1_024);
  digits = 0;
  signs = 0;

  read(text: string): void {
    this.length = 0;
    this.digits = 0;
    this.signs = 0;
    if (this.starts.length < text.length) this.#grow(text.length * 2);
    let before: number = kind.space;
    for (let index = 0; index < text.length; ) {
      const here = (units[text.charCodeAt(index)] as number) & kindBits;
      if (here <= kind.digit) {
        if (here === kind.letter && ((1 << before) & veils) !== 0) this.signs |= sign.veiled;
        index = this.#word(text, index, index, seed, checkSeed);
        before = kind.letter;
        continue;
      }
      this.signs |= 1 << here;
      if (here === kind.dot && kindAt(text, index + 1) === kind.letter) this.signs |= sign.dotted;
      if (here === kind.loud && before === kind.loud) this.signs |= sign.louder;
      if (here < joiner) index = this.#sign(text, index, here, before);
      else index += 1;
      before = here;
    }
  }

  /** One of € $ £ % &, or a @name or #tag. @returns where it ends */
  #sign(text: string, index: number, here: number, before: number): number {
    const code = (units[text.charCodeAt(index)] as number) >>> 5;
    const hash = (Math.imul(seed, factor) + code) | 0;
    const check = Math.imul(checkSeed ^ code, checkFactor);
    if (here > kind.hash) return this.#add(index, index + 1, hash, check);
    const after = kindAt(text, index + 1);
    if (after === kind.letter && ((1 << before) & (veils | (1 << kind.letter))) !== 0) this.signs |= sign.veiled;
    return after <= kind.digit ? this.#word(text, index, index + 1, hash, check) : index + 1;
  }

  /** @param start of the token @param word where its letters begin @param hash @param check of what stands before them @returns where it ends */
  #word(text: string, start: number, word: number, hash: number, check: number): number {
    const skip = start === word && text.charCodeAt(word + 1) === 46 && kindAt(text, word) === kind.letter ? 46 : -1;
    let index = word;
    while (index < text.length) {
      const unit = units[text.charCodeAt(index)] as number;
      const here = unit & kindBits;
      if (here <= kind.digit) {
        const code = unit >>> 5;
        hash = (Math.imul(hash, factor) + code) | 0;
        check = Math.imul(check ^ code, checkFactor);
        this.digits += here;
        index += 1;
        continue;
      }
      if (here < joiner || here > kind.comma) break;
      let next = index + 1;
      if (here <= lastJoiner) {
        for (let joined = kindAt(text, next); joined >= joiner && joined <= lastJoiner; joined = kindAt(text, next)) next += 1;
        if (kindAt(text, next) > kind.digit) break;
        this.signs |= 1 << here;
      } else {
        if (here === kind.dot && kindAt(text, next) === kind.letter) this.signs |= sign.dotted;
        if (!dotJoins(text, word, index)) break;
      }
      for (; index < next; index += 1) {
        const code = (units[text.charCodeAt(index)] as number) >>> 5;
        if (code === 42) this.signs |= sign.star | sign.veiled;
        if (code === skip) continue;
        hash = (Math.imul(hash, factor) + code) | 0;
        check = Math.imul(check ^ code, checkFactor);
      }
    }
    return this.#add(start, index, hash, check);
  }

  #add(start: number, end: number, hash: number, check: number): number {
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.hashes[this.length] = hash;
    this.checks[this.length] = check;
    this.length += 1;
    return end;
  }

  #grow(room: number): void {
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.hashes = new Int32Array(room);
    this.checks = new Int32Array(room);
  }
}

const tokeniser = new Tokeniser();

/** @param text one block, as it was written or folded: both give the same words. @returns good until the next text is tokenised; only `length` of each array counts */
export const tokenise = (text: string): Tokens => {
  tokeniser.read(text);
  return tokeniser;
};
