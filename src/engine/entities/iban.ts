import { isValidIBAN } from 'ibantools';
import { eachMatch } from '../text/each-match.ts';
import type { Span } from '../types.ts';
import type { Recogniser } from './recogniser.ts';

/** Looked for from its first digit: there are fewer digits than letters. */
const opening = /\d(?<=(?<![a-z0-9])([a-z] ?[a-z][ ._/-]{0,3})\d) ?\d[ ._/-]{0,3}(?=[a-z0-9])/g;
const longest = 34;
/** The form of some countries allows letters throughout; an account that anybody has is mostly digits. */
const fewestDigits = 6;

/** An IBAN may be followed by a word without a gap we can see: the longest valid reading counts. */
const readFrom = (text: string, start: number): Span | undefined => {
  let letters = '';
  let found: Span | undefined;
  for (let at = start; at < text.length && letters.length < longest; at += 1) {
    const unit = text[at] ?? '';
    if (/[ ._/\-]/.test(unit)) continue;
    if (!/[a-z0-9]/.test(unit)) break;
    letters += unit.toUpperCase();
    if (letters.length >= 15 && !/[a-z0-9]/.test(text[at + 1] ?? '') && isValidIBAN(letters) && letters.replace(/\D/g, '').length >= fewestDigits) found = { start, end: at + 1 };
  }
  return found;
};

export const ibanRecogniser: Recogniser = {
  name: 'iban',
  reads: 'folded',
  mayOccur: ({ digits }) => digits >= fewestDigits,
  find: (text) => {
    const spans: Span[] = [];
    eachMatch(text, opening, ({ 1: letters = '', index }) => {
      const span = readFrom(text, index - letters.length);
      if (span) spans.push(span);
    });
    return spans;
  },
};
