import type { DraftLanguage } from '../types.ts';
import { speaks, type CompiledNode, type Lexicon, type Phrase, type WordInfo } from './lexicon.ts';

/** Tokens `start` up to, not including, `end` of the block. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}
export interface PhraseHit extends TokenSpan {
  readonly set: number;
}

/** What matching needs to know of a block. */
export interface MatchContext {
  readonly words: readonly WordInfo[];
  /** First token of each token's sentence, and the token after its last. */
  readonly sentenceStart: readonly number[];
  readonly sentenceEnd: readonly number[];
  readonly language: DraftLanguage;
  recognised(name: string): readonly TokenSpan[];
}

/** Finds every phrase that a rule asked for, in one pass over the tokens. Linear: a phrase keeps a set of positions, it never backtracks. */
export const matchPhrases = (lexicon: Lexicon, context: MatchContext): PhraseHit[] => new Matching(lexicon, context).run();

class Matching {
  readonly #present: Uint8Array;
  readonly #live = new Map<Phrase, boolean>();
  readonly #setEnds = new Map<number, readonly number[]>();

  constructor(private readonly lexicon: Lexicon, private readonly context: MatchContext) {
    this.#present = new Uint8Array(lexicon.symbolCount);
    for (const word of context.words) for (const symbol of word.symbols) this.#present[symbol] = 1;
  }

  run(): PhraseHit[] {
    const hits: PhraseHit[] = [];
    const seen = new Set<Phrase>();
    for (let token = 0; token < this.context.words.length; token += 1) {
      const symbols = this.context.words[token]?.symbols ?? [];
      if (symbols.length === 0) continue;
      seen.clear();
      for (const symbol of symbols) for (const phrase of this.lexicon.starters.get(symbol) ?? []) if (!seen.has(phrase)) this.#try(phrase, token, hits, seen);
    }
    for (const [name, phrases] of this.lexicon.recogniserStarters) {
      const live = phrases.filter((phrase) => this.#isLive(phrase));
      if (live.length > 0) for (const { start } of this.context.recognised(name)) for (const phrase of live) this.#try(phrase, start, hits, seen);
    }
    return hits;
  }

  #try(phrase: Phrase, token: number, hits: PhraseHit[], seen: Set<Phrase>): void {
    seen.add(phrase);
    if (!this.#isLive(phrase)) return;
    const ends = this.#ends(phrase.nodes, [token], this.context.sentenceEnd[token] ?? 0);
    const end = Math.max(-1, ...ends);
    if (end > token) hits.push({ set: phrase.set, start: token, end });
  }

  #isLive(phrase: Phrase): boolean {
    let live = this.#live.get(phrase);
    if (live === undefined) {
      live = speaks(phrase, this.context.language) && phrase.needs.every((group) => group.some((symbol) => this.#present[symbol] === 1));
      this.#live.set(phrase, live);
    }
    return live;
  }

  /** Positions after the nodes, for each position before them. */
  #ends(nodes: readonly CompiledNode[], from: readonly number[], limit: number): readonly number[] {
    let positions = from;
    for (const node of nodes) {
      if (positions.length === 0) break;
      positions = this.#step(node, positions, limit);
    }
    return positions;
  }

  #step(node: CompiledNode, positions: readonly number[], limit: number): readonly number[] {
    const next: number[] = [];
    const add = (position: number): void => void (position <= limit && !next.includes(position) && next.push(position));
    for (const position of positions) {
      if (node.type === 'symbol') {
        if (position < limit && this.context.words[position]?.symbols.includes(node.symbol)) add(position + 1);
      } else if (node.type === 'gap') for (let skipped = 0; skipped <= node.most && position + skipped <= limit; skipped += 1) add(position + skipped);
      else if (node.type === 'edge') {
        if (node.side === 'start' ? this.context.sentenceStart[position] === position : position === limit) add(position);
      } else if (node.type === 'set') this.#endsOfSet(node.set, position, limit).forEach(add);
      else if (node.type === 'recogniser') this.context.recognised(node.name).forEach((found) => found.start === position && add(found.end));
      else {
        if (node.optional) add(position);
        for (const choice of node.choices) this.#ends(choice, [position], limit).forEach(add);
      }
    }
    return next;
  }

  #endsOfSet(set: number, position: number, limit: number): readonly number[] {
    const key = set * 65_536 + position;
    const known = this.#setEnds.get(key);
    if (known) return known;
    const ends = new Set<number>();
    const starters = this.lexicon.startersOfSet[set];
    const candidates = new Set(this.lexicon.recogniserStartersOfSet[set]);
    for (const symbol of this.context.words[position]?.symbols ?? []) for (const phrase of starters?.get(symbol) ?? []) candidates.add(phrase);
    for (const phrase of candidates) if (this.#isLive(phrase)) for (const end of this.#ends(phrase.nodes, [position], limit)) ends.add(end);
    const list = [...ends];
    this.#setEnds.set(key, list);
    return list;
  }
}
