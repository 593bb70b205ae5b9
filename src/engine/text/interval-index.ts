import type { Span } from '../types.ts';
import { countBefore } from './binary-search.ts';

/** Spans that are looked at one by one before anything is summed up: most lists are no longer. */
const group = 16;

const leastOf = (ends: readonly number[]): number[] => {
  const least: number[] = [];
  for (let from = 0; from < ends.length; from += group) least.push(Math.min(...ends.slice(from, from + group)));
  return least;
};

/** Spans in the order in which they begin, asked about in a few steps however many there are. Where they end is in any order: one may hold another. */
export class IntervalIndex<One extends Span> {
  /** Where each ends; then the least end of each group of these, and so on, as far as somebody asked. */
  readonly #least: (readonly number[])[];
  /** The furthest end of each and all before it. */
  #furthest: readonly number[] | undefined;

  /** @param spans no two begin at one place */
  constructor(readonly spans: readonly One[]) {
    this.#least = [spans.map(({ end }) => end)];
  }

  /** The first that begins at `start` or later and ends at `end` or earlier. */
  firstWithin({ start, end }: Span): One | undefined {
    let level = 0;
    for (let index = this.#before(start); index < this.#at(level).length; ) {
      if ((this.#at(level)[index] as number) <= end) {
        if (level === 0) return this.spans[index];
        level -= 1;
        index *= group;
        continue;
      }
      index += 1;
      while (index % group === 0 && index < this.#at(level).length) {
        level += 1;
        index /= group;
      }
    }
    return undefined;
  }

  /** Does any of them share a character with that? */
  overlap({ start, end }: Span): boolean {
    const last = this.#before(end) - 1;
    return last >= 0 && (this.#furthestEnds()[last] as number) > start;
  }

  /** Is that within any of them? */
  hold({ start, end }: Span): boolean {
    const last = this.#before(start + 1) - 1;
    return last >= 0 && (this.#furthestEnds()[last] as number) >= end;
  }

  /** How many begin before that offset. */
  #before(offset: number): number {
    return countBefore(this.spans.length, (index) => (this.spans[index] as One).start < offset);
  }

  #at(level: number): readonly number[] {
    return (this.#least[level] ??= leastOf(this.#at(level - 1)));
  }

  #furthestEnds(): readonly number[] {
    if (this.#furthest) return this.#furthest;
    let furthest = -Infinity;
    this.#furthest = this.spans.map(({ end }) => (furthest = Math.max(furthest, end)));
    return this.#furthest;
  }
}
