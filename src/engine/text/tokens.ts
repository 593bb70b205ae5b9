/** Words, numbers, @names, #tags and the few signs that carry meaning (€ $ £ % &). Punctuation is not a token. */
export interface Tokens {
  readonly length: number;
  /** Offsets in the folded text, half-open, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The folded word itself; abbreviations without their dots ("b.v." is "bv"). */
  readonly words: readonly string[];
}

const other = 0, letter = 1, digit = 2, joiner = 3, sigil = 4, sign = 5, dot = 6;

const classOf = (code: number): number => {
  if (code < 128) {
    if (code >= 97 && code <= 122) return letter;
    if (code >= 48 && code <= 57) return digit;
    if (code === 39 || code === 45 || code === 42) return joiner; // ' - and * as in k*t
    if (code === 64 || code === 35) return sigil; // @ #
    if (code === 36 || code === 37 || code === 38) return sign; // $ % &
    if (code === 46 || code === 44) return dot; // . ,
    return code >= 65 && code <= 90 ? letter : other;
  }
  if (code === 0x20ac || code === 0xa3) return sign; // € £
  return code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code < 0x2c00) || (code >= 0xd800 && code < 0xf900) || code >= 0xfe00 ? other : letter;
};

const table = Uint8Array.from({ length: 0x10000 }, (_, code) => classOf(code));
const at = (text: string, index: number): number => (index < text.length ? (table[text.charCodeAt(index)] ?? other) : other);

/** A dot or comma belongs to a number ("12.500"), a dot to an abbreviation of single letters ("b.v."). */
const dotJoins = (text: string, wordStart: number, index: number): boolean => {
  const before = at(text, index - 1);
  const after = at(text, index + 1);
  if (before === digit && after === digit) return true;
  if (text[index] !== '.' || before !== letter || after !== letter) return false;
  return (index - 1 === wordStart || text[index - 2] === '.') && at(text, index + 2) !== letter;
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

/** @param folded the folded text of one block. */
export const tokenise = (folded: string): Tokens => {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  let index = 0;
  while (index < folded.length) {
    const kind = table[folded.charCodeAt(index)];
    let end = index;
    if (kind === letter || kind === digit) end = endOfWord(folded, index);
    else if (kind === sigil) end = endOfWord(folded, index + 1) > index + 1 ? endOfWord(folded, index + 1) : index;
    else if (kind === sign) end = index + 1;
    if (end === index) {
      index += 1;
      continue;
    }
    const word = folded.slice(index, end);
    starts.push(index);
    ends.push(end);
    words.push(kind === letter && word.charCodeAt(1) === 46 ? word.replaceAll('.', '') : word);
    index = end;
  }
  return { length: words.length, starts, ends, words };
};
