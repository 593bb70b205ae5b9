import type { Lexicon, Phrase } from './lexicon.ts';
import { SentenceMatch, type TokenSpan } from './match.ts';
import type { WordReading } from './words.ts';

/** What a block has of one set. */
interface Holding {
  /** Sentences with a word of the set, or where one of its longer phrases may be; counted from 0 within the block, in order. */
  readonly sentences: number[];
  /** Words that are of the set by themselves: sentence, token, sentence, token … */
  readonly words: number[];
}

interface Sentence {
  readonly tokens: TokenSpan;
  readonly candidates: readonly Phrase[];
  match?: SentenceMatch;
}

/** The phrases of a block, in one language: what is asked for is matched, the rest is only noted. */
export class Reading {
  /** By set, those that rules ask for only. */
  readonly holdings = new Map<number, Holding>();
  readonly #sentences: Sentence[] = [];

  constructor(private readonly lexicon: Lexicon, private readonly words: readonly WordReading[], sentences: readonly TokenSpan[], private readonly recognised: (name: string) => readonly TokenSpan[]) {
    for (const tokens of sentences) {
      const sentence = this.#sentences.length;
      const candidates = lexicon.callUp.candidates(words, tokens.start, tokens.end);
      this.#sentences.push({ tokens, candidates });
      for (let token = tokens.start; token < tokens.end; token += 1) {
        const { wanted } = words[token] as WordReading;
        for (let index = 0; index < wanted.length; index += 1) this.#holding(wanted[index] as number, sentence).words.push(sentence, token);
      }
      for (let at = 0; at < candidates.length; at += 1) {
        const { wantedBy } = candidates[at] as Phrase;
        for (let index = 0; index < wantedBy.length; index += 1) this.#holding(wantedBy[index] as number, sentence);
      }
    }
  }

  /** Where words and phrases of the set stand in a sentence. What is recognised is not among them. */
  hits(set: number, sentence: number): readonly TokenSpan[] {
    const found: TokenSpan[] = [];
    const words = this.holdings.get(set)?.words ?? none;
    for (let index = 0; index < words.length; index += 2) if (words[index] === sentence) found.push({ start: words[index + 1] as number, end: (words[index + 1] as number) + 1 });
    const { tokens, candidates, match } = this.#sentences[sentence] as Sentence;
    if (candidates.length === 0 && !this.lexicon.isOpen(set)) return found;
    const matching = match ?? new SentenceMatch({ lexicon: this.lexicon, words: this.words, sentence: tokens, candidates, recognised: this.recognised });
    (this.#sentences[sentence] as Sentence).match = matching;
    matching.find(set, found);
    return found;
  }

  #holding(set: number, sentence: number): Holding {
    let holding = this.holdings.get(set);
    if (!holding) this.holdings.set(set, (holding = { sentences: [], words: [] }));
    if (holding.sentences[holding.sentences.length - 1] !== sentence) holding.sentences.push(sentence);
    return holding;
  }
}

const none: readonly number[] = [];
