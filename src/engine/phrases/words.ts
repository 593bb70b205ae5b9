import type { DraftLanguage, Language } from '../types.ts';
import { languageWeight } from '../text/language.ts';
import { isWordAt, wordAt } from '../text/tokens.ts';
import type { Calls } from './lexicon.ts';
import { frequencyOf, frequencyWhere } from './frequencies.ts';
import type { Node } from './parse.ts';

export type WordNode = Extract<Node, { type: 'word' }>;

/** What is known of one word, worked out when it is first met. */
export class WordInfo {
  #nl: WordReading | undefined;
  #en: WordReading | undefined;
  #unknown: WordReading | undefined;

  /** @param weight above zero: Dutch; below: English */
  constructor(readonly weight: number, private readonly make: (language: DraftLanguage) => WordReading) {}

  read(language: DraftLanguage): WordReading {
    if (language === 'nl') return (this.#nl ??= this.make(language));
    return language === 'en' ? (this.#en ??= this.make(language)) : (this.#unknown ??= this.make(language));
  }
}

/** A word read as Dutch, as English, or as either. */
export interface WordReading {
  /** Symbols it stands for: words of phrases, and sets that it belongs to all by itself. */
  readonly symbols: readonly number[];
  /** Those of them that some phrase needs besides its anchor. */
  readonly marks: Int32Array;
  /** One bit for each symbol, the last five bits of its number: what has no bit here is not among them. */
  readonly bloom: number;
  /** Places of those of them that are sets which rules ask for. */
  readonly wanted: readonly number[];
  /** Phrases of which it is the anchor. */
  readonly calls: Calls;
}

/** Works out what a word's symbols are wanted for and call up. */
export type Reader = (symbols: readonly number[], language: DraftLanguage) => WordReading;

/** A word of a phrase has a symbol of its own; a word that is a whole phrase belongs to that phrase's set. */
interface Entry {
  symbol: number | undefined;
  readonly sets: { readonly set: number; readonly language: Language | undefined }[];
}

/** Words are few and come again: each is looked up once, until there are too many to keep. */
const kept = 20_000;
const slots = 65_536;
const nothing: WordReading = { symbols: [], marks: new Int32Array(0), bloom: 0, wanted: [], calls: new Int32Array(0) };
const unremarkable = new Map([-2, -1, 0, 1, 2].map((weight): [number, WordInfo] => [weight, new WordInfo(weight, () => nothing)]));
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
  /** Words met so far: by hash, the place of the word and of what is known of it, counted from 1. */
  readonly #slots = new Int32Array(slots);
  readonly #words: string[] = [];
  readonly #infos: WordInfo[] = [];
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

  /** The word of `text` from `start` up to `end`. @param hash as `hashOf` gives it */
  at(text: string, start: number, end: number, hash: number): WordInfo {
    let slot = hash & (slots - 1);
    for (let place = this.#slots[slot] as number; place > 0; place = this.#slots[slot] as number) {
      if (isWordAt(text, start, end, this.#words[place - 1] as string)) return this.#infos[place - 1] as WordInfo;
      slot = (slot + 1) & (slots - 1);
    }
    if (this.#infos.length >= kept) {
      this.#forget();
      slot = hash & (slots - 1);
    }
    const word = wordAt(text, start, end);
    const info = this.#resolve(word);
    this.#words.push(word);
    this.#slots[slot] = this.#infos.push(info);
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
    this.#affixes = undefined;
    if (this.#infos.length === 0) return;
    this.#slots.fill(0);
    this.#words.length = 0;
    this.#infos.length = 0;
  }

  #resolve(word: string): WordInfo {
    const entries = this.#entriesOf(word);
    const weight = languageWeight(word);
    if (entries.length === 0) return unremarkable.get(weight) ?? new WordInfo(weight, () => nothing);
    return new WordInfo(weight, (language) => this.reader(this.#symbolsOf(entries, language), language));
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
      for (const [part, entry] of this.#affixes.prefix.get(three(form, 0)) ?? none) if (form.startsWith(part)) found.push(entry);
      for (const [part, entry] of this.#affixes.suffix.get(three(form, form.length - 3)) ?? none) if (form.endsWith(part)) found.push(entry);
      for (let at = 0; at <= form.length - 3; at += 1) for (const [part, entry] of this.#affixes.inside.get(three(form, at)) ?? none) if (form.startsWith(part, at)) found.push(entry);
    }
    return found;
  }
}

type Affixes = ReadonlyMap<number, readonly (readonly [part: string, entry: Entry])[]>;
const none: readonly (readonly [string, Entry])[] = [];

/** Three letters as one number. Others may have the same: who looks something up compares. */
const three = (text: string, at: number): number => (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) | 0;

/** Beginnings and endings by their three outer letters; none is shorter. */
const byThree = (table: ReadonlyMap<string, Entry>, key: (part: string) => string): Affixes => {
  const lists = new Map<number, [string, Entry][]>();
  for (const [part, entry] of table) {
    const letters = three(key(part), 0);
    const list = lists.get(letters);
    if (list) list.push([part, entry]);
    else lists.set(letters, [[part, entry]]);
  }
  return lists;
};

const costOf = ({ word, match }: WordNode): number => {
  if (match === 'whole') return frequencyOf(word);
  return frequencyWhere((other) => (match === 'prefix' ? other.startsWith(word) : match === 'suffix' ? other.endsWith(word) : other.includes(word)));
};
