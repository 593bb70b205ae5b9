import { languages, type Language } from '../types.ts';
import type { Phrases } from '../pack.ts';
import { CallUp } from './call-up.ts';
import { parsePhrase, PhraseError, type Node, type Sequence } from './parse.ts';
import { Words, type WordInfo } from './words.ts';

/** A word's symbol, a set of phrases (a vocabulary, or the choices between brackets), or one of the rest of the phrase language. */
export type CompiledNode =
  | { readonly type: 'symbol'; readonly symbol: number }
  | { readonly type: 'set'; readonly set: number; readonly optional: boolean }
  | { readonly type: 'recogniser'; readonly name: string }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'edge'; readonly side: 'start' | 'end' };

/** A phrase of more than one word. */
export interface Phrase {
  readonly id: number;
  readonly set: number;
  readonly language: Language | undefined;
  readonly nodes: readonly CompiledNode[];
  /** Symbols that must be in the sentence, the rarest first. */
  readonly requires: readonly number[];
  /** Words and sets that it can begin with; undefined: it may begin with anything. */
  readonly first: readonly number[] | undefined;
  /** Sets that it is in and that rules ask for; known when all phrases are in. */
  readonly wantedBy: number[];
}

/** What a set holds besides words: those are known from the words themselves. */
export interface PhraseSet {
  readonly id: number;
  readonly phrases: Phrase[];
  /** Those of them that no word calls up. */
  readonly open: Phrase[];
  /** Sets of which all is in this one. */
  readonly sets: number[];
  /** What these recognisers find is in it. */
  readonly recognisers: string[];
}

/**
 * Collects the phrases of every rule. What is one word long becomes a property of the word; a longer phrase is filed under its
 * rarest word. Most sentences hold none of those, and then nothing is tried at all.
 */
export class Lexicon {
  readonly #words = new Words((symbols, language) => this.callUp.read(symbols, language));
  readonly #wanted = new Set<number>();
  #wantedIndex: Int32Array | undefined;
  readonly #phrases: Phrase[] = [];
  readonly #sets = new Map<number, PhraseSet>();
  readonly #vocabulary = new Map<string, { phrases: Phrases; set: number | 'busy' | undefined }>();
  readonly #known = new Map<string, number>();
  readonly #setsIn = new Map<number, readonly PhraseSet[]>();
  readonly #open = new Map<number, boolean>();
  readonly #recognisersIn = new Map<number, readonly string[]>();
  #callUp: CallUp | undefined;

  /** @param isRecogniser tells whether <name> exists */
  constructor(private readonly isRecogniser: (name: string) => boolean) {}

