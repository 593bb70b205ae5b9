import type { Span } from '../engine/types.ts';

/** What was replaced between two readings: [start, oldEnd) became [start, newEnd). */
export interface Edit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** As if everything between the first and the last difference had been replaced. Of texts, or of lists of lines. */
export const editBetween = (before: ArrayLike<string>, after: ArrayLike<string>): Edit => {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
};

/** Was a space or a mark put in last, after which a word is whole? */
export const endsWord = (before: string, after: string): boolean => /[\s.,;:!?)]/.test(after.charAt(editBetween(before, after).newEnd - 1));

/** Moves spans along with an edit. A span that the edit touches is gone until the next check: better none than on the wrong words. */
export const shiftSpans = <Item extends Span>(items: readonly Item[], before: string, after: string): Item[] => {
  const { start, oldEnd, newEnd } = editBetween(before, after);
  const delta = newEnd - oldEnd;
  return items.flatMap((item) => {
    if (item.end <= start) return [item];
    if (item.start >= oldEnd) return [{ ...item, start: item.start + delta, end: item.end + delta }];
    return [];
  });
};
