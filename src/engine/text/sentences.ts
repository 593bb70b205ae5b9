import type { Span } from '../types.ts';
import { isPlainLetter, isSpace } from './characters.ts';

/** Dutch and English abbreviations whose dot ends no sentence. Folded. */
const abbreviations = new Set(
  'dhr mevr mw mr mrs ms dr drs ir ing prof st bijv bv evt nl o.a oa m.b.t t.a.v i.v.m d.w.z n.a.v a.u.b nr no art vgl resp jl mln mld ca incl excl max min tel vs e.g i.e eg ie etc inc ltd co jr sr ra aa wo fam gebr'.split(' '),
);
/** No abbreviation is longer. */
const longestAbbreviation = 5;
/** Of a person: other letters with dots may as well end a sentence. */
const initials = /^(?!(?:[BNC]\.V|V\.O\.F|U\.[KS]|U\.S\.A|E\.U|A\.I|I\.T|H\.R|P\.S|N\.B|T\.V|D\.C|P\.M|A\.M)$)(?:[A-Z]\.){1,3}[A-Z]$/;
const lastWord = /([\p{L}.]+)$/u;
const isEnder = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026; // . ! ? …
const closing = new Set([...'"\'”’»)]'].map((mark) => mark.charCodeAt(0)));

/** Plain letters right before the dot, and something else before those. Most sentences end so. */
const plainWordBefore = (text: string, dot: number): string | undefined => {
  let start = dot;
  while (start > 0 && isPlainLetter(text.charCodeAt(start - 1))) start -= 1;
  const before = start > 0 ? text.charCodeAt(start - 1) : 32;
  return before < 128 && before !== 46 && dot - start > 1 ? text.slice(start, dot) : undefined;
};

/** @param dot a single dot that a space or nothing follows */
const endsAtDot = (text: string, dot: number): boolean => {
  const plain = plainWordBefore(text, dot);
  if (plain !== undefined && (plain.length > longestAbbreviation || !abbreviations.has(plain.toLowerCase()))) return true;
  const word = lastWord.exec(text.slice(Math.max(0, dot - 12), dot))?.[1] ?? '';
  if (word.length === 1 && /[A-Z]/.test(word)) return false; // an initial: "J. de Vries"
  if (initials.test(word) && /^\. \p{Lu}/u.test(text.slice(dot, dot + 3))) return false; // "A.B. Jansen"
  if (/^(?:(?:\p{L}\.)+\p{L}|zn)$/iu.test(word) && /^\. \p{Ll}/u.test(text.slice(dot, dot + 3))) return false; // "De Gouden Korst B.V. heeft"
  if (!abbreviations.has(word.toLowerCase())) return true;
  return /^\.\s*(\n|$)/.test(text.slice(dot, dot + 4));
};

/** @returns the end of the marks that end a sentence at `index`; `index` itself when they do not */
const endOfMarks = (text: string, index: number): number => {
  let end = index + 1;
  while (end < text.length && isEnder(text.charCodeAt(end))) end += 1;
  while (end < text.length && closing.has(text.charCodeAt(end))) end += 1;
  if (end < text.length && !isSpace(text.charCodeAt(end))) return index;
  return end - index === 1 && text.charCodeAt(index) === 46 && !endsAtDot(text, index) ? index : end;
};

/** Splits one block; spans lie in the original text of the block, cover every word, and never overlap. */
export const splitSentences = (text: string): Span[] => {
  const sentences: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (text.slice(start, end).trim()) sentences.push({ start, end });
    start = end;
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10) add(index + 1);
    else if (isEnder(code)) {
      const end = endOfMarks(text, index);
      if (end > index) add(end);
      while (index + 1 < text.length && isEnder(text.charCodeAt(index + 1))) index += 1;
    }
  }
  add(text.length);
  return sentences;
};