  /** Made when all phrases are in. */
  get callUp(): CallUp {
    if (!this.#callUp) for (const phrase of this.#phrases) phrase.wantedBy.push(...this.#words.holdersOf(phrase.set).filter((set) => this.#wanted.has(set)));
    this.#callUp ??= new CallUp(this.#phrases, this.#words, (symbol) => this.#wanted.has(symbol));
    return this.#callUp;
  }

  get symbolCount(): number {
    return this.#words.symbolCount;
  }

  define(name: string, phrases: Phrases): void {
    this.#vocabulary.set(name, { phrases, set: undefined });
  }

  /** @returns the set's number, to ask a view for its hits @throws PhraseError for a bad phrase or an unknown name */
  wanted(phrases: Phrases): number {
    const set = this.#setOf(phrases);
    this.#wanted.add(set);
    return set;
  }

  get wantedCount(): number {
    return this.#wanted.size;
  }

  /** Its place among the sets that rules ask for. */
  wantedIndex(set: number): number {
    if (!this.#wantedIndex) {
      this.#wantedIndex = new Int32Array(this.symbolCount).fill(-1);
      for (const [index, wanted] of [...this.#wanted].entries()) this.#wantedIndex[wanted] = index;
    }
    return this.#wantedIndex[set] as number;
  }

  #setOf(phrases: Phrases): number {
    const lists: readonly (readonly [Language | undefined, readonly string[] | undefined])[] = isList(phrases) ? [[undefined, phrases]] : [[undefined, phrases.any], ...languages.map((language) => [language, phrases[language]] as const)];
    const key = JSON.stringify(phrases);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const set = this.#newSet();
    for (const [language, list] of lists) for (const phrase of list ?? []) this.#add(set, language, parsePhrase(phrase), phrase);
    this.#known.set(key, set);
    return set;
  }

  word(word: string): WordInfo {
    return this.#words.info(word);
  }

  /** The set and every set in it: what is in any of them is in it. Ask when all phrases are in. */
  setsIn(set: number): readonly PhraseSet[] {
    let sets = this.#setsIn.get(set);
    if (!sets) this.#setsIn.set(set, (sets = this.#collect(set)));
    return sets;
  }

  recognisersIn(set: number): readonly string[] {
    let names = this.#recognisersIn.get(set);
    if (!names) this.#recognisersIn.set(set, (names = [...new Set(this.setsIn(set).flatMap(({ recognisers }) => recognisers))]));
    return names;
  }

  #collect(set: number): readonly PhraseSet[] {
    const own = this.#sets.get(set);
    return own ? [own, ...own.sets.flatMap((inner) => this.#collect(inner))] : [];
  }

  #newSet(): number {
    const set = this.#words.newSet();
    this.#sets.set(set, { id: set, phrases: [], open: [], sets: [], recognisers: [] });
    return set;
  }

  /** Files a phrase where it costs least: with the word, with another set, with a recogniser, or under its rarest word. */
  #add(set: number, language: Language | undefined, sequence: Sequence, source: string): void {
    const own = this.#sets.get(set) as PhraseSet;
    const [node] = sequence;
    if (node && sequence.length === 1) {
      if (node.type === 'word') return this.#words.belongs(node, set, language);
      if (node.type === 'choice' && !node.optional) return node.choices.forEach((choice) => this.#add(set, language, choice, source));
      if (node.type === 'recogniser') return void own.recognisers.push(this.#recogniser(node.name, source)); // an amount is an amount in any language
      if (node.type === 'vocabulary' && language === undefined) return this.#include(set, this.#vocabularySet(node.name, source));
    }
    const nodes = sequence.map((one) => this.#node(one, language, source));
    const phrase: Phrase = { id: this.#phrases.length, set, language, nodes, requires: this.#requires(nodes), first: this.#first(nodes), wantedBy: [] };
    this.#phrases.push(phrase);
    (phrase.requires.length > 0 ? own.phrases : own.open).push(phrase);
    this.#words.addCost(set, phrase.requires.length > 0 ? this.#words.costOf(phrase.requires[0] as number) : 0);
  }

  #include(set: number, inner: number): void {
    this.#sets.get(set)?.sets.push(inner);
    this.#words.holds(set, inner);
  }

  #node(node: Node, language: Language | undefined, source: string): CompiledNode {
    if (node.type === 'word') return { type: 'symbol', symbol: this.#words.symbol(node) };
    if (node.type === 'recogniser') return { type: node.type, name: this.#recogniser(node.name, source) };
    if (node.type === 'vocabulary') return { type: 'set', set: this.#vocabularySet(node.name, source), optional: false };
    if (node.type === 'choice') return { type: 'set', set: this.#choices(node.choices, language, source), optional: node.optional };
    return node;
  }

  /** Choices between brackets are a set without a name; the same brackets again are the same set. */
  #choices(choices: readonly Sequence[], language: Language | undefined, source: string): number {
    const key = `${language ?? ''} ${JSON.stringify(choices)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const set = this.#newSet();
    this.#known.set(key, set);
    for (const choice of choices) this.#add(set, language, choice, source);
    return set;
  }

  #recogniser(name: string, source: string): string {
    if (!this.isRecogniser(name)) throw new PhraseError(source, source.indexOf(`<${name}>`), `Unknown recogniser <${name}>`);
    return name;
  }

  #vocabularySet(name: string, source: string): number {
    const entry = this.#vocabulary.get(name);
    const column = source.indexOf(`{${name}}`);
    if (!entry) throw new PhraseError(source, column, `Unknown vocabulary {${name}}`);
    if (entry.set === 'busy') throw new PhraseError(source, column, `Vocabulary {${name}} refers to itself`);
    if (entry.set === undefined) {
      entry.set = 'busy';
      entry.set = this.#setOf(entry.phrases);
    }
    return entry.set;
  }

  /** What is recognised is looked for only when the rest is there, so it is no requirement; nor is a set that may hold it. */
  #requires(nodes: readonly CompiledNode[]): readonly number[] {
    const symbols = nodes.flatMap((node) => (node.type === 'symbol' ? [node.symbol] : node.type === 'set' && !node.optional && !this.#mayBeOpen(node.set) ? [node.set] : []));
    return [...new Set(symbols)].sort((a, b) => this.#words.costOf(a) - this.#words.costOf(b));
  }

  /** Can something be of this set without any word that says so? Ask when all phrases are in. */
  isOpen(set: number): boolean {
    let open = this.#open.get(set);
    if (open === undefined) this.#open.set(set, (open = this.#mayBeOpen(set)));
    return open;
  }

  #mayBeOpen(set: number): boolean {
    return this.#collect(set).some(({ recognisers, open }) => recognisers.length > 0 || open.length > 0);
  }

  #first(nodes: readonly CompiledNode[]): readonly number[] | undefined {
    const first: number[] = [];
    for (const node of nodes) {
      if (node.type === 'gap' || node.type === 'recogniser' || (node.type === 'set' && this.#mayBeOpen(node.set))) return undefined;
      if (node.type === 'edge') continue;
      first.push(node.type === 'symbol' ? node.symbol : node.set);
      if (node.type === 'symbol' || !node.optional) return first;
    }
    return first;
  }
}

const isList = (phrases: Phrases): phrases is readonly string[] => Array.isArray(phrases);
