import { languages, type DraftLanguage, type Language } from '../types.ts';
import type { Phrases } from '../pack.ts';
import { languageWeight } from '../text/language.ts';
import { parsePhrase, PhraseError, type Node, type Sequence } from './parse.ts';

/** What the lexicon knows of one word: which symbols of the phrases it satisfies, and how Dutch or English it looks. */
export interface WordInfo {
  readonly symbols: readonly number[];
  readonly weight: number;
}

export interface Phrase {
  readonly set: number;
  readonly language: Language | undefined;
  readonly nodes: readonly CompiledNode[];
  /** Of each group at least one symbol must stand in the block, or the phrase cannot match. */
  readonly needs: readonly (readonly number[])[];
}

export type CompiledNode =
  | { readonly type: 'symbol'; readonly symbol: number }
  | { readonly type: 'set'; readonly set: number }
  | { readonly type: 'recogniser'; readonly name: string }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'edge'; readonly side: 'start' | 'end' }
  | { readonly type: 'choice'; readonly choices: readonly (readonly CompiledNode[])[]; readonly optional: boolean };

/** Words or recognisers that a phrase can begin with. */
interface First {
  readonly symbols: ReadonlySet<number>;
  readonly recognisers: ReadonlySet<string>;
}

const maxWords = 20_000;
const leet: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };

/** The forms in which a word is looked up: itself, without possessive s, without #, and unmasked ("sh1t"). */
const formsOf = (word: string): readonly string[] => {
  const forms = [word];
  if (word.endsWith("'s") || word.endsWith("s'")) forms.push(word.slice(0, word.endsWith("'s") ? -2 : -1));
  if (word.startsWith('#')) forms.push(word.slice(1));
  if (/[a-z]/.test(word) && /[013457]/.test(word)) forms.push(word.replace(/[013457]/g, (unit) => leet[unit] ?? unit));
  return forms;
};

/** Collects every phrase of every rule, so that one pass over a block finds them all. */
export class Lexicon {
  readonly phrasesBySet: Phrase[][] = [];
  /** symbol → phrases that can begin there, of the sets that a rule asks for */
  readonly starters = new Map<number, Phrase[]>();
  /** symbol → set → phrases, for sets inside phrases */
  readonly startersOfSet: Map<number, Phrase[]>[] = [];
  readonly recogniserStarters = new Map<string, Phrase[]>();
  /** set → phrases that can begin with something recognised */
  readonly recogniserStartersOfSet: (readonly Phrase[])[] = [];
  symbolCount = 0;

  readonly #symbols = { whole: new Map<string, number>(), prefix: new Map<string, number>(), suffix: new Map<string, number>(), inside: new Map<string, number>() };
  readonly #vocabulary = new Map<string, { phrases: Phrases; set: number | 'busy' | undefined }>();
  readonly #sets = new Map<string, number>();
  readonly #words = new Map<string, WordInfo>();
  readonly #firsts: First[] = [];
  #affixes: { prefixes: readonly number[]; suffixes: readonly number[] } | undefined;

  /** @param isRecogniser tells whether <name> exists */
  constructor(private readonly isRecogniser: (name: string) => boolean) {}

  define(name: string, phrases: Phrases): void {
    this.#vocabulary.set(name, { phrases, set: undefined });
  }

  /** @returns the set's number, to ask a view for its hits @throws PhraseError for a bad phrase or an unknown name */
  wanted(phrases: Phrases): number {
    const key = JSON.stringify(phrases);
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    const set = this.#addSet(phrases);
    this.#sets.set(key, set);
    for (const phrase of this.phrasesBySet[set] ?? []) this.#index(phrase, this.starters, this.recogniserStarters);
    return set;
  }

