import type { DraftLanguage, Span } from '../types.ts';
import type { BlockFacts, Recogniser, Selection } from '../entities/recogniser.ts';
import type { Lexicon } from '../phrases/lexicon.ts';
import type { TokenSpan } from '../phrases/chart.ts';
import { Reading } from '../phrases/reading.ts';
import type { WordTable } from '../phrases/word-table.ts';
import { fold, type Folded } from './fold.ts';
import { splitSentences } from './sentences.ts';
import { tokenise, type Tokens } from './tokens.ts';

/** One paragraph, analysed once and kept while its text is the same: a keystroke costs only the paragraph it is in. */
export class Block {
  readonly folded: Folded;
  readonly tokens: Tokens;
  /** Numbers of its words in the table. */
  readonly words: Int32Array;
  /** Offsets in the block's text, half-open. */
  readonly sentences: readonly Span[];
  /** Sum of the words' language weights. */
  readonly weight: number;

  readonly #table: WordTable;
  readonly #facts: BlockFacts;
  readonly #recognised = new Map<string, readonly Span[]>();
  readonly #tokenSpans = new Map<string, readonly TokenSpan[]>();
  readonly #readings = new Map<DraftLanguage, Reading>();
  #starts: readonly number[] | undefined;
  #sentences: readonly TokenSpan[] | undefined;

  constructor(readonly text: string, private readonly lexicon: Lexicon, private readonly recognisers: ReadonlyMap<string, Recogniser | Selection>) {
    this.folded = fold(text);
    const { source } = this.folded;
    const { length, starts, ends, hashes, checks } = (this.tokens = tokenise(source));
    const table = (this.#table = lexicon.tableFor(length));
    this.words = new Int32Array(length);
    let weight = 0;
    for (let token = 0; token < length; token += 1) {
      const word = table.at(source, starts[token] as number, ends[token] as number, hashes[token] as number, checks[token] as number);
      this.words[token] = word;
      weight += table.weightOf(word);
    }
    this.weight = weight;
    this.sentences = splitSentences(text);
    this.#facts = { text, folded: this.folded.text, digits: countDigits(this.folded.text) };
  }

  /** What a recogniser finds, as offsets in the block's text. */
  recognised(name: string): readonly Span[] {
    const known = this.#recognised.get(name);
    if (known) return known;
    const recogniser = this.recognisers.get(name);
    const spans = recogniser ? this.#find(recogniser) : [];
    this.#recognised.set(name, spans);
    return spans;
  }

  #find(recogniser: Recogniser | Selection): readonly Span[] {
    if ('among' in recogniser) return this.recognised(recogniser.among).filter(({ start, end }) => recogniser.keeps(this.text.slice(start, end)));
    if (!recogniser.mayOccur(this.#facts)) return [];
    return recogniser.reads === 'original' ? recogniser.find(this.text) : recogniser.find(this.folded.text).map((span) => this.#unfold(span));
  }

  /** The block read as Dutch, as English, or as either. */
  reading(language: DraftLanguage): Reading {
    const known = this.#readings.get(language);
    if (known) return known;
    const reading = new Reading(this.lexicon, this.words, this.#table, language, this.sentenceTokens, (name) => this.#tokenSpansOf(name));
    this.#readings.set(language, reading);
    return reading;
  }

  /** Where a token begins, in the block's text. */
  startOf(token: number): number {
    return this.folded.startOf(this.tokens.starts[token] as number);
  }

  /** Where a token ends, in the block's text. */
  endOf(token: number): number {
    return this.folded.endOf((this.tokens.ends[token] as number) - 1);
  }

  #unfold({ start, end }: Span): Span {
    return { start: this.folded.startOf(start), end: end > start ? this.folded.endOf(end - 1) : this.folded.startOf(end) };
  }

  #tokenSpansOf(name: string): readonly TokenSpan[] {
    const known = this.#tokenSpans.get(name);
    if (known) return known;
    const starts = this.#tokenStarts();
    const spans = this.recognised(name).map(({ start, end }) => ({ start: lowerBound(starts, start), end: lowerBound(starts, end) })).filter(({ start, end }) => end > start);
    this.#tokenSpans.set(name, spans);
    return spans;
  }

  /** In the block's own offsets. */
  #tokenStarts(): readonly number[] {
    this.#starts ??= Array.from(this.tokens.starts, (start) => this.folded.startOf(start));
    return this.#starts;
  }

  /** Which tokens each sentence has. */
  get sentenceTokens(): readonly TokenSpan[] {
    if (this.#sentences) return this.#sentences;
    let token = 0;
    this.#sentences = this.sentences.map(({ end }) => {
      const start = token;
      while (token < this.tokens.length && this.folded.startOf(this.tokens.starts[token] ?? 0) < end) token += 1;
      return { start, end: token };
    });
    return this.#sentences;
  }
}

const countDigits = (text: string): number => {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
};

const lowerBound = (sorted: readonly number[], value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
