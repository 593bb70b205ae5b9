import type { DraftLanguage } from '../types.ts';
import type { Phrase, Requirement } from './lexicon.ts';
import { bitsOf, type WordInfo } from './words.ts';

const words32 = 4;
const masksPerPhrase = 2;
const stride = words32 * masksPerPhrase;
/** A requirement that many words can meet tells nothing; its mask would be full. */
const mostInMask = 12;
const languageBit = { nl: 1, en: 2, unknown: 3 } as const;

/**
 * Phrases under their rarest words, in flat arrays. A sentence calls up those that could be in it: of the language, with their
 * rarest word present, and with a bit of each next requirement set in the sentence's signature. A signature may say yes too often,
 * never no where it should say yes.
 */
export class PhraseIndex {
  readonly #masks: Int32Array;
  readonly #languages: Uint8Array;
  readonly #seen: Uint32Array;
  #stamp = 0;

  constructor(private readonly phrases: readonly Phrase[], private readonly anchored: readonly (readonly number[] | undefined)[], private readonly unanchored: readonly number[]) {
    this.#masks = new Int32Array(phrases.length * stride).fill(-1);
    this.#languages = Uint8Array.from(phrases, ({ language }) => (language === undefined ? 3 : languageBit[language]));
    this.#seen = new Uint32Array(phrases.length);
    for (const phrase of phrases) this.#mask(phrase);
  }

  /** @param from first token @param to token after the last @returns each phrase once */
  callUp(words: readonly WordInfo[], from: number, to: number, language: DraftLanguage): Phrase[] {
    this.#stamp += 1;
    let [bits0, bits1, bits2, bits3] = [0, 0, 0, 0];
    for (let token = from; token < to; token += 1) {
      const { bits } = words[token] as WordInfo;
      bits0 |= bits[0];
      bits1 |= bits[1];
      bits2 |= bits[2];
      bits3 |= bits[3];
    }
    const allowed = languageBit[language];
    const found: Phrase[] = [];
    const masks = this.#masks;
    const consider = (id: number): void => {
      if (this.#seen[id] === this.#stamp) return;
      this.#seen[id] = this.#stamp;
      if (((this.#languages[id] as number) & allowed) === 0) return;
      for (let at = id * stride, end = at + stride; at < end; at += words32) {
        if (((bits0 & (masks[at] as number)) | (bits1 & (masks[at + 1] as number)) | (bits2 & (masks[at + 2] as number)) | (bits3 & (masks[at + 3] as number))) === 0) return;
      }
      found.push(this.phrases[id] as Phrase);
    };
    for (let token = from; token < to; token += 1) {
      for (const symbol of (words[token] as WordInfo).symbols) {
        const ids = this.anchored[symbol];
        if (ids) for (let index = 0; index < ids.length; index += 1) consider(ids[index] as number);
      }
    }
    for (const id of this.unanchored) consider(id);
    return found;
  }

  #mask({ id, requirements }: Phrase): void {
    const telling = requirements.filter(isTelling).slice(0, masksPerPhrase);
    telling.forEach(({ symbols }, index) => {
      const at = id * stride + index * words32;
      this.#masks.fill(0, at, at + words32);
      for (const symbol of symbols) bitsOf(symbol).forEach((bits, word) => (this.#masks[at + word] = (this.#masks[at + word] as number) | bits));
    });
  }
}

const isTelling = ({ symbols, sets, recognisers }: Requirement): boolean => sets.length === 0 && recognisers.length === 0 && symbols.length <= mostInMask;
