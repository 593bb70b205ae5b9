import type { Measure, Measured } from '../metrics/measure.ts';
import type { Reach } from '../pack.ts';
import type { Draft, DraftLanguage, Span } from '../types.ts';
import type { History } from '../known/history.ts';
import type { Lexicon } from '../phrases/lexicon.ts';
import type { TokenSpan } from '../phrases/chart.ts';
import type { Reading } from '../phrases/reading.ts';
import type { Block } from './block.ts';
import type { Generations } from './generations.ts';
import { countBefore } from './binary-search.ts';
import { languageFrom } from './language.ts';
import { TimeBudget } from './time-budget.ts';
import { findQuotes } from './quotes.ts';

/** A phrase or a recognised thing, placed in the draft. */
export interface Hit extends Span {
  /** Which sentence of the draft it begins in, counted from 0. */
  readonly sentence: number;
  /** Which paragraph, counted from 0. */
  readonly block: number;
  /** Of a hit about the whole draft: where that begins which is too much. */
  readonly from?: number;
}

interface Placed {
  readonly block: Block;
  readonly start: number;
  readonly firstSentence: number;
  readonly language: DraftLanguage;
  readonly reading: Reading;
}

/** A draft with everything that kinds ask of it. A set of phrases is known by its place (`Lexicon.wanted`). All offsets are those of `Draft.text`, as it is read (text/rewritten.ts). */
export class View {
  readonly language: DraftLanguage;
  readonly sentences: readonly Span[];
  /** For what could take long. */
  readonly timeBudget = new TimeBudget();
  readonly #placed: readonly Placed[];
  /** By place of the set: in which sentences it has hits, one bit for each, the last five bits of its number. */
  readonly #sentencesWith: Int32Array;
  readonly #hits = new Map<number, readonly Hit[]>();
  /** By number of the recogniser. */
  readonly #recognised: (readonly Hit[] | undefined)[] = [];
  readonly #measured = new Map<string, Measured>();
  #quotes: readonly Hit[] | undefined;

