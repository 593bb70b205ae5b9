import { eachMatch } from '../text/each-match.ts';
import type { Span } from '../types.ts';
import type { View } from '../text/view.ts';

/** How much there is of something, and where. */
export interface Measured {
  readonly value: number;
  readonly spans: readonly Span[];
  /** Of what counts the whole draft: where that begins which is over the limit. */
  past?(limit: number): number;
}
export type Measure = (view: View) => Measured;

export const nothing: Measured = { value: 0, spans: [] };

/** One span from the first to the last of them. */
export const covering = (spans: readonly Span[]): readonly Span[] => {
  const [first] = spans;
  return first ? [{ start: first.start, end: spans[spans.length - 1]?.end ?? first.end }] : [];
};

export const spansOf = (text: string, pattern: RegExp): Span[] => {
  const spans: Span[] = [];
  eachMatch(text, pattern, ({ 0: found, index }) => spans.push({ start: index, end: index + found.length }));
  return spans;
};
