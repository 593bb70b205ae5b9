import type { DraftLanguage, Language } from '../types.ts';
import { isFrequent, languageWeight } from '../text/language.ts';
import type { Node } from './parse.ts';

export type WordNode = Extract<Node, { type: 'word' }>;

/** What is known of one word, worked out when it is first met. */
export interface WordInfo {
  /** Above zero: Dutch; below: English. */
  readonly weight: number;
  read(language: DraftLanguage): WordReading;
}

/** A word read as Dutch, as English, or as either. */
export interface WordReading {
  /** Symbols it stands for: words of phrases, and sets that it belongs to all by itself. */
  readonly symbols: readonly number[];
  /** Those of them that are sets which rules ask for. */
  readonly wanted: readonly number[];
  /** Of them, and of the sets that it may be a part of with other words around it, those that a phrase may require. */
  readonly hints: readonly number[];
  /** Phrases of which it is the rarest word. */
  readonly calls: readonly number[];
}

/** Works out what a word's symbols hint at and call up. */
export type Reader = (symbols: readonly number[], language: DraftLanguage) => WordReading;

/** A word of a phrase has a symbol of its own; a word that is a whole phrase belongs to that phrase's set. */
interface Entry {
  symbol: number | undefined;
  readonly sets: { readonly set: number; readonly language: Language | undefined }[];
}

/** Words are few and come again: each is looked up once, until there are too many to keep. */
const kept = 20_000;
const nothing: WordReading = { symbols: [], wanted: [], hints: [], calls: [] };
const leet: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/** The forms in which a word is looked up: itself, without possessive s, without #, and unmasked ("sh1t"). */
const formsOf = (word: string): readonly string[] => {
  if (word.charCodeAt(0) < 58 && word.charCodeAt(0) > 47) return [word];
  const forms = [word];
  if (word.endsWith("'s") || word.endsWith("s'")) forms.push(word.slice(0, word.endsWith("'s") ? -2 : -1));
  if (word.charCodeAt(0) === 35) forms.push(word.slice(1));
  if (/[013457]/.test(word) && /[a-z]/.test(word)) forms.push(word.replace(/[013457]/g, (unit) => leet[unit] ?? unit));
  return forms;
};

/** Every word, and every part of a word, that phrases speak of. Sets are symbols too: `{client}` is met like a word. */
export class Words {
  readonly #tables = { whole: new Map<string, Entry>(), prefix: new Map<string, Entry>(), suffix: new Map<string, Entry>(), inside: new Map<string, Entry>() };
  readonly #costs: number[] = [];
  readonly #infos = new Map<string, WordInfo>();
  /** set → sets that hold all it holds */
  readonly #holders = new Map<number, number[]>();
  constructor(private readonly reader: Reader) {}

  #affixes: { prefix: Affixes; suffix: Affixes; inside: Affixes } | undefined;

  get symbolCount(): number {
    return this.#costs.length;
  }

  newSet(): number {
    return this.#costs.push(0) - 1;
  }

  /** The symbol of a word inside longer phrases; the same word has the same symbol. */
  symbol(node: WordNode): number {
    const entry = this.#entry(node);
    entry.symbol ??= this.#costs.push(costOf(node)) - 1;
    return entry.symbol;
  }

  /** The word all by itself is a phrase of the set. */
  belongs(node: WordNode, set: number, language: Language | undefined): void {
    this.#entry(node).sets.push({ set, language });
    this.#costs[set] = (this.#costs[set] ?? 0) + costOf(node);
  }

  /** All that is of `set` is of `holder` too. */
  holds(holder: number, set: number): void {
    this.#holders.set(set, [...(this.#holders.get(set) ?? []), holder]);
    this.addCost(holder, this.costOf(set));
    this.#forget();
  }

  /** The set itself and every set that holds it, directly or through another. */
  holdersOf(set: number): readonly number[] {
    return [set, ...(this.#holders.get(set) ?? []).flatMap((holder) => this.holdersOf(holder))];
  }

  /** Roughly how often the symbol is met, for want of a frequency list: everyday words most, long words least. */
  costOf(symbol: number): number {
    return this.#costs[symbol] ?? 0;
  }

  addCost(set: number, cost: number): void {
    this.#costs[set] = (this.#costs[set] ?? 0) + cost;
  }

  info(word: string): WordInfo {
    const known = this.#infos.get(word);
    if (known) return known;
    if (this.#infos.size >= kept) this.#infos.clear();
    const info = this.#resolve(word);
    this.#infos.set(word, info);
    return info;
  }

  #entry({ word, match }: WordNode): Entry {
    const known = this.#tables[match].get(word);
    if (known) return known;
    const entry: Entry = { symbol: undefined, sets: [] };
    this.#tables[match].set(word, entry);
    this.#forget();
    return entry;
  }

  #forget(): void {
    this.#infos.clear();
    this.#affixes = undefined;
  }

  #resolve(word: string): WordInfo {
    const entries = this.#entriesOf(word);
    const weight = languageWeight(word);
    if (entries.length === 0) return { weight, read: () => nothing };
    const readings: Partial<Record<DraftLanguage, WordReading>> = {};
    return { weight, read: (language) => (readings[language] ??= this.reader(this.#symbolsOf(entries, language), language)) };
  }

  #symbolsOf(entries: readonly Entry[], language: DraftLanguage): readonly number[] {
    const found = new Set<number>();
    for (const { symbol, sets } of entries) {
      if (symbol !== undefined) found.add(symbol);
      for (const one of sets) if (one.language === undefined || language === 'unknown' || one.language === language) for (const set of this.holdersOf(one.set)) found.add(set);
    }
    return [...found];
  }

  #entriesOf(word: string): Entry[] {
    const found: Entry[] = [];
    this.#affixes ??= { prefix: byThree(this.#tables.prefix, (part) => part.slice(0, 3)), suffix: byThree(this.#tables.suffix, (part) => part.slice(-3)), inside: byThree(this.#tables.inside, (part) => part.slice(0, 3)) };
    for (const form of formsOf(word)) {
      const whole = this.#tables.whole.get(form);
      if (whole) found.push(whole);
      if (form.length < 3) continue;
      for (const [part, entry] of this.#affixes.prefix.get(form.slice(0, 3)) ?? []) if (form.startsWith(part)) found.push(entry);
      for (const [part, entry] of this.#affixes.suffix.get(form.slice(-3)) ?? []) if (form.endsWith(part)) found.push(entry);
      for (let at = 0; at <= form.length - 3; at += 1) for (const [part, entry] of this.#affixes.inside.get(form.slice(at, at + 3)) ?? []) if (form.startsWith(part, at)) found.push(entry);
    }
    return found;
  }
}

type Affixes = ReadonlyMap<string, readonly (readonly [part: string, entry: Entry])[]>;

/** Beginnings and endings by their three outer letters; none is shorter. */
const byThree = (table: ReadonlyMap<string, Entry>, key: (part: string) => string): Affixes => {
  const lists = new Map<string, [string, Entry][]>();
  for (const [part, entry] of table) {
    const list = lists.get(key(part));
    if (list) list.push([part, entry]);
    else lists.set(key(part), [[part, entry]]);
  }
  return lists;
};

const costOf = ({ word, match }: WordNode): number => {
  if (match === 'whole') return isFrequent(word) ? 60 : word.length <= 3 ? 12 : word.length <= 5 ? 2 : 1;
  return word.length <= 3 ? 12 : word.length <= 5 ? 4 : 1.5;
};
