import type { DraftLanguage, Span } from '../types.ts';
import type { BlockFacts, Recogniser } from '../entities/recogniser.ts';
import type { Lexicon, WordInfo } from '../phrases/lexicon.ts';
import { matchPhrases, type MatchContext, type PhraseHit, type TokenSpan } from '../phrases/match.ts';
import { fold, type Folded } from './fold.ts';
import { splitSentences } from './sentences.ts';
import { tokenise, type Tokens } from './tokens.ts';

/** One paragraph, analysed once and kept while its text is the same: a keystroke costs only the paragraph it is in. */
export class Block {
  readonly folded: Folded;
  readonly tokens: Tokens;
  readonly words: readonly WordInfo[];
  /** Offsets in the block's text, half-open. */
  readonly sentences: readonly Span[];
  /** Sum of the words' language weights. */
  readonly weight: number;

  readonly #facts: BlockFacts;
  readonly #recognised = new Map<string, readonly Span[]>();
  readonly #tokenSpans = new Map<string, readonly TokenSpan[]>();
  readonly #hits = new Map<DraftLanguage, readonly PhraseHit[]>();
  #edges: { starts: number[]; ends: number[]; sentenceOf: number[] } | undefined;

  constructor(readonly text: string, private readonly lexicon: Lexicon, private readonly recognisers: ReadonlyMap<string, Recogniser>) {
    this.folded = fold(text);
    this.tokens = tokenise(this.folded.text);
    this.words = this.tokens.words.map((word) => lexicon.word(word));
    this.sentences = splitSentences(text);
    this.weight = this.words.reduce((sum, word) => sum + word.weight, 0);
    this.#facts = { text, folded: this.folded.text, digits: countDigits(this.folded.text) };
  }

  /** What a recogniser finds, as offsets in the block's text. */
  recognised(name: string): readonly Span[] {
    const known = this.#recognised.get(name);
    if (known) return known;
    const recogniser = this.recognisers.get(name);
    const spans = !recogniser?.mayOccur(this.#facts) ? [] : recogniser.reads === 'original' ? recogniser.find(this.text) : recogniser.find(this.folded.text).map((span) => this.#unfold(span));
    this.#recognised.set(name, spans);
    return spans;
  }

  /** Phrases found, read in the given language. */
  hits(language: DraftLanguage): readonly PhraseHit[] {
    const known = this.#hits.get(language);
    if (known) return known;
    const { starts, ends } = this.#sentenceEdges();
    const context: MatchContext = { words: this.words, sentenceStart: starts, sentenceEnd: ends, language, recognised: (name) => this.#tokenSpansOf(name) };
    const hits = matchPhrases(this.lexicon, context);
    this.#hits.set(language, hits);
    return hits;
  }

  /** The block's own offsets of tokens `start` up to `end`. */
  spanOf({ start, end }: TokenSpan): Span {
    return this.#unfold({ start: this.tokens.starts[start] ?? 0, end: this.tokens.ends[end - 1] ?? 0 });
  }

  sentenceOfToken(token: number): number {
    return this.#sentenceEdges().sentenceOf[token] ?? 0;
  }

  #unfold({ start, end }: Span): Span {
    return { start: this.folded.startOf(start), end: end > start ? this.folded.endOf(end - 1) : this.folded.startOf(end) };
  }

  #tokenSpansOf(name: string): readonly TokenSpan[] {
    const known = this.#tokenSpans.get(name);
    if (known) return known;
    const starts = this.tokens.starts.map((start) => this.folded.startOf(start));
    const firstFrom = (offset: number): number => lowerBound(starts, offset);
    const spans = this.recognised(name).map(({ start, end }) => ({ start: firstFrom(start), end: firstFrom(end) })).filter(({ start, end }) => end > start);
    this.#tokenSpans.set(name, spans);
    return spans;
  }

  #sentenceEdges(): { starts: number[]; ends: number[]; sentenceOf: number[] } {
    if (this.#edges) return this.#edges;
    const edges = { starts: [] as number[], ends: [] as number[], sentenceOf: [] as number[] };
    let token = 0;
    this.sentences.forEach(({ end }, sentence) => {
      const first = token;
      while (token < this.tokens.length && this.folded.startOf(this.tokens.starts[token] ?? 0) < end) token += 1;
      for (let index = first; index < token; index += 1) {
        edges.starts.push(first);
        edges.ends.push(token);
        edges.sentenceOf.push(sentence);
      }
    });
    this.#edges = edges;
    return edges;
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