  word(word: string): WordInfo {
    const known = this.#words.get(word);
    if (known) return known;
    if (this.#words.size >= maxWords) this.#words.clear();
    const info = { symbols: this.#resolve(word), weight: languageWeight(word) };
    this.#words.set(word, info);
    return info;
  }

  #resolve(word: string): readonly number[] {
    const found = new Set<number>();
    this.#affixes ??= { prefixes: lengths(this.#symbols.prefix), suffixes: lengths(this.#symbols.suffix) };
    const add = (symbol: number | undefined): void => void (symbol !== undefined && found.add(symbol));
    for (const form of formsOf(word)) {
      add(this.#symbols.whole.get(form));
      for (const length of this.#affixes.prefixes) if (length <= form.length) add(this.#symbols.prefix.get(form.slice(0, length)));
      for (const length of this.#affixes.suffixes) if (length <= form.length) add(this.#symbols.suffix.get(form.slice(-length)));
      for (const [part, symbol] of this.#symbols.inside) if (form.includes(part)) found.add(symbol);
    }
    return [...found];
  }

  #addSet(phrases: Phrases): number {
    const set = this.phrasesBySet.length;
    const compiled: Phrase[] = [];
    this.phrasesBySet.push(compiled);
    const lists: readonly (readonly [Language | undefined, readonly string[] | undefined])[] = isList(phrases) ? [[undefined, phrases]] : [[undefined, phrases.any], ...languages.map((language) => [language, phrases[language]] as const)];
    for (const [language, list] of lists) for (const phrase of list ?? []) compiled.push(this.#compile(set, language, phrase));
    this.#firsts[set] = merge(compiled.map((phrase) => this.#firstOf(phrase.nodes)));
    const bySymbol = (this.startersOfSet[set] = new Map<number, Phrase[]>());
    const byRecogniser = new Map<string, Phrase[]>();
    for (const phrase of compiled) this.#index(phrase, bySymbol, byRecogniser);
    this.recogniserStartersOfSet[set] = [...new Set([...byRecogniser.values()].flat())];
    return set;
  }

  #compile(set: number, language: Language | undefined, phrase: string): Phrase {
    const nodes = this.#nodes(parsePhrase(phrase), phrase);
    const needs = nodes.filter((node) => isMandatory(node)).map((node) => this.#firstOf([node])).filter((first) => first.recognisers.size === 0);
    return { set, language, nodes, needs: needs.map((first) => [...first.symbols]) };
  }

  #nodes(sequence: Sequence, phrase: string): readonly CompiledNode[] {
    return sequence.map((node): CompiledNode => {
      if (node.type === 'word') return { type: 'symbol', symbol: this.#symbol(node) };
      if (node.type === 'choice') return { type: 'choice', optional: node.optional, choices: node.choices.map((choice) => this.#nodes(choice, phrase)) };
      if (node.type === 'vocabulary') return { type: 'set', set: this.#vocabularySet(node.name, phrase) };
      if (node.type === 'recogniser' && !this.isRecogniser(node.name)) throw new PhraseError(phrase, phrase.indexOf(`<${node.name}>`), `Unknown recogniser <${node.name}>`);
      return node as CompiledNode;
    });
  }

  #vocabularySet(name: string, phrase: string): number {
    const entry = this.#vocabulary.get(name);
    const column = phrase.indexOf(`{${name}}`);
    if (!entry) throw new PhraseError(phrase, column, `Unknown vocabulary {${name}}`);
    if (entry.set === 'busy') throw new PhraseError(phrase, column, `Vocabulary {${name}} refers to itself`);
    if (entry.set === undefined) {
      entry.set = 'busy';
      entry.set = this.#addSet(entry.phrases);
    }
    return entry.set;
  }

  #symbol({ word, match }: Extract<Node, { type: 'word' }>): number {
    const table = this.#symbols[match];
    const known = table.get(word);
    if (known !== undefined) return known;
    table.set(word, this.symbolCount);
    this.#words.clear();
    this.#affixes = undefined;
    return this.symbolCount++;
  }

  #firstOf(nodes: readonly CompiledNode[]): First {
    const firsts: First[] = [];
    for (const node of nodes) {
      if (node.type === 'symbol') firsts.push({ symbols: new Set([node.symbol]), recognisers: new Set() });
      else if (node.type === 'recogniser') firsts.push({ symbols: new Set(), recognisers: new Set([node.name]) });
      else if (node.type === 'set') firsts.push(this.#firsts[node.set] ?? merge([]));
      else if (node.type === 'choice') firsts.push(...node.choices.map((choice) => this.#firstOf(choice)));
      if (isMandatory(node)) break;
    }
    return merge(firsts);
  }

  #index(phrase: Phrase, bySymbol: Map<number, Phrase[]>, byRecogniser: Map<string, Phrase[]>): void {
    const first = this.#firstOf(phrase.nodes);
    for (const symbol of first.symbols) push(bySymbol, symbol, phrase);
    for (const name of first.recognisers) push(byRecogniser, name, phrase);
  }
}

/** A phrase speaks in a block of its own language, and in one that may be either. */
export const speaks = (phrase: Phrase, language: DraftLanguage): boolean => phrase.language === undefined || language === 'unknown' || phrase.language === language;

const isList = (phrases: Phrases): phrases is readonly string[] => Array.isArray(phrases);
const isMandatory = (node: CompiledNode): boolean => node.type === 'symbol' || node.type === 'set' || node.type === 'recogniser' || (node.type === 'choice' && !node.optional);
const lengths = (table: ReadonlyMap<string, number>): readonly number[] => [...new Set([...table.keys()].map((word) => word.length))];
const merge = (firsts: readonly First[]): First => ({
  symbols: new Set(firsts.flatMap((first) => [...first.symbols])),
  recognisers: new Set(firsts.flatMap((first) => [...first.recognisers])),
});
const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
