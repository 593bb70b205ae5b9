import { languages, type Language } from '../types.ts';
import type { Phrases } from '../pack.ts';
import { parsePhrase, PhraseError, type Sequence } from './parse.ts';
import { PhraseIndex } from './phrase-index.ts';
import { Words, type WordInfo } from './words.ts';

export type CompiledNode =
  | { readonly type: 'symbol'; readonly symbol: number }
  | { readonly type: 'set'; readonly set: number }
  | { readonly type: 'recogniser'; readonly name: string }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'edge'; readonly side: 'start' | 'end' }
  | { readonly type: 'choice'; readonly choices: readonly (readonly CompiledNode[])[]; readonly optional: boolean };

/** One of these must be in the block, or a phrase that asks for it cannot match there. */
export interface Requirement {
  readonly symbols: readonly number[];
  readonly sets: readonly number[];
  readonly recognisers: readonly string[];
  /** How often it will be met: the lower, the better it tells that a phrase may be here. */
  readonly cost: number;
}

export interface Phrase {
  readonly id: number;
  readonly set: number;
  readonly language: Language | undefined;
  readonly nodes: readonly CompiledNode[];
  /** The rarest first. */
  readonly requirements: readonly Requirement[];
  /** Words that the phrase can begin with, those of its vocabularies too. */
  readonly first: ReadonlySet<number>;
  readonly firstRecognisers: readonly string[];
}

/**
 * Collects every phrase of every rule. Each is filed under its rarest word: most sentences hold none of those, and then nothing
 * is tried at all.
 */
export class Lexicon {
  readonly #words = new Words();
  readonly #phrases: Phrase[] = [];
  readonly #phrasesOfSet: (readonly Phrase[])[] = [];
  /** symbol → phrases of which it is one of the rarest words. */
  readonly #anchored: (number[] | undefined)[] = [];
  /** Phrases of nothing but recognised things: called up everywhere, matched where those are found. */
  readonly #unanchored: number[] = [];
  #index: PhraseIndex | undefined;
  readonly #vocabulary = new Map<string, { phrases: Phrases; set: number | 'busy' | undefined }>();
  readonly #sets = new Map<string, number>();

  /** @param isRecogniser tells whether <name> exists */
  constructor(private readonly isRecogniser: (name: string) => boolean) {}

  /** For looking up; made when all phrases are in. */
  get index(): PhraseIndex {
    this.#index ??= new PhraseIndex(this.#phrases, this.#anchored, this.#unanchored);
    return this.#index;
  }

  define(name: string, phrases: Phrases): void {
    this.#vocabulary.set(name, { phrases, set: undefined });
  }

  /** @returns the set's number, to ask a view for its hits @throws PhraseError for a bad phrase or an unknown name */
  wanted(phrases: Phrases): number {
    const key = JSON.stringify(phrases);
    const known = this.#sets.get(key);
    const set = known ?? this.#addSet(phrases);
    this.#sets.set(key, set);
    return set;
  }

  word(word: string): WordInfo {
    return this.#words.info(word);
  }

