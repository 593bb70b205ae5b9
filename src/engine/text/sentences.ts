import type { Span } from '../types.ts';

/** Dutch and English abbreviations whose dot ends no sentence. Folded. */
const abbreviations = new Set(
  'dhr mevr mw mr mrs ms dr drs ir ing prof st bijv bv evt nl o.a oa m.b.t t.a.v i.v.m d.w.z n.a.v a.u.b nr no art vgl resp jl mln mld ca incl excl max min tel vs e.g i.e eg ie etc inc ltd co jr sr ra aa wo'.split(' '),
);
const enders = /[.!?…]+["'”’»)\]]*(?=\s|$)|\n+/g;
const lastWord = /([\p{L}.]+)$/u;

const endsHere = (text: string, mark: string, index: number): boolean => {
  if (mark[0] !== '.' || mark.length > 1) return true;
  const word = lastWord.exec(text.slice(Math.max(0, index - 12), index))?.[1] ?? '';
  if (word.length === 1 && /[A-Z]/.test(word)) return false; // an initial: "J. de Vries"
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) && /^\. \p{Ll}/u.test(text.slice(index, index + 3))) return false; // "De Gouden Korst B.V. heeft"
  if (!abbreviations.has(word.toLowerCase())) return true;
  return /^\.\s*(\n|$)/.test(text.slice(index, index + 4));
};

/** Splits one block; spans lie in the original text of the block, cover every word, and never overlap. */
export const splitSentences = (text: string): Span[] => {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(enders)) {
    if (match[0][0] !== '\n' && !endsHere(text, match[0], match.index)) continue;
    const end = match.index + match[0].length;
    if (text.slice(start, end).trim()) sentences.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim()) sentences.push({ start, end: text.length });
  return sentences;
};
