import { eachMatch } from '../text/each-match.ts';
import type { Span } from '../types.ts';

/** Finds one sort of thing by its shape, checked by its checksum where it has one. */
export interface Recogniser {
  /** As rules name it: `<name>` in a phrase, `entity: name` in a rule. */
  readonly name: string;
  /** The text it reads: folded (lower case, plain digits) or as it was written. */
  readonly reads: 'folded' | 'original';
  /** Tells words that may give it away: each word is asked once, however often it comes. Folded; an abbreviation has no dots. */
  readonly cue?: RegExp;
  /** Cheap and without false negatives: most blocks must cost nothing. @param isCued does the block have a word that the cue tells? */
  mayOccur(facts: BlockFacts, isCued: boolean): boolean;
  /** Spans in the text it reads, in order, not overlapping. Total: never throws. */
  find(text: string): readonly Span[];
}

/** Keeps some of what another recogniser finds: that one is asked once, however many look at its findings. */
export interface Selection {
  readonly name: string;
  readonly among: string;
  keeps(found: string): boolean;
}

/** Counted once per block, while its words are read. */
export interface BlockFacts {
  readonly text: string;
  readonly folded: string;
  readonly digits: number;
  /** Bits of `sign` (`text/tokens.ts`). */
  readonly signs: number;
  /** Are there two digits in a row of which one is written as a word? */
  readonly hasDigitWords: boolean;
}

/** Somewhere so many digits follow each other with at most three signs between, and no letter of a to z: without them no such number is there. */
export const digitRow = (count: number): RegExp => new RegExp(`\\d(?:[^a-z\\d]{0,3}\\d){${count - 1}}`);

/**
 * All matches of a global pattern that also pass the test; the span is that of `group` (0: the whole match).
 *
 * A pattern is tried at every letter, so what it asks first is most of its time: a digit or a sign where it begins with one, with what may
 * not stand before it said after that (`\d(?<![.,]\d)`); else whether a plain letter stands before it, and only then whether any letter does,
 * which takes two or three times as long.
 */
export const findAll = (text: string, pattern: RegExp, accept: (found: string, match: RegExpExecArray) => boolean = () => true, group = 0): Span[] => {
  const spans: Span[] = [];
  eachMatch(text, pattern, (match) => {
    const found = match[group];
    if (found === undefined || !accept(found, match)) return;
    const start = match.index + (group === 0 ? 0 : match[0].lastIndexOf(found));
    spans.push({ start, end: start + found.length });
  });
  return spans;
};

/**
 * Whether a number is whole: its own way of grouping does not go on before or after it (“31 6 21 43 65” of “+31 6 21 43 65 87”),
 * and no country code stands before it.
 */
export const standsAlone = (found: string, { index, input }: RegExpExecArray): boolean => {
  const gap = /\D+/.exec(found)?.[0] ?? '';
  const before = input.slice(Math.max(0, index - 8), index);
  if (/\+$|(?:\+|(?<!\d)00)\d{1,3}[ (.-]{0,2}$/.test(before)) return false;
  if (gap === '') return true;
  const after = input.slice(index + found.length, index + found.length + gap.length + 1);
  return !(before.endsWith(gap) && /\d$/.test(before.slice(0, -gap.length))) && !(after.startsWith(gap) && /\d$/.test(after));
};

/** What several patterns find, in order; of spans that overlap the first, or the longest that begins there. */
export const inOrder = (...lists: readonly (readonly Span[])[]): Span[] => {
  const kept: Span[] = [];
  for (const span of lists.flat().sort((a, b) => a.start - b.start || b.end - a.end)) if (span.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(span);
  return kept;
};