  #addSet(phrases: Phrases): number {
    const set = this.#phrasesOfSet.push([]) - 1;
    const lists: readonly (readonly [Language | undefined, readonly string[] | undefined])[] = isList(phrases) ? [[undefined, phrases]] : [[undefined, phrases.any], ...languages.map((language) => [language, phrases[language]] as const)];
    const compiled = lists.flatMap(([language, list]) => (list ?? []).map((phrase) => this.#compile(set, language, phrase)));
    this.#phrasesOfSet[set] = compiled;
    for (const phrase of compiled) this.#anchor(phrase);
    return set;
  }

  #anchor(phrase: Phrase): void {
    const anchors = this.#anchorsOf(phrase);
    if (!anchors) this.#unanchored.push(phrase.id);
    else for (const symbol of anchors) (this.#anchored[symbol] ??= []).push(phrase.id);
  }

  /** @returns nothing for a phrase that only recognised things can call up */
  #anchorsOf({ requirements }: Phrase): ReadonlySet<number> | undefined {
    for (const { symbols, sets, recognisers } of requirements) {
      if (recognisers.length > 0) continue;
      const inSets = sets.flatMap((set) => (this.#phrasesOfSet[set] ?? []).map((phrase) => this.#anchorsOf(phrase)));
      if (inSets.includes(undefined)) continue;
      return new Set([...symbols, ...inSets.flatMap((anchors) => [...(anchors ?? [])])]);
    }
    return undefined;
  }

  #compile(set: number, language: Language | undefined, phrase: string): Phrase {
    const nodes = this.#nodes(parsePhrase(phrase), phrase);
    const { symbols, recognisers } = this.#firstOf(nodes);
    const compiled: Phrase = { id: this.#phrases.length, set, language, nodes, requirements: this.#requirementsOf(nodes), first: symbols, firstRecognisers: [...recognisers] };
    this.#phrases.push(compiled);
    return compiled;
  }

  #nodes(sequence: Sequence, phrase: string): readonly CompiledNode[] {
    return sequence.map((node): CompiledNode => {
      if (node.type === 'word') return { type: 'symbol', symbol: this.#words.symbol(node) };
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

  /** What must be present for these nodes to match, the rarest first. */
  #requirementsOf(nodes: readonly CompiledNode[]): readonly Requirement[] {
    return nodes.flatMap((node) => this.#requirementOf(node) ?? []).sort((a, b) => a.cost - b.cost);
  }

  #requirementOf(node: CompiledNode): Requirement | undefined {
    if (node.type === 'symbol') return { symbols: [node.symbol], sets: [], recognisers: [], cost: this.#words.costOf(node.symbol) };
    if (node.type === 'recogniser') return { symbols: [], sets: [], recognisers: [node.name], cost: recogniserCost };
    if (node.type === 'set') return { symbols: [], sets: [node.set], recognisers: [], cost: sum((this.#phrasesOfSet[node.set] ?? []).map(({ requirements }) => requirements[0]?.cost ?? 0)) };
    if (node.type !== 'choice' || node.optional) return undefined;
    const rarest = node.choices.map((choice) => this.#requirementsOf(choice)[0]);
    if (rarest.includes(undefined)) return undefined;
    const all = rarest as readonly Requirement[];
    return {
      symbols: all.flatMap(({ symbols }) => symbols),
      sets: all.flatMap(({ sets }) => sets),
      recognisers: all.flatMap(({ recognisers }) => recognisers),
      cost: sum(all.map(({ cost }) => cost)),
    };
  }

  #firstOf(nodes: readonly CompiledNode[]): { symbols: Set<number>; recognisers: Set<string> } {
    const first = { symbols: new Set<number>(), recognisers: new Set<string>() };
    const add = (other: { symbols: Iterable<number>; recognisers: Iterable<string> }): void => {
      for (const symbol of other.symbols) first.symbols.add(symbol);
      for (const name of other.recognisers) first.recognisers.add(name);
    };
    for (const node of nodes) {
      if (node.type === 'symbol') first.symbols.add(node.symbol);
      else if (node.type === 'recogniser') first.recognisers.add(node.name);
      else if (node.type === 'set') for (const phrase of this.#phrasesOfSet[node.set] ?? []) add({ symbols: phrase.first, recognisers: phrase.firstRecognisers });
      else if (node.type === 'choice') for (const choice of node.choices) add(this.#firstOf(choice));
      if (isMandatory(node)) break;
    }
    return first;
  }
}

/** To look for something recognised costs more than to look for any word. */
const recogniserCost = 1_000;
const isList = (phrases: Phrases): phrases is readonly string[] => Array.isArray(phrases);
const isMandatory = (node: CompiledNode): boolean => node.type === 'symbol' || node.type === 'set' || node.type === 'recogniser' || (node.type === 'choice' && !node.optional);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
