import type { Span } from '../types.ts';

/** Finds one sort of thing by its shape, checked by its checksum where it has one. */
export interface Recogniser {
  /** As rules name it: `<name>` in a phrase, `entity: name` in a rule. */
  readonly name: string;
  /** The text it reads: folded (lower case, plain digits) or as it was written. */
  readonly reads: 'folded' | 'original';
  /** Cheap and without false negatives: most blocks must cost nothing. */
  mayOccur(facts: BlockFacts): boolean;
  /** Spans in the text it reads, in order, not overlapping. Total: never throws. */
  find(text: string): readonly Span[];
}

/** Keeps some of what another recogniser finds: that one is asked once, however many look at its findings. */
export interface Selection {
  readonly name: string;
  readonly among: string;
  keeps(found: string): boolean;
}

/** Counted once per block. */
export interface BlockFacts {
  readonly text: string;
  readonly folded: string;
  readonly digits: number;
}

/** All matches of a global pattern that also pass the test; the span is that of `group` (0: the whole match). */
export const findAll = (text: string, pattern: RegExp, accept: (found: string, match: RegExpExecArray) => boolean = () => true, group = 0): Span[] => {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const found = match[group];
    if (found === undefined || !accept(found, match)) continue;
    const start = match.index + (group === 0 ? 0 : match[0].lastIndexOf(found));
    spans.push({ start, end: start + found.length });
  }
  return spans;
};
