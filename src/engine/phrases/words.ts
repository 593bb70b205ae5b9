import type { DraftLanguage, Language } from '../types.ts';
import { languageWeight } from '../text/language.ts';
import { frequencyInside, frequencyOf, frequencyOfBeginning, frequencyOfEnding } from './frequencies.ts';
import type { Node } from './parse.ts';
import type { Resolved } from './word-table.ts';

export type WordNode = Extract<Node, { type: 'word' }>;

/** Lays down how a word with these symbols is read, as numbers. */
export type Reader = (symbols: readonly number[], language: DraftLanguage) => readonly number[];

/** A word of a phrase has a symbol of its own; a word that is a whole phrase belongs to that phrase's set. */
interface Entry {
  readonly cost: number;
  symbol: number | undefined;
  readonly sets: { readonly set: number; readonly language: Language | undefined }[];
}

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
  /** set → sets that hold all it holds */
  readonly #holders = new Map<number, number[]>();
  /** set → itself and all that hold it, directly or through another; of those that somebody asked about since the last change */
  readonly #allHolders = new Map<number, readonly number[]>();
  /** @param cuesOf what a word by itself tells recognisers, as bits */
  constructor(private readonly reader: Reader, private readonly cuesOf: (word: string) => number) {}

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
    entry.symbol ??= this.#costs.push(entry.cost) - 1;
    return entry.symbol;
  }

  /** The word all by itself is a phrase of the set. */
  belongs(node: WordNode, set: number, language: Language | undefined): void {
    const entry = this.#entry(node);
    entry.sets.push({ set, language });
    this.addCost(set, entry.cost);
  }

  /** All that is of `set` is of `holder` too. */
  holds(holder: number, set: number): void {
    this.#holders.set(set, [...(this.#holders.get(set) ?? []), holder]);
    this.#allHolders.clear();
    this.addCost(holder, this.costOf(set));
  }

  /** The set itself and every set that holds it, directly or through another. */
  holdersOf(set: number): readonly number[] {
    let all = this.#allHolders.get(set);
    if (!all) this.#allHolders.set(set, (all = [set, ...(this.#holders.get(set) ?? []).flatMap((holder) => this.holdersOf(holder))]));
    return all;
  }

  /** Roughly how often the symbol is met, for want of a frequency list: everyday words most, long words least. */
  costOf(symbol: number): number {
    return this.#costs[symbol] ?? 0;
  }

  addCost(set: number, cost: number): void {
    this.#costs[set] = (this.#costs[set] ?? 0) + cost;
  }

  /** @param word folded */
  resolve(word: string): Resolved {
    const entries = this.#entriesOf(word);
    return { weight: languageWeight(word), cues: this.cuesOf(word), read: entries.length === 0 ? undefined : (language) => this.reader(this.#symbolsOf(entries, language), language) };
  }

  #entry(node: WordNode): Entry {
    const { word, match } = node;
    const known = this.#tables[match].get(word);
    if (known) return known;
    const entry: Entry = { cost: costOf(node), symbol: undefined, sets: [] };
    this.#tables[match].set(word, entry);
    this.#affixes = undefined;
    return entry;
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

const costs: Readonly<Record<WordNode['match'], (word: string) => number>> = { whole: frequencyOf, prefix: frequencyOfBeginning, suffix: frequencyOfEnding, inside: frequencyInside };
const costOf = ({ word, match }: WordNode): number => costs[match](word);
