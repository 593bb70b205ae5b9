import type { DraftLanguage } from '../types.ts';
import type { Phrase } from './lexicon.ts';
import type { WordReading, Words } from './words.ts';

const languageBit = { nl: 1, en: 2, unknown: 3 } as const;

/**
 * Words call up phrases. Each phrase is filed under its rarest symbol; when that is in a sentence, and the others that it requires
 * are as well, it is a candidate there. Presence is remembered by stamps: nothing has to be wiped between sentences.
 */
export class CallUp {
  readonly #anchored: (number[] | undefined)[] = [];
  /** What each phrase requires, one after the other; phrase `id` has those from `#from[id]` up to `#from[id + 1]`. */
  readonly #requires: Int32Array;
  readonly #from: Int32Array;
  /** 1 for symbols that some phrase requires besides the one it is filed under: only their presence is ever asked. */
  readonly #isRequired: Uint8Array;
  readonly #present: Uint32Array;
  readonly #seen: Uint32Array;
  #stamp = 0;

  constructor(private readonly phrases: readonly Phrase[], private readonly words: Words, private readonly isWanted: (symbol: number) => boolean) {
    this.#requires = Int32Array.from(phrases.flatMap(({ requires }) => requires));
    this.#from = new Int32Array(phrases.length + 1);
    for (const { id, requires } of phrases) {
      this.#from[id + 1] = (this.#from[id] as number) + requires.length;
      const [rarest] = requires;
      if (rarest !== undefined) (this.#anchored[rarest] ??= []).push(id);
    }
    this.#isRequired = new Uint8Array(words.symbolCount);
    for (const { requires } of phrases) for (const symbol of requires.slice(1)) this.#isRequired[symbol] = 1;
    this.#present = new Uint32Array(words.symbolCount);
    this.#seen = new Uint32Array(phrases.length);
  }

  /** What follows from a word's symbols: a phrase it calls up hints at the phrase's set, which may call up others. */
  read(symbols: readonly number[], language: DraftLanguage): WordReading {
    const hints = [...symbols];
    const calls: number[] = [];
    for (let next = 0; next < hints.length; next += 1) {
      for (const id of this.#anchored[hints[next] as number] ?? []) {
        const { language: own, set } = this.phrases[id] as Phrase;
        if (own !== undefined && (languageBit[own] & languageBit[language]) === 0) continue;
        calls.push(id);
        for (const holder of this.words.holdersOf(set)) if (!hints.includes(holder)) hints.push(holder);
      }
    }
    return { symbols, wanted: symbols.filter((symbol) => this.isWanted(symbol)), hints: hints.filter((symbol) => this.#isRequired[symbol] === 1), calls: [...new Set(calls)] };
  }

  /**
   * @param words of the block @param from first of the sentence @param to the one after its last
   * @returns phrases that may be in the sentence
   */
  candidates(words: readonly WordReading[], from: number, to: number): readonly Phrase[] {
    this.#stamp += 1;
    for (let token = from; token < to; token += 1) {
      const { hints } = words[token] as WordReading;
      for (let index = 0; index < hints.length; index += 1) {
        this.#present[hints[index] as number] = this.#stamp;
      }
    }
    const found: Phrase[] = [];
    for (let token = from; token < to; token += 1) {
      const { calls } = words[token] as WordReading;
      for (let index = 0; index < calls.length; index += 1) this.#consider(calls[index] as number, found);
    }
    return found;
  }

  #consider(id: number, found: Phrase[]): void {
    if (this.#seen[id] === this.#stamp) return;
    this.#seen[id] = this.#stamp;
    const end = this.#from[id + 1] as number;
    // The first is what called the phrase up.
    for (let index = (this.#from[id] as number) + 1; index < end; index += 1) if (this.#present[this.#requires[index] as number] !== this.#stamp) return;
    found.push(this.phrases[id] as Phrase);
  }
}
