import type { Span } from '../types.ts';
import { countBefore } from './binary-search.ts';
import type { Rewritten } from './rewritten.ts';

/** A character with the marks on it (in Hangul the parts of its syllable), or one beyond Latin that may have another form. */
const pieces = /[^\p{M}\u1160-\u11ff]?[\p{M}\u1160-\u11ff]+|[^\0-\u036f]/gu;

/** A piece that became longer or shorter. */
interface Changed extends Span {
  readonly given: Span;
}

/** @param offset in the new text @returns the same place in the text as it was given; inside a piece, the edge of it */
const placeOf = (offset: number, edge: 'start' | 'end', changed: readonly Changed[]): number => {
  const last = changed[countBefore(changed.length, (index) => (changed[index] as Changed).start < offset) - 1];
  if (!last) return offset;
  return offset < last.end ? last.given[edge] : offset - last.end + last.given.end;
};

/** Writes é as one character, as nearly every keyboard does, where it is an e and an accent (NFC). @returns undefined where there is no such thing: nearly always */
export const composed = (given: string): Rewritten | undefined => {
  if (given.normalize() === given) return undefined;
  const changed: Changed[] = [];
  let longer = 0;
  const text = given.replace(pieces, (piece, at: number) => {
    const whole = piece.normalize();
    if (whole.length !== piece.length) changed.push({ start: at + longer, end: at + longer + whole.length, given: { start: at, end: at + piece.length } });
    longer += whole.length - piece.length;
    return whole;
  });
  return { text, given: ({ start, end }) => ({ start: placeOf(start, 'start', changed), end: placeOf(end, 'end', changed) }) };
};
