import { covering, spansOf, type Measure } from './measure.ts';

const counted = (pattern: RegExp): Measure => ({ text }) => {
  const spans = spansOf(text, pattern);
  return { value: spans.length, spans: covering(spans) };
};

export const hashtags = counted(/(?<![\p{L}\p{N}&/])#[\p{L}\p{N}_]+/gu);
export const mentions = counted(/(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu);
export const links: Measure = (view) => {
  const spans = view.recognised('link');
  return { value: spans.length, spans: covering(spans) };
};
export const words: Measure = (view) => ({ value: view.wordCount, spans: [{ start: 0, end: view.text.length }] });

/** The same sentence, or the same line, once more; the repeats are marked, not the first. */
export const repeatedSentences: Measure = (view) => {
  const seen = new Set<string>();
  const spans = view.sentences.filter(({ start, end }) => {
    const key = view.text.slice(start, end).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    if (key.split(' ').length < 3) return false;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
  return { value: spans.length, spans };
};