  constructor(readonly draft: Draft, blocks: Generations<Block>, private readonly lexicon: Lexicon, readonly history?: History) {
    const spans = splitLines(draft.text);
    blocks.expect(spans.length);
    const lines = spans.map(({ start, end }) => ({ start, block: blocks.get(draft.text.slice(start, end)) }));
    const weight = lines.reduce((sum, { block }) => sum + block.weight, 0);
    const count = lines.reduce((sum, { block }) => sum + block.length, 0);
    this.language = languageFrom(weight, count);
    const sentences: Span[] = [];
    this.#sentencesWith = new Int32Array(lexicon.wantedCount);
    this.#placed = lines.map(({ block, start }) => {
      const firstSentence = sentences.length;
      for (const sentence of block.sentences) sentences.push({ start: sentence.start + start, end: sentence.end + start });
      const own = languageFrom(block.weight, block.length);
      const language = own === 'unknown' ? this.language : own;
      const reading = block.reading(language);
      reading.markSentences(this.#sentencesWith, firstSentence);
      return { block, start, firstSentence, language, reading };
    });
    this.sentences = sentences;
  }

  get text(): string {
    return this.draft.text;
  }

  /** All signs of its paragraphs: bits of `sign`. */
  get signs(): number {
    let signs = 0;
    for (const { block } of this.#placed) signs |= block.signs;
    return signs;
  }

  get wordCount(): number {
    return this.#placed.reduce((sum, { block }) => sum + block.length, 0);
  }

  /** @param word counted from 0 */
  startOfWord(word: number): number {
    let left = word;
    for (const { block, start } of this.#placed) {
      if (left < block.length) return start + block.startOf(left);
      left -= block.length;
    }
    return this.text.length;
  }

  /** Might something of this set be in the draft? No means no; what recognisers find is not looked at. */
  mayHold(set: number): boolean {
    return this.#sentencesWith[set] !== 0 || this.lexicon.isOpenAt(set);
  }

  /** Might something of each of these sets be in the draft? */
  mayHoldAll(sets: readonly number[]): boolean {
    for (let index = 0; index < sets.length; index += 1) if (!this.mayHold(sets[index] as number)) return false;
    return true;
  }

  /**
   * Numbers of the rules that might find something.
   * @param needs for each rule, one after another: how many lists of sets there are of which one must be in the draft, and for each how many sets, and which
   */
  eachThatMayFind(needs: Int32Array, use: (rule: number) => void): void {
    for (let at = 0, rule = 0; at < needs.length; rule += 1) {
      let mayFind = false;
      for (let lists = needs[at++] as number; lists > 0; lists -= 1) {
        const end = at + 1 + (needs[at] as number);
        let held = at + 1;
        while (held < end && this.mayHold(needs[held] as number)) held += 1;
        mayFind ||= held === end;
        at = end;
      }
      if (mayFind) use(rule);
    }
  }

  /** Might something of the one set be that near to something of the other? No means no. */
  mayMeet(first: number, second: number, within: Reach): boolean {
    if (within === 'block' || within === 'draft' || this.lexicon.isOpenAt(first) || this.lexicon.isOpenAt(second)) return true;
    const ones = this.#sentencesWith[first] as number;
    const others = this.#sentencesWith[second] as number;
    return (ones & others) !== 0 || (within !== 'sentence' && (ones & (rotated(others, 1) | rotated(others, 31))) !== 0);
  }

  /** Where words and phrases of a set stand, and what its recognisers find, in the order of the text; of those that begin at one place the longest. */
  hits(set: number): readonly Hit[] {
    if (!this.mayHold(set) && this.lexicon.factsAt(set).recognisers.length === 0) return none; // most sets, most of the time
    let hits = this.#hits.get(set);
    if (!hits) this.#hits.set(set, (hits = this.#hitsOf(set)));
    return hits;
  }

  #hitsOf(set: number): readonly Hit[] {
    const hits = this.mayHold(set) ? this.#read(set) : [];
    for (const recogniser of this.lexicon.factsAt(set).recognisers) hits.push(...this.#recognisedBy(recogniser));
    return isInOrder(hits) ? hits : hits.sort(byPlace).filter(({ start }, index) => start !== hits[index - 1]?.start);
  }

  #read(set: number): Hit[] {
    const hits: Hit[] = [];
    const { open } = this.lexicon.factsAt(set);
    let index = 0;
    const add = (sentence: number, first: number, last: number): void => {
      const { block, start: offset, firstSentence } = this.#placed[index] as Placed;
      hits.push({ start: offset + block.startOf(first), end: offset + block.endOf(last - 1), block: index, sentence: firstSentence + sentence });
    };
    for (; index < this.#placed.length; index += 1) {
      const { reading } = this.#placed[index] as Placed;
      reading.each(set, add);
      if (open.length > 0) reading.eachOpen(set, add);
    }
    return hits;
  }

  recognised(name: string): readonly Hit[] {
    return this.#recognisedBy(this.lexicon.recognisers.numberOf(name));
  }

  #recognisedBy(recogniser: number): readonly Hit[] {
    return (this.#recognised[recogniser] ??= this.#recognise(recogniser));
  }

  #recognise(recogniser: number): readonly Hit[] {
    let hits: Hit[] | undefined;
    for (let index = 0; index < this.#placed.length; index += 1) {
      const { block, start: offset } = this.#placed[index] as Placed;
      for (const { start, end } of block.recognised(recogniser)) (hits ??= []).push(this.hit(start + offset, end + offset, index));
    }
    return hits ?? none;
  }

  /** What stands between quotation marks, the marks left out. */
  get quotes(): readonly Hit[] {
    this.#quotes ??= /["“„«»‘'‚]/.test(this.text) ? findQuotes(this.text).map(({ start, end }) => this.hit(start, end)) : [];
    return this.#quotes;
  }

  /** Each sentence by its number in the draft, with its tokens from `start` up to `end` of its block. */
  eachSentence(use: (block: Block, sentence: number, start: number, end: number) => void): void {
    for (const { block, firstSentence } of this.#placed) {
      const { sentenceTokens } = block;
      for (let sentence = 0; sentence < sentenceTokens.length; sentence += 1) {
        const { start, end } = sentenceTokens[sentence] as TokenSpan;
        use(block, firstSentence + sentence, start, end);
      }
    }
  }

  /** Do words or phrases of a set stand anywhere? What is recognised does not count. */
  hasWords(set: number): boolean {
    return this.#sentencesWith[set] !== 0;
  }

  /** Numbers of the sentences in which words or phrases of a set stand, each once and in order; what is recognised does not count. */
  eachSentenceWith(set: number, use: (sentence: number) => void): void {
    if (this.sentences.length <= 32) {
      for (let bits = this.#sentencesWith[set] as number; bits !== 0; bits &= bits - 1) use(31 - Math.clz32(bits & -bits));
      return;
    }
    this.#eachOfMany(set, use);
  }

  #eachOfMany(set: number, use: (sentence: number) => void): void {
    let former = -1;
    let first = 0;
    const add = (sentence: number): void => {
      if (first + sentence !== former) use(first + sentence);
      former = first + sentence;
    };
    for (const { reading, firstSentence } of this.#placed) {
      first = firstSentence;
      reading.each(set, add);
    }
  }

  /** A sentence without the space around it. */
  wholeSentence(sentence: number): Hit {
    const { start, end } = this.sentences[sentence] as Span;
    return this.sentenceOf(this.hit(start + 1, end));
  }

  /** A hit widened to its sentence: for what is said, not only the words that give it away. */
  sentenceOf(hit: Hit): Hit {
    const { start, end } = this.around(hit, 'sentence');
    const said = this.text.slice(start, end);
    return { ...hit, start: start + (said.length - said.trimStart().length), end: start + said.trimEnd().length };
  }

  /** A count of the whole draft, made once however many rules ask for it. */
  measured(name: string, measure: Measure): Measured {
    let measured = this.#measured.get(name);
    if (!measured) this.#measured.set(name, (measured = measure(this)));
    return measured;
  }

  hit(start: number, end: number, block = this.blockAt(start)): Hit {
    return { start, end, block, sentence: this.sentenceAt(start) };
  }

  /** Of the paragraph, or of the draft where the paragraph does not tell. */
  languageAt({ block }: Hit): DraftLanguage {
    return this.#placed[block]?.language ?? this.language;
  }

  /** In which sentence it ends. */
  lastSentenceOf({ start, end }: Span): number {
    return this.sentenceAt(Math.max(start, end - 1));
  }

  sentenceAt(offset: number): number {
    const before = countBefore(this.sentences.length, (index) => (this.sentences[index] as Span).end <= offset);
    return Math.min(before, Math.max(0, this.sentences.length - 1));
  }

  blockAt(offset: number): number {
    const found = this.#placed.findIndex(({ block, start }) => offset <= start + block.text.length);
    return Math.max(0, found);
  }

  /** The part of the draft that a condition of this reach looks at, seen from a hit. */
  around(hit: Hit, reach: Reach): Span {
    if (reach === 'draft') return { start: 0, end: this.text.length };
    if (reach === 'block') {
      const placed = this.#placed[hit.block];
      return placed ? { start: placed.start, end: placed.start + placed.block.text.length } : hit;
    }
    const last = this.lastSentenceOf(hit);
    const from = reach === 'nearby' || reach === 'before' ? hit.sentence - 1 : hit.sentence;
    const start = (this.sentences[Math.max(0, from)] ?? hit).start;
    if (reach === 'before') return { start, end: hit.start };
    const end = (this.sentences[Math.min(this.sentences.length - 1, reach === 'nearby' ? last + 1 : last)] ?? hit).end;
    return { start, end };
  }
}

const none: readonly Hit[] = [];

/** No two begin at one place, and each after the one before it. */
const isInOrder = (hits: readonly Hit[]): boolean => {
  for (let index = 1; index < hits.length; index += 1) if ((hits[index - 1] as Hit).start >= (hits[index] as Hit).start) return false;
  return true;
};

const byPlace = (a: Hit, b: Hit): number => a.start - b.start || b.end - a.end;
const rotated = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

const splitLines = (text: string): Span[] => {
  const lines: Span[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    if (at > start) lines.push({ start, end: at });
    start = at + 1;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
};

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
