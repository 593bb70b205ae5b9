import { getCountrySpecifications, isValidIBAN } from 'ibantools';
import { eachMatch } from '../text/each-match.ts';
import type { Span } from '../types.ts';
import type { Recogniser } from './recogniser.ts';

/** Looked for from its first digit: there are fewer digits than letters. */
const opening = /\d(?<=(?<![a-z0-9])([a-z] ?[a-z][ ._/-]{0,3})\d) ?\d[ ._/-]{0,3}(?=[a-z0-9])/g;
/** By the first two letters: how many letters and digits the account numbers of a country have. */
const lengths = new Map(Object.entries(getCountrySpecifications()).flatMap(([country, { chars }]) => (chars ? [[country.toLowerCase(), chars]] : [])));
/** The form of some countries allows letters throughout; an account that anybody has is mostly digits. */
const fewestDigits = 6;

const isPart = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
/** Space . _ / - */
const isGap = (code: number): boolean => code === 32 || code === 46 || code === 95 || code === 47 || code === 45;

/** An IBAN may have gaps anywhere; after as many letters and digits as its country has, it ends. */
const readFrom = (text: string, start: number): Span | undefined => {
  let compact = '';
  let wanted: number | undefined;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isGap(code)) continue;
    if (!isPart(code)) return undefined;
    compact += text[at];
    if (compact.length === 2) {
      wanted = lengths.get(compact);
      if (wanted === undefined) return undefined;
    }
    if (compact.length === wanted) return !isPart(text.charCodeAt(at + 1)) && isValidIBAN(compact.toUpperCase()) && compact.replace(/\D/g, '').length >= fewestDigits ? { start, end: at + 1 } : undefined;
  }
  return undefined;
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
