import type { CompiledNode, Phrase, Requirement } from './lexicon.ts';
import type { WordInfo } from './words.ts';

/** Tokens `start` up to, not including, `end` of the block. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** What matching needs to know of a sentence and the block it stands in. */
export interface MatchContext {
  /** Of the whole block. */
  readonly words: readonly WordInfo[];
  /** The sentence: tokens from, up to. */
  readonly sentence: TokenSpan;
  /** Phrases that its words called up. */
  readonly candidates: readonly Phrase[];
  recognised(name: string): readonly TokenSpan[];
}

/**
 * Phrases in one sentence, matched when somebody asks for them. Linear: a phrase keeps a set of positions, it never backtracks.
 */
export class SentenceMatch {
  readonly #present = new Set<number>();
  readonly #bySet = new Map<number, Phrase[]>();
  readonly #live = new Map<Phrase, boolean>();
  readonly #setEnds = new Map<number, readonly number[]>();

  constructor(private readonly context: MatchContext) {
    const { words, sentence, candidates } = context;
    for (let token = sentence.start; token < sentence.end; token += 1) for (const symbol of (words[token] as WordInfo).symbols) this.#present.add(symbol);
    for (const phrase of candidates) {
      const list = this.#bySet.get(phrase.set);
      if (list) list.push(phrase);
      else this.#bySet.set(phrase.set, [phrase]);
    }
  }

  /** Where the phrases of a set stand, each at its longest. */
  hits(set: number): TokenSpan[] {
    return (this.#bySet.get(set) ?? []).filter((phrase) => this.#isLive(phrase)).flatMap((phrase) => this.#match(phrase));
  }

  /** Is everything here that the phrase needs? What is recognised is asked last, and only by matching. */
  #isLive(phrase: Phrase): boolean {
    const known = this.#live.get(phrase);
    if (known !== undefined) return known;
    const live = phrase.requirements.every((requirement) => this.#isMet(requirement));
    this.#live.set(phrase, live);
    return live;
  }

  #isMet({ symbols, sets, recognisers }: Requirement): boolean {
    if (recognisers.length > 0) return true;
    return symbols.some((symbol) => this.#present.has(symbol)) || sets.some((set) => this.#bySet.get(set)?.some((phrase) => this.#isLive(phrase)));
  }

  #match(phrase: Phrase): TokenSpan[] {
    const { words, sentence } = this.context;
    const found: TokenSpan[] = [];
    const begin = (token: number): void => {
      const end = Math.max(token, ...this.#ends(phrase.nodes, [token]));
      if (end > token) found.push({ start: token, end });
    };
    for (let token = sentence.start; token < sentence.end; token += 1) if ((words[token] as WordInfo).symbols.some((symbol) => phrase.first.has(symbol))) begin(token);
    for (const name of phrase.firstRecognisers) for (const { start } of this.context.recognised(name)) if (start >= sentence.start && start < sentence.end) begin(start);
    return found;
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
    const { words, sentence } = this.context;
    const next: number[] = [];
    for (const position of positions) {
      if (node.type === 'symbol') {
        if (position < sentence.end && (words[position] as WordInfo).symbols.includes(node.symbol)) next.push(position + 1);
      } else if (node.type === 'gap') for (let skipped = 0; skipped <= node.most && position + skipped <= sentence.end; skipped += 1) addTo(next, position + skipped);
      else if (node.type === 'edge') {
        if (position === (node.side === 'start' ? sentence.start : sentence.end)) addTo(next, position);
      } else if (node.type === 'set') for (const end of this.#endsOfSet(node.set, position)) addTo(next, end);
      else if (node.type === 'recogniser') {
        for (const found of this.context.recognised(node.name)) if (found.start === position && found.end <= sentence.end) addTo(next, found.end);
      } else {
        if (node.optional) addTo(next, position);
        for (const choice of node.choices) for (const end of this.#ends(choice, [position])) addTo(next, end);
      }
    }
    return next;
  }

  #endsOfSet(set: number, position: number): readonly number[] {
    const candidates = this.#bySet.get(set);
    if (!candidates || position >= this.context.sentence.end) return [];
    const key = set * 65_536 + position;
    const known = this.#setEnds.get(key);
    if (known) return known;
    const ends: number[] = [];
    const { symbols } = this.context.words[position] as WordInfo;
    for (const phrase of candidates) {
      const mayBegin = phrase.firstRecognisers.length > 0 || symbols.some((symbol) => phrase.first.has(symbol));
      if (mayBegin && this.#isLive(phrase)) for (const end of this.#ends(phrase.nodes, [position])) addTo(ends, end);
    }
    this.#setEnds.set(key, ends);
    return ends;
  }
}

const addTo = (positions: number[], position: number): void => {
  if (!positions.includes(position)) positions.push(position);
};
