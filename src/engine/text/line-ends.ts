import type { Span } from '../types.ts';

/** A text in which every line ends in \n, and where its parts stood in the text as it was given. */
export interface EvenLines {
  readonly text: string;
  /** The same words in the text as it was given. */
  given(span: Span): Span;
}

/** How many of these offsets lie before that one. */
const countBefore = (offsets: readonly number[], offset: number): number => {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const offsetsOf = (text: string): number[] => {
  const offsets: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) offsets.push(at - offsets.length);
  return offsets;
};

/** \r\n, as Windows writes it, is one line end and one character. @returns undefined where the text has none: nearly always */
export const evenLines = (text: string): EvenLines | undefined => {
  if (!text.includes('\r\n')) return undefined;
  const shortened = offsetsOf(text);
  const given = (offset: number): number => offset + countBefore(shortened, offset);
  return { text: text.replaceAll('\r\n', '\n'), given: ({ start, end }) => ({ start: given(start), end: given(end) }) };
};
