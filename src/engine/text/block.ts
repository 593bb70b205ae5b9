import { digitCues, rowOf } from '../entities/lists/digit-words.ts';
import type { Recognisers } from '../entities/index.ts';
import type { BlockFacts, Recogniser, Selection } from '../entities/recogniser.ts';
import type { Lexicon } from '../phrases/lexicon.ts';
import type { TokenSpan } from '../phrases/chart.ts';
import { Reading } from '../phrases/reading.ts';
import type { WordTable } from '../phrases/word-table.ts';
import type { DraftLanguage, Span } from '../types.ts';
import { fold, type Folded } from './fold.ts';
import { countBefore } from './binary-search.ts';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

/** What a block keeps of each token: where it begins and ends in the folded text, and its word's number in the table. */
const cell = { start: 0, end: 1, word: 2, width: 3 } as const;

const nothing: readonly never[] = [];

/** One paragraph, analysed once and kept while its text is the same: a keystroke costs only the paragraph it is in. */
export class Block implements BlockFacts {
  readonly folding: Folded;
  /** How many tokens it has. */
  readonly length: number;
  /** Its words are numbers of this. */
  readonly table: WordTable;
  readonly digits: number;
  readonly signs: number;
  readonly hasDigitWords: boolean;
  /** Offsets in the block's text, half-open. */
  readonly sentences: readonly Span[];
  /** Sum of the words' language weights. */
  readonly weight: number;

  readonly #cells: Int32Array;
  /** What its words tell recognisers, as bits. */
  readonly #cues: number;
  /** By number of the recogniser. */
  readonly #recognised: (readonly Span[] | undefined)[] = [];
  readonly #texts: (readonly string[] | undefined)[] = [];
  readonly #tokenSpans: (readonly TokenSpan[] | undefined)[] = [];
  #reading: Reading | undefined;
  #sentences: readonly TokenSpan[] | undefined;

  constructor(readonly text: string, private readonly lexicon: Lexicon, private readonly recognisers: Recognisers) {
    this.folding = fold(text);
    const { source } = this.folding;
    const { length, starts, ends, hashes, checks, digits, signs } = tokenise(source);
    const table = lexicon.tableFor(length);
    const cells = new Int32Array(length * cell.width);
    let weight = 0;
    let cues = 0;
    let former = 0;
    for (let token = 0, at = 0; token < length; token += 1, at += cell.width) {
      const start = starts[token] as number;
      const end = ends[token] as number;
      const word = table.at(source, start, end, hashes[token] as number, checks[token] as number);
      cells[at + cell.start] = start;
      cells[at + cell.end] = end;
      cells[at + cell.word] = word;
      weight += table.weightOf(word);
      const own = table.cuesOf(word);
      cues |= own | rowOf(own, former);
      former = own;
    }
    this.table = table;
    this.length = length;
    this.digits = digits;
    this.signs = signs;
    this.weight = weight;
    this.hasDigitWords = (cues & digitCues.row) !== 0;
    this.sentences = splitSentences(text);
    this.#cells = cells;
    this.#cues = cues;
  }

  get folded(): string {
    return this.folding.text;
  }

  /** The token's word, as a number of the table. */
  wordOf(token: number): number {
    return this.#cells[token * cell.width + cell.word] as number;
  }

  /** What a recogniser finds, as offsets in the block's text. @param number of the recogniser */
  recognised(number: number): readonly Span[] {
    return (this.#recognised[number] ??= this.#find(number, this.recognisers.all[number] as Recogniser | Selection));
  }

  #find(number: number, recogniser: Recogniser | Selection): readonly Span[] {
    if ('among' in recogniser) {
      const among = this.recognisers.numberOf(recogniser.among);
      const texts = this.#textsOf(among);
      return texts.length === 0 ? nothing : this.recognised(among).filter((_, index) => recogniser.keeps(texts[index] as string));
    }
    if (!recogniser.mayOccur(this, this.recognisers.isCued(number, this.#cues))) return nothing;
    return recogniser.reads === 'original' ? recogniser.find(this.text) : recogniser.find(this.folded).map((span) => this.#unfold(span));
  }

  /** What a recogniser finds, cut out once however many select from it. */
  #textsOf(number: number): readonly string[] {
    return (this.#texts[number] ??= this.recognised(number).map(({ start, end }) => this.text.slice(start, end)));
  }

  /** The block read as Dutch, as English, or as either. */
  reading(language: DraftLanguage): Reading {
    if (this.#reading?.language !== language) this.#reading = new Reading(this.lexicon, this, language);
    return this.#reading;
  }

  /** Where a token begins, in the block's text. */
  startOf(token: number): number {
    return this.folding.startOf(this.foldedStartOf(token));
  }

  /** Where a token ends, in the block's text. */
  endOf(token: number): number {
    return this.folding.endOf(this.foldedEndOf(token) - 1);
  }

  /** The same, in the folded text. */
  foldedStartOf(token: number): number {
    return this.#cells[token * cell.width + cell.start] as number;
  }

  foldedEndOf(token: number): number {
    return this.#cells[token * cell.width + cell.end] as number;
  }

  #unfold({ start, end }: Span): Span {
    return { start: this.folding.startOf(start), end: end > start ? this.folding.endOf(end - 1) : this.folding.startOf(end) };
  }

  /** The tokens of what a recogniser finds. @param number of the recogniser */
  recognisedTokens(number: number): readonly TokenSpan[] {
    return (this.#tokenSpans[number] ??= this.#tokensOf(this.recognised(number)));
  }

  #tokensOf(spans: readonly Span[]): readonly TokenSpan[] {
    if (spans.length === 0) return nothing;
    return spans.map(({ start, end }) => ({ start: this.#tokenFrom(start), end: this.#tokenFrom(end) })).filter(({ start, end }) => end > start);
  }

  /** The first token that begins there or later. @param offset in the block's text */
  #tokenFrom(offset: number): number {
    return countBefore(this.length, (index) => this.startOf(index) < offset);
  }

  /** Which tokens each sentence has. */
  get sentenceTokens(): readonly TokenSpan[] {
    if (this.#sentences) return this.#sentences;
    let token = 0;
    this.#sentences = this.sentences.map(({ end }) => {
      const start = token;
      while (token < this.length && this.startOf(token) < end) token += 1;
      return { start, end: token };
    });
    return this.#sentences;
  }
}
