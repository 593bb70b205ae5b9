import type { Lexicon, Phrase } from './lexicon.ts';
import { SentenceMatch, type TokenSpan } from './match.ts';
import type { WordReading } from './words.ts';

interface Sentence {
  readonly tokens: TokenSpan;
  readonly candidates: readonly Phrase[];
  match?: SentenceMatch;
}

/** Marks that a longer phrase of the set may be in the sentence, where otherwise the word stands. */
const phraseHere = -1;
/** set, sentence, token; in one list for the whole block: a list for each set would cost more than the matching. */
const stride = 3;

/**
 * The phrases of a block, in one language: what is asked for is matched, the rest is only noted. Sentences are counted from 0 within
 * the block.
 */
export class Reading {
  /** 1 for each set, of those that rules ask for, that the block may hold something of. */
  readonly #held: Uint8Array;
  readonly #notes: number[] = [];
  readonly #sentences: Sentence[] = [];

  constructor(private readonly lexicon: Lexicon, private readonly words: readonly WordReading[], sentences: readonly TokenSpan[], private readonly recognised: (name: string) => readonly TokenSpan[]) {
    const { callUp } = lexicon;
    this.#held = new Uint8Array(lexicon.wantedCount);
    for (const tokens of sentences) {
      const candidates = callUp.candidates(words, tokens.start, tokens.end);
      for (let token = tokens.start; token < tokens.end; token += 1) {
        const { wanted } = words[token] as WordReading;
        for (let index = 0; index < wanted.length; index += 1) this.#note(wanted[index] as number, token);
      }
      for (let at = 0; at < candidates.length; at += 1) {
        const { wantedBy } = candidates[at] as Phrase;
        for (let index = 0; index < wantedBy.length; index += 1) this.#note(wantedBy[index] as number, phraseHere);
      }
      this.#sentences.push({ tokens, candidates });
    }
  }

  /** Might a word or phrase of this set be in the block? No means no; what recognisers find is not looked at. */
  mayHold(set: number): boolean {
    return this.#held[this.lexicon.wantedIndex(set)] === 1;
  }

  /** The sentences that may hold a word or phrase of the set, in order. */
  sentencesWith(set: number): readonly number[] {
    const found: number[] = [];
    if (!this.mayHold(set)) return found;
    for (let at = 0; at < this.#notes.length; at += stride) {
      const sentence = this.#notes[at + 1] as number;
      if (this.#notes[at] === set && found[found.length - 1] !== sentence) found.push(sentence);
    }
    return found;
  }

  /** Where words and phrases of the set stand in a sentence. What is recognised is not among them. */
  hits(set: number, sentence: number): readonly TokenSpan[] {
    const found: TokenSpan[] = [];
    let hasPhrase = this.lexicon.isOpen(set);
    for (let at = 0; at < this.#notes.length; at += stride) {
      if (this.#notes[at] !== set || this.#notes[at + 1] !== sentence) continue;
      const token = this.#notes[at + 2] as number;
      if (token === phraseHere) hasPhrase = true;
      else found.push({ start: token, end: token + 1 });
    }
    if (hasPhrase) this.#matchOf(this.#sentences[sentence] as Sentence).find(set, found);
    return found;
  }

  #note(set: number, token: number): void {
    this.#held[this.lexicon.wantedIndex(set)] = 1;
    this.#notes.push(set, this.#sentences.length, token);
  }

  #matchOf(sentence: Sentence): SentenceMatch {
    const { tokens, candidates } = sentence;
    sentence.match ??= new SentenceMatch({ lexicon: this.lexicon, words: this.words, sentence: tokens, candidates, recognised: this.recognised });
    return sentence.match;
  }
}
