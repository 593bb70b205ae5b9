import type { Span } from '../types.ts';
import { isPlainLetter, isSpace } from './characters.ts';

/** Each opening mark with the marks that may close it. */
const pairs: readonly (readonly [open: string, close: string])[] = [
  ['“', '”“'],
  ['„', '”“"'],
  ['«', '»'],
  ['»', '«'],
  ['"', '"'],
  ['‘', '’'],
  ['‚', '’‘'],
  ["'", "'"],
];
/** By code unit. */
const closers = new Map(pairs.map(([open, close]) => [open.charCodeAt(0), close]));
const longest = 1200;
/** @returns false also where the text ends */
const isWordUnit = (text: string, index: number): boolean => isPlainLetter(text.charCodeAt(index)) || /[\p{L}\p{N}]/u.test(text.charAt(index));

const opensAt = (text: string, index: number): boolean => !isWordUnit(text, index - 1) && index + 1 < text.length && !isSpace(text.charCodeAt(index + 1));

const closesAt = (text: string, open: string, index: number): boolean => {
  if (isSpace(text.charCodeAt(index - 1))) return false;
  return !(open === "'" || open === '‘') || !isWordUnit(text, index + 1); // not the apostrophe of "foto's"
};

const closeOf = (text: string, index: number): number => {
  const open = text[index] ?? '';
  const close = closers.get(text.charCodeAt(index)) ?? '';
  const end = Math.min(text.length, index + longest);
  for (let at = index + 2; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 10 && isOrdinary(code)) continue;
    if (text[at] === '\n' && text[at + 1] === '\n' && open !== '“') return -1;
    if (close.includes(text[at] ?? ' ') && closesAt(text, open, at)) return at;
  }
  return -1;
};

/** Letters, digits and spaces: most of every text. */
const isOrdinary = (code: number): boolean => code < 128 && code !== 34 && code !== 39;

/** What stands between quotation marks, without the marks. Offsets in the given text; outermost quotes only. */
export const findQuotes = (text: string): Span[] => {
  const quotes: Span[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isOrdinary(code) || !closers.has(code) || !opensAt(text, index)) continue;
    const close = closeOf(text, index);
    if (close < 0) continue;
    quotes.push({ start: index + 1, end: close });
    index = close;
  }
  return quotes;
};
