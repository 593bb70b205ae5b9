import type { Span } from '../types.ts';
import { spansOf, type Measure } from './measure.ts';

const capitalised = /(?<![\p{L}\p{N}@#])\p{Lu}[\p{Lu}\d'’\-]*(?:[ ,]+\p{Lu}[\p{Lu}\d'’\-]*)+(?![\p{L}\p{N}])/gu;

/** Words in capitals in a row. Abbreviations (BTW, NBA, AVG) do not count: short ones only count between longer ones. */
export const capitals: Measure = ({ text }) => {
  let most = 0;
  let spans: Span[] = [];
  for (const span of spansOf(text, capitalised)) {
    const words = text.slice(span.start, span.end).split(/[ ,]+/);
    const long = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length >= 4).length;
    const value = long >= 2 || (long >= 1 && words.length >= 3) ? words.length : 0;
    if (value > most) [most, spans] = [value, [span]];
  }
  return { value: most, spans };
};

/** The longest run of ! and ?. */
export const exclamations: Measure = ({ text }) => {
  const spans = spansOf(text, /[!?！？]{2,}/g);
  return { value: Math.max(0, ...spans.map(({ start, end }) => end - start)), spans };
};

const emojiRun = /(?:\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F\u20E3]*(?:\u200D\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]*)*\s?)+/gu;

/** The longest run of emoji. */
export const emoji: Measure = ({ text }) => {
  if (!/[^\x00-\u1fff]/.test(text)) return { value: 0, spans: [] };
  let most = 0;
  let spans: Span[] = [];
  for (const span of spansOf(text, emojiRun)) {
    const value = [...text.slice(span.start, span.end).matchAll(/\p{Extended_Pictographic}/gu)].length;
    if (value > most) [most, spans] = [value, [span]];
  }
  return { value: most, spans };
};
