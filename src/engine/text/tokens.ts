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
}

const other = 0, letter = 1, digit = 2, joiner = 3, sigil = 4, sign = 5, dot = 6;

/** @param code of a folded unit */
const classOf = (code: number): number => {
  if (code < 128) {
    if (code >= 97 && code <= 122) return letter;
    if (code >= 48 && code <= 57) return digit;
    if (code === 39 || code === 45 || code === 42) return joiner; // ' - and * as in k*t
    if (code === 64 || code === 35) return sigil; // @ #
    if (code === 36 || code === 37 || code === 38) return sign; // $ % &
    return code === 46 || code === 44 ? dot : other; // . ,
  }
  if (code === 0x20ac || code === 0xa3) return sign; // € £
  return code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code < 0x2c00) || (code >= 0xd800 && code < 0xf900) || code >= 0xfe00 ? other : letter;
};

const classes = Uint8Array.from({ length: 0x10000 }, (_, code) => classOf(foldUnit(code)));
const at = (text: string, index: number): number => (index < text.length ? (classes[text.charCodeAt(index)] as number) : other);

/** A dot or comma belongs to a number ("12.500"), a dot to an abbreviation of single letters ("b.v."). */
const dotJoins = (text: string, wordStart: number, index: number): boolean => {
  const before = at(text, index - 1);
  const after = at(text, index + 1);
  if (before === digit && after === digit) return true;
  if (text.charCodeAt(index) !== 46 || before !== letter || after !== letter) return false;
  return (index - 1 === wordStart || text.charCodeAt(index - 2) === 46) && at(text, index + 2) !== letter;
};

const endOfWord = (text: string, start: number): number => {
  let index = start;
  for (;;) {
    const kind = at(text, index);
    if (kind === letter || kind === digit) index += 1;
    else if (kind === joiner && index > start && (at(text, index + 1) === letter || at(text, index + 1) === digit || at(text, index + 1) === joiner)) index += 1;
    else if (kind === dot && index > start && dotJoins(text, start, index)) index += 1;
    else break;
  }
  while (index > start && at(text, index - 1) === joiner) index -= 1;
  return index;
};

const endOfToken = (text: string, start: number): number => {
  const kind = classes[text.charCodeAt(start)];
  if (kind === letter || kind === digit) return endOfWord(text, start);
  if (kind === sign) return start + 1;
  if (kind !== sigil) return start;
  const end = endOfWord(text, start + 1);
  return end > start + 1 ? end : start;
};

/** The dots of "b.v." are no part of the word, those of "12.500" are. */
const isAbbreviation = (text: string, start: number, end: number): boolean => end - start > 2 && text.charCodeAt(start + 1) === 46 && classes[text.charCodeAt(start)] === letter;

/** Two words of the same letters have the same hash, whatever their case and accents. */
export const hashRange = (text: string, start: number, end: number): number => {
  const skip = isAbbreviation(text, start, end) ? 46 : -1;
  let hash = 7;
  for (let index = start; index < end; index += 1) {
    const code = foldUnit(text.charCodeAt(index));
    if (code !== skip) hash = (Math.imul(hash, 31) + code) | 0;
  }
  return hash;
};

/** Made another way than `hashRange`. */
const checkRange = (text: string, start: number, end: number): number => {
  const skip = isAbbreviation(text, start, end) ? 46 : -1;
  let check = 0x811c9dc5 | 0;
  for (let index = start; index < end; index += 1) {
    const code = foldUnit(text.charCodeAt(index));
    if (code !== skip) check = Math.imul(check ^ code, 0x01000193);
  }
  return check;
};

/** @param word folded */
export const hashOf = (word: string): number => hashRange(word, 0, word.length);

/** The folded word from `start` up to `end`. */
export const wordAt = (text: string, start: number, end: number): string => {
  let word = '';
  for (let index = start; index < end; index += 1) word += String.fromCharCode(foldUnit(text.charCodeAt(index)));
  return isAbbreviation(text, start, end) ? word.replaceAll('.', '') : word;
};

/** Written here first: how many there will be is known at the end. */
let room = { starts: new Int32Array(1_024), ends: new Int32Array(1_024), hashes: new Int32Array(1_024), checks: new Int32Array(1_024) };

/** @param text one block, as it was written or folded: both give the same words. */
export const tokenise = (text: string): Tokens => {
  if (room.starts.length < text.length) room = { starts: new Int32Array(text.length * 2), ends: new Int32Array(text.length * 2), hashes: new Int32Array(text.length * 2), checks: new Int32Array(text.length * 2) };
  const { starts, ends, hashes, checks } = room;
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (classes[text.charCodeAt(index)] === other) continue;
    const end = endOfToken(text, index);
    if (end === index) continue;
    starts[length] = index;
    ends[length] = end;
    hashes[length] = hashRange(text, index, end);
    checks[length] = checkRange(text, index, end);
    length += 1;
    index = end - 1;
  }
  return { length, starts: starts.slice(0, length), ends: ends.slice(0, length), hashes: hashes.slice(0, length), checks: checks.slice(0, length) };
};
