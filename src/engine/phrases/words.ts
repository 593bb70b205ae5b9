import { isFrequent, languageWeight } from '../text/language.ts';
import type { Node } from './parse.ts';

type WordNode = Extract<Node, { type: 'word' }>;

/** What is known of one word: which symbols of the phrases it satisfies, and how Dutch or English it looks. */
export interface WordInfo {
  readonly symbols: readonly number[];
  /** The symbols' bits together: a signature of 128 bits. */
  readonly bits: Bits;
  /** Above zero: Dutch; below: English. */
  readonly weight: number;
}

export type Bits = readonly [number, number, number, number];

/** One bit of 128 for each symbol, scattered; two symbols may share one. */
export const bitsOf = (symbol: number): Bits => {
  const bit = Math.imul(symbol, 0x9e3779b1) >>> 25;
  const bits: [number, number, number, number] = [0, 0, 0, 0];
  bits[bit >> 5] = 1 << (bit & 31);
  return bits;
};
const noBits: Bits = [0, 0, 0, 0];
const together = (symbols: readonly number[]): Bits => symbols.map(bitsOf).reduce((a, b) => [a[0] | b[0], a[1] | b[1], a[2] | b[2], a[3] | b[3]], noBits);

/** Words are few and come again: each is looked up once, until there are too many to keep. */
const kept = 20_000;
const none: readonly number[] = [];
const leet: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/** The forms in which a word is looked up: itself, without possessive s, without #, and unmasked ("sh1t"). */
const formsOf = (word: string): readonly string[] => {
  const forms = [word];
  if (word.endsWith("'s") || word.endsWith("s'")) forms.push(word.slice(0, word.endsWith("'s") ? -2 : -1));
  if (word.charCodeAt(0) === 35) forms.push(word.slice(1));
  if (/[013457]/.test(word) && /[a-z]/.test(word)) forms.push(word.replace(/[013457]/g, (unit) => leet[unit] ?? unit));
  return forms;
};

/** Every word and part of a word that a phrase speaks of, as a number. */
export class Words {
  symbolCount = 0;
  readonly #tables = { whole: new Map<string, number>(), prefix: new Map<string, number>(), suffix: new Map<string, number>(), inside: new Map<string, number>() };
  readonly #costs: number[] = [];
  readonly #infos = new Map<string, WordInfo>();
  #lengths: { prefix: readonly number[]; suffix: readonly number[] } | undefined;

  /** The number of a word of a phrase; the same word has the same number. */
  symbol({ word, match }: WordNode): number {
    const known = this.#tables[match].get(word);
    if (known !== undefined) return known;
    this.#tables[match].set(word, this.symbolCount);
    this.#costs.push(costOf(word, match));
    this.#infos.clear();
    this.#lengths = undefined;
    return this.symbolCount++;
  }

  /** Roughly how often the word is met, for want of a frequency list: everyday words most, long words least. */
  costOf(symbol: number): number {
    return this.#costs[symbol] ?? 1;
  }

  info(word: string): WordInfo {
    const known = this.#infos.get(word);
    if (known) return known;
    if (this.#infos.size >= kept) this.#infos.clear();
    const symbols = this.#resolve(word);
    const info = { symbols, bits: together(symbols), weight: languageWeight(word) };
    this.#infos.set(word, info);
    return info;
  }

  #resolve(word: string): readonly number[] {
    const found = new Set<number>();
    const add = (symbol: number | undefined): void => void (symbol !== undefined && found.add(symbol));
    this.#lengths ??= { prefix: lengths(this.#tables.prefix), suffix: lengths(this.#tables.suffix) };
    for (const form of formsOf(word)) {
      add(this.#tables.whole.get(form));
      for (const length of this.#lengths.prefix) if (length <= form.length) add(this.#tables.prefix.get(form.slice(0, length)));
      for (const length of this.#lengths.suffix) if (length <= form.length) add(this.#tables.suffix.get(form.slice(-length)));
      for (const [part, symbol] of this.#tables.inside) if (form.includes(part)) found.add(symbol);
    }
    return found.size === 0 ? none : [...found];
  }
}

const lengths = (table: ReadonlyMap<string, number>): readonly number[] => [...new Set([...table.keys()].map((word) => word.length))];

const costOf = (word: string, match: WordNode['match']): number => {
  if (match === 'whole') return isFrequent(word) ? 60 : word.length <= 3 ? 12 : word.length <= 5 ? 2 : 1;
  return word.length <= 3 ? 12 : word.length <= 5 ? 4 : 1.5;
};
