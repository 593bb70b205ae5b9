import type { CompiledNode, Lexicon, Phrase, PhraseSet } from './lexicon.ts';
import type { WordReading } from './words.ts';

/** Tokens `start` up to, not including, `end` of the block. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** What matching needs to know of a sentence and the block it stands in. */
export interface MatchContext {
  readonly lexicon: Lexicon;
  /** Of the whole block. */
  readonly words: readonly WordReading[];
  /** The sentence: tokens from, up to. */
  readonly sentence: TokenSpan;
  /** Phrases that may be in the sentence. */
  readonly candidates: readonly Phrase[];
  recognised(name: string): readonly TokenSpan[];
}

/** Phrases in one sentence, matched when somebody asks for them. Linear: a phrase keeps a set of positions, it never backtracks. */
export class SentenceMatch {
  readonly #setEnds = new Map<number, readonly number[]>();
  readonly #tokens = new Map<number, readonly number[]>();

  constructor(private readonly context: MatchContext) {}

  /** Adds where phrases of the set stand, each at its longest. Single words and what is recognised are not among them. */
  find(set: number, found: TokenSpan[]): void {
    for (const inner of this.context.lexicon.setsIn(set)) this.#phrasesOf(inner, (phrase) => this.#match(phrase, found));
  }

  /** The set's phrases that may be here; those that no word calls up may be anywhere. */
  #phrasesOf({ id, phrases, open }: PhraseSet, use: (phrase: Phrase) => void): void {
    if (phrases.length > 0) for (const phrase of this.context.candidates) if (phrase.set === id) use(phrase);
    for (const phrase of open) use(phrase);
  }

  #match(phrase: Phrase, found: TokenSpan[]): void {
    for (const token of this.#startsOf(phrase)) this.#begin(phrase, token, found);
  }

  #begin(phrase: Phrase, token: number, found: TokenSpan[]): void {
    let end = token;
    for (const one of this.#ends(phrase.nodes, [token])) if (one > end) end = one;
    if (end > token) found.push({ start: token, end });
  }

  /** Tokens that the phrase can begin at. */
  #startsOf(phrase: Phrase): readonly number[] {
    const { sentence, recognised } = this.context;
    const [opening] = phrase.nodes;
    if (phrase.first?.length === 1) return this.#tokensOf(phrase.first[0] as number);
    if (phrase.first) return [...new Set(phrase.first.flatMap((symbol) => this.#tokensOf(symbol)))];
    if (opening?.type === 'recogniser') return recognised(opening.name).map(({ start }) => start).filter((start) => start >= sentence.start && start < sentence.end);
    return Array.from({ length: sentence.end - sentence.start }, (_, index) => sentence.start + index);
  }

  /** Tokens at which a word, or anything of a set, can begin. */
  #tokensOf(symbol: number): readonly number[] {
    const known = this.#tokens.get(symbol);
    if (known) return known;
    const { lexicon, words, sentence, candidates } = this.context;
    const tokens: number[] = [];
    for (let token = sentence.start; token < sentence.end; token += 1) if ((words[token] as WordReading).symbols.includes(symbol)) tokens.push(token);
    for (const { id, phrases } of lexicon.setsIn(symbol)) if (phrases.length > 0) for (const phrase of candidates) if (phrase.set === id) for (const start of this.#startsOf(phrase)) addTo(tokens, start);
    this.#tokens.set(symbol, tokens);
    return tokens;
  }

  /** Positions after the nodes, for each position before them. */
  #ends(nodes: readonly CompiledNode[], from: readonly number[]): readonly number[] {
    let positions = from;
    for (const node of nodes) {
      if (positions.length === 0) break;
      positions = this.#step(node, positions);
    }
    return positions;
  }

  #step(node: CompiledNode, positions: readonly number[]): readonly number[] {
    const { words, sentence, recognised } = this.context;
    const next: number[] = [];
    for (const position of positions) {
      if (node.type === 'symbol') {
        if (position < sentence.end && (words[position] as WordReading).symbols.includes(node.symbol)) next.push(position + 1);
      } else if (node.type === 'gap') for (let skipped = 0; skipped <= node.most && position + skipped <= sentence.end; skipped += 1) addTo(next, position + skipped);
      else if (node.type === 'edge') {
        if (position === (node.side === 'start' ? sentence.start : sentence.end)) addTo(next, position);
      } else if (node.type === 'recogniser') addRecognised(recognised(node.name), position, sentence.end, next);
      else {
        if (node.optional) addTo(next, position);
        for (const end of this.#endsOfSet(node.set, position)) addTo(next, end);
      }
    }
    return next;
  }

  #endsOfSet(set: number, position: number): readonly number[] {
    const { lexicon, words, sentence, recognised } = this.context;
    if (position >= sentence.end) return [];
    const key = set * 65_536 + position;
    const known = this.#setEnds.get(key);
    if (known) return known;
    const ends: number[] = [];
    const word = (words[position] as WordReading).symbols;
    if (word.includes(set)) ends.push(position + 1);
    for (const inner of lexicon.setsIn(set)) {
      this.#phrasesOf(inner, (phrase) => {
        if (this.#startsOf(phrase).includes(position)) for (const end of this.#ends(phrase.nodes, [position])) addTo(ends, end);
      });
      for (const name of inner.recognisers) addRecognised(recognised(name), position, sentence.end, ends);
    }
    this.#setEnds.set(key, ends);
    return ends;
  }
}

const addRecognised = (spans: readonly TokenSpan[], position: number, limit: number, to: number[]): void => {
  for (const { start, end } of spans) if (start === position && end <= limit) addTo(to, end);
};

const addTo = (positions: number[], position: number): void => {
  if (!positions.includes(position)) positions.push(position);
};
