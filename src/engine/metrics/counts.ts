import type { Span } from '../types.ts';
import { sign } from '../text/tokens.ts';
import { covering, nothing, spansOf, type Measure } from './measure.ts';

/** @param needed bit of the sign without which there is none */
const counted = (pattern: RegExp, needed: number): Measure => ({ text, signs }) => {
  if ((signs & needed) === 0) return nothing;
  const spans = spansOf(text, pattern);
  return { value: spans.length, spans: covering(spans) };
};

export const hashtags = counted(/(?<![\p{L}\p{N}&/])#[\p{L}\p{N}_]+/gu, sign.hash);
export const mentions = counted(/(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu, sign.at);
export const links: Measure = (view) => {
  const spans = view.recognised('link');
  return { value: spans.length, spans: covering(spans) };
};
export const words: Measure = (view) => ({ value: view.wordCount, spans: [{ start: 0, end: view.text.length }], past: (limit) => view.startOfWord(limit) });

/** What stands right after each other is one passage. @param spans some of the sentences */
const inOneRow = (sentences: readonly Span[], spans: readonly Span[]): Span[] => {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const follows = last && sentences[sentences.indexOf(span) - 1]?.end === last.end;
    if (follows) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
};

/** The same sentence, or the same line, once more; the repeats are marked, not the first. Of two words only the third counts: "Well done. Well done." is talk. */
export const repeatedSentences: Measure = (view) => {
  const seen = new Map<string, number>();
  const openings = new Map<string, number>();
  const openingOf = ({ start }: Span): string => view.text.slice(start, start + 16).trimStart().slice(0, 6).toLowerCase();
  for (const sentence of view.sentences) {
    const opening = openingOf(sentence);
    openings.set(opening, (openings.get(opening) ?? 0) + 1);
  }
  const spans = view.sentences.filter((sentence) => {
    if (openings.get(openingOf(sentence)) === 1) return false; // nothing else begins so
    const key = view.text.slice(sentence.start, sentence.end).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const words = key.split(' ').length;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return words >= 3 ? before > 0 : words === 2 && before > 1;
  });
  return { value: spans.length, spans: inOneRow(view.sentences, spans) };
};

/** How much of the draft is in one of the writer's earlier posts, in percent; the sentences that were said before are marked. */
export const repeatsEarlier: Measure = ({ text, history }) => {
  const { percent = 0, spans = [] } = history?.repeats(text) ?? {};
  return { value: percent, spans };
};
