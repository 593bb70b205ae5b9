import { countBefore } from './binary-search.ts';
import type { Rewritten } from './rewritten.ts';

const offsetsOf = (text: string): number[] => {
  const offsets: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) offsets.push(at - offsets.length);
  return offsets;
};

/** \r\n, as Windows writes it, is one line end and one character. @returns undefined where the text has none: nearly always */
export const evenLines = (text: string): Rewritten | undefined => {
  if (!text.includes('\r\n')) return undefined;
  const shortened = offsetsOf(text);
  const given = (offset: number): number => offset + countBefore(shortened.length, (index) => (shortened[index] as number) < offset);
  return { text: text.replaceAll('\r\n', '\n'), given: ({ start, end }) => ({ start: given(start), end: given(end) }) };
};
