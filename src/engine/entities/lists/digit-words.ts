import type { Span } from '../../types.ts';
import { remembered } from '../../text/remembered.ts';
import { findAll } from '../recogniser.ts';

const digitOf: Readonly<Record<string, string>> = {
  nul: '0', een: '1', twee: '2', drie: '3', vier: '4', vijf: '5', zes: '6', zeven: '7', acht: '8', negen: '9',
  zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
};
const words = Object.keys(digitOf).join('|');

/** Two digits beside each other, one of them a word: the least that a number in words holds. */
const asWords = new RegExp(`(?<![a-z])(?:${words})[ ,./-]{1,3}(?:\\d|(?:${words})(?![a-z]))|\\d[ ,./-]{1,3}(?:${words})(?![a-z])`);
export const hasDigitWords = remembered((folded) => asWords.test(folded));

const digitWord = new RegExp(`(?<![a-z])(?:${words})(?![a-z])`);
/** What a word by itself may be of a number in words, as bits: a digit in words, one in figures, a row of them. */
export const digitCues = { word: 1, figure: 2, row: 4, all: 7 } as const;
export const digitCuesOf = (word: string): number =>
  digitWord.test(word) ? digitCues.word | (/\d/.test(word) ? digitCues.figure : 0) | (asWords.test(word) ? digitCues.row : 0) : /\d/.test(word) ? digitCues.figure : 0;
/** @returns `digitCues.row` where a digit in words stands beside another digit, else 0 */
export const rowOf = (cues: number, former: number): number => (((cues & former) | (cues & (former >> 1)) | ((cues >> 1) & former)) & digitCues.word) << 2;

const toDigits = (found: string): string => found.replace(/[a-z]+/g, (word) => digitOf[word] ?? word).replace(/\D/g, '');

/** “067206798 drie keer” is a number and a word, not ten digits. */
const isSpelled = (found: string): boolean => (found.match(/[a-z]+/g)?.length ?? 0) >= (/\d{5}/.test(found) ? 2 : 1);

/** A row of so many digits of which some are words, “negen 5 vijf …”, when what it says in digits is accepted. */
export const findSpelled = (count: number): ((text: string, accept: (digits: string) => boolean) => Span[]) => {
  const digit = `(?:\\d|${words})`;
  const row = new RegExp(`(?<![a-z\\d])(?<![\\p{L}\\p{N}])${digit}(?:[ ,./-]{1,3}${digit}|(?<=\\d)\\d){${count - 1}}(?![\\p{L}\\p{N}])`, 'gu');
  return (text, accept) => (hasDigitWords(text) ? findAll(text, row, (found) => isSpelled(found) && accept(toDigits(found))) : []);
};
