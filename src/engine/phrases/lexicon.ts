import { languages, type DraftLanguage, type Language } from '../types.ts';
import type { Phrases } from '../pack.ts';
import type { Work } from '../work.ts';
import { Chart } from './chart.ts';
import { parsePhrase, PhraseError, type Node, type Sequence } from './parse.ts';
import { Program } from './program.ts';
import { emptyWord, layWord } from './word-reading.ts';
import { WordTable } from './word-table.ts';
import { Words } from './words.ts';

/** A word's symbol, a set of phrases (a vocabulary, or the choices between brackets), or one of the rest of the phrase language. */
export type CompiledNode =
  | { readonly type: 'symbol'; readonly symbol: number }
  | { readonly type: 'set'; readonly set: number; readonly optional: boolean; readonly facts: SetFacts }
  | { readonly type: 'recogniser'; readonly number: number }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'edge'; readonly side: 'start' | 'end' };

/** A phrase of more than one word. */
export interface Phrase {
  readonly id: number;
  readonly set: number;
  readonly language: Language | undefined;
  readonly nodes: readonly CompiledNode[];
  /** Which node it is filed under, its rarest; -1: it has none that must be a certain word. */
  readonly anchor: number;
  /** The rarest of its other words: where the sentence has none, the phrase is not called up. -1: it has none. */
  gate: number;
  /** Vocabularies with phrases in them that must be in the sentence too; known when those are found. */
  requires: readonly number[];
  /** Each of its nodes is one word. */
  isFixed: boolean;
  /** Zero where it holds words only; otherwise one more than the phrases in it. */
  level: number;
  /** Sets that it is in and that other phrases hold. */
  itemOf: readonly number[];
  /** Places of the sets that it is in and that rules ask for. */
  wantedBy: readonly number[];
}

/** What is in a set, and in the sets in it; known when all phrases are in. */
export interface SetFacts {
  /** Single words and nothing else. */
  isSingle: boolean;
  /** Those of the sets that hold phrases without an anchor. */
  open: readonly PhraseSet[];
  /** Their numbers. */
  recognisers: readonly number[];
}

/** What a set holds besides words: those are known from the words themselves. */
export interface PhraseSet {
  readonly id: number;
  readonly phrases: Phrase[];
  /** Those that no word calls up. */
  readonly open: Phrase[];
  /** Sets of which all is in this one. */
  readonly sets: number[];
  /** What these recognisers find is in it. */
  readonly recognisers: number[];
  readonly facts: SetFacts;
}

/** What phrases know of recognisers. */
export interface KnownRecognisers {
  /** Does <name> exist? */
  has(name: string): boolean;
  numberOf(name: string): number;
  /** What a folded word by itself tells them, as bits. */
  cuesOf(word: string): number;
}

/** So many sets are finished in one step. */
const atATime = 200;
/** What costs as much is in most sentences: it keeps nothing out. */
const everyday = 600;
/** So many words are kept; then a new table is begun, and the old one stays with the paragraphs that were read with it. */
const kept = 60_000;

/**
 * Collects the phrases of every rule. What is one word long becomes a property of the word; a longer phrase is filed under its
 * rarest word. Most sentences hold none of those, and then nothing is tried at all.
 */
export class Lexicon {
  readonly #words: Words;
  /** Sets that rules ask for; the place of each. */
  readonly #wanted = new Map<number, number>();
  readonly #phrases: Phrase[] = [];
  readonly #sets = new Map<number, PhraseSet>();
  readonly #vocabulary = new Map<string, { phrases: Phrases; set: number | 'busy' | undefined }>();
  readonly #known = new Map<string, number>();
  readonly #collected = new Map<number, readonly PhraseSet[]>();
  /** By set; filled in when all phrases are in. */
  readonly #facts: SetFacts[] = [];
  /** The same, by place. */
  readonly #factsAt: SetFacts[] = [];
  /** 1 for each set that may hold something without any word that says so; and the same by place. */
  #open = new Uint8Array(0);
  #openAt = new Uint8Array(0);
  /** 1 for each symbol that a phrase requires besides its anchor. */
  #required = new Uint8Array(0);
  /** By set: of the highest phrase in it. */
  readonly #levels = new Map<number, number>();
  #program: Program | undefined;
  #table: WordTable | undefined;
  #chart: Chart | undefined;

  constructor(readonly recognisers: KnownRecognisers) {
    this.#words = new Words((symbols, language) => this.#read(symbols, language), (word) => recognisers.cuesOf(word));
  }

  /** Finds phrases in sentences. */
  get chart(): Chart {
    if (!this.#chart) throw new Error('Finish the lexicon first');
    return this.#chart;
  }

  define(name: string, phrases: Phrases): void {
    this.#vocabulary.set(name, { phrases, set: undefined });
  }

  /** @returns the place of the set among those that rules ask for, to ask a view for its hits @throws PhraseError for a bad phrase or an unknown name */
  wanted(phrases: Phrases): number {
    const set = this.#setOf(phrases);
    const place = this.#wanted.get(set) ?? this.#wanted.size;
    this.#wanted.set(set, place);
    return place;
  }

  get symbolCount(): number {
    return this.#words.symbolCount;
  }

  get wantedCount(): number {
    return this.#wanted.size;
  }

  factsOf(set: number): SetFacts {
    return this.#facts[set] as SetFacts;
  }

  /** @param place of a set that rules ask for */
  factsAt(place: number): SetFacts {
    return this.#factsAt[place] as SetFacts;
  }

  #setOf(phrases: Phrases): number {
    const lists: readonly (readonly [Language | undefined, readonly string[] | undefined])[] = isList(phrases) ? [[undefined, phrases]] : [[undefined, phrases.any], ...languages.map((language) => [language, phrases[language]] as const)];
    const alone = isList(phrases) && phrases.length === 1 ? /^\{([a-z0-9-]+)\}$/.exec(phrases[0] ?? '')?.[1] : undefined;
    if (alone !== undefined) return this.#vocabularySet(alone, `{${alone}}`);
    const key = JSON.stringify(phrases);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const set = this.#newSet();
    for (const [language, list] of lists) for (const phrase of list ?? []) this.#add(set, language, parsePhrase(phrase), phrase);
    this.#known.set(key, set);
    return set;
  }

  /** To look so many words up in, all in the same. */
  tableFor(words: number): WordTable {
    if (!this.#table || this.#table.count + words > kept) this.#table = new WordTable((word) => this.#words.resolve(word), emptyWord);
    return this.#table;
  }

  /** The set and every set in it. Of a set that is complete. */
  #collect(set: number): readonly PhraseSet[] {
    let all = this.#collected.get(set);
    if (!all) this.#collected.set(set, (all = this.#collectAnew(set)));
    return all;
  }

  #collectAnew(set: number): readonly PhraseSet[] {
    const own = this.#sets.get(set);
    return own ? [own, ...own.sets.flatMap((inner) => this.#collect(inner))] : [];
  }

  #newSet(): number {
    const set = this.#words.newSet();
    const facts = { isSingle: true, open: [], recognisers: [] };
    this.#facts[set] = facts;
    this.#sets.set(set, { id: set, phrases: [], open: [], sets: [], recognisers: [], facts });
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
    const anchor = nodes.length === 1 ? this.#aloneIn(own, nodes[0] as CompiledNode) : this.#anchorOf(nodes);
    const phrase: Phrase = { id: this.#phrases.length, set, language, nodes, anchor, gate: -1, requires: [], isFixed: false, level: 0, itemOf: [], wantedBy: [] };
    this.#phrases.push(phrase);
    (anchor < 0 ? own.open : own.phrases).push(phrase);
    this.#words.addCost(set, anchor < 0 ? 0 : this.#costOf(nodes[anchor] as CompiledNode));
  }

  #include(set: number, inner: number): void {
    this.#sets.get(set)?.sets.push(inner);
    this.#words.holds(set, inner);
  }

  #node(node: Node, language: Language | undefined, source: string): CompiledNode {
    if (node.type === 'word') return { type: 'symbol', symbol: this.#words.symbol(node) };
    if (node.type === 'recogniser') return { type: node.type, number: this.#recogniser(node.name, source) };
    if (node.type === 'vocabulary') return this.#setNode(this.#vocabularySet(node.name, source), false);
    if (node.type === 'choice') return this.#setNode(this.#choices(node, language, source), node.optional);
    return node;
  }

  /** Choices between brackets are a set without a name; the same brackets again are the same set. */
  #choices({ choices, text }: Extract<Node, { type: 'choice' }>, language: Language | undefined, source: string): number {
    const key = `${language ?? ''} ${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const set = this.#newSet();
    this.#known.set(key, set);
    for (const choice of choices) this.#add(set, language, choice, source);
    return set;
  }

  #recogniser(name: string, source: string): number {
    if (!this.recognisers.has(name)) throw new PhraseError(source, source.indexOf(`<${name}>`), `Unknown recogniser <${name}>`);
    return this.recognisers.numberOf(name);
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

  #setNode(set: number, optional: boolean): CompiledNode {
    return { type: 'set', set, optional, facts: this.factsOf(set) };
  }

  /** A vocabulary by itself, in one language: its words are its anchor, and what it recognises it recognises in any language. */
  #aloneIn(own: PhraseSet, node: CompiledNode): number {
    if (node.type !== 'set' || this.#collect(node.set).some(({ open }) => open.length > 0)) return this.#anchorOf([node]);
    own.recognisers.push(...this.#collect(node.set).flatMap(({ recognisers }) => recognisers));
    return 0;
  }

  /** What is recognised is looked for only when the rest is there, so it is no anchor; nor is a set that may hold it. */
  #anchorOf(nodes: readonly CompiledNode[]): number {
    let anchor = -1;
    for (const [index, node] of nodes.entries()) {
      const canBe = node.type === 'symbol' || (node.type === 'set' && !node.optional && !this.#mayBeOpen(node.set));
      if (canBe && (anchor < 0 || this.#costOf(node) < this.#costOf(nodes[anchor] as CompiledNode))) anchor = index;
    }
    return anchor;
  }

  /** The rarest of what must stand beside the anchor and is known from words alone. */
  #gateOf({ nodes, anchor }: Phrase): number {
    let gate: CompiledNode | undefined;
    for (const [index, node] of nodes.entries()) {
      const isKnown = index !== anchor && (node.type === 'symbol' || (node.type === 'set' && !node.optional && node.facts.isSingle));
      if (isKnown && this.#costOf(node) < (gate ? this.#costOf(gate) : everyday)) gate = node;
    }
    return gate?.type === 'symbol' ? gate.symbol : gate?.type === 'set' ? gate.set : -1;
  }

  #requires({ nodes, anchor }: Phrase): readonly number[] {
    return nodes.flatMap((node, index) => (index !== anchor && node.type === 'set' && !node.optional && !node.facts.isSingle && !this.isOpen(node.set) && this.#words.costOf(node.set) < everyday ? [node.set] : []));
  }

  #costOf(node: CompiledNode): number {
    return node.type === 'symbol' ? this.#words.costOf(node.symbol) : node.type === 'set' ? this.#words.costOf(node.set) : Infinity;
  }

  /** Can something be of this set without any word that says so? */
  isOpen(set: number): boolean {
    return this.#open[set] === 1;
  }

  /** The same. @param place of a set that rules ask for */
  isOpenAt(place: number): boolean {
    return this.#openAt[place] === 1;
  }

  #mayBeOpen(set: number): boolean {
    return this.#collect(set).some(({ recognisers, open }) => recognisers.length > 0 || open.length > 0);
  }

  /** To be done when all phrases are in, before any text is read. */
  *finishing(): Work<void> {
    this.#required = new Uint8Array(this.#words.symbolCount);
    this.#open = new Uint8Array(this.#words.symbolCount);
    for (const own of this.#sets.values()) {
      const sets = this.#collect(own.id);
      own.facts.isSingle = sets.every(({ phrases, open, recognisers }) => phrases.length + open.length + recognisers.length === 0);
      own.facts.open = sets.filter(({ open }) => open.length > 0);
      own.facts.recognisers = [...new Set(sets.flatMap(({ recognisers }) => recognisers))];
      this.#open[own.id] = own.facts.open.length > 0 || own.facts.recognisers.length > 0 ? 1 : 0;
    }
    this.#openAt = Uint8Array.from(this.#wanted.keys(), (set) => this.#open[set] as number);
    for (const [set, place] of this.#wanted) this.#factsAt[place] = this.factsOf(set);
    const held = new Uint8Array(this.#words.symbolCount);
    for (const { nodes } of this.#phrases) for (const node of nodes) if (node.type === 'set') held[node.set] = 1;
    yield;
    for (const [count, own] of [...this.#sets.values()].entries()) {
      this.#finishSet(own, held);
      if (count % atATime === 0) yield;
    }
    yield;
    this.#program = yield* Program.of(this.#phrases, this.symbolCount, symbolAt);
    this.#chart = new Chart(this, this.#program);
  }

  /** @param held 1 for each set that a phrase holds */
  #finishSet(own: PhraseSet, held: Uint8Array): void {
    const holders = this.#words.holdersOf(own.id);
    const itemOf = holders.filter((set) => held[set] === 1);
    const wantedBy = holders.flatMap((set) => this.#wanted.get(set) ?? []);
    for (const phrase of own.phrases) this.#finishPhrase(phrase, itemOf, wantedBy);
    for (const phrase of own.open) this.#finishPhrase(phrase, itemOf, nowhere);
  }

  #finishPhrase(phrase: Phrase, itemOf: readonly number[], wantedBy: readonly number[]): void {
    phrase.level = this.#levelOf(phrase);
    phrase.itemOf = itemOf;
    phrase.wantedBy = wantedBy;
    phrase.isFixed = phrase.nodes.every((node) => node.type === 'symbol' || (node.type === 'set' && !node.optional && node.facts.isSingle));
    phrase.requires = phrase.isFixed ? nowhere : this.#requires(phrase);
    phrase.gate = this.#gateOf(phrase);
    if (phrase.gate >= 0) this.#required[phrase.gate] = 1;
    for (const symbol of phrase.requires) this.#required[symbol] = 1;
  }

  #levelOf({ nodes }: Phrase): number {
    let level = 0;
    for (const node of nodes) if (node.type === 'set') level = Math.max(level, this.#levelIn(node.set) + 1);
    return level;
  }

  /** Of the highest phrase in the set; -1: it has none. */
  #levelIn(set: number): number {
    let level = this.#levels.get(set);
    if (level !== undefined) return level;
    level = -1;
    const own = this.#sets.get(set);
    for (const phrase of own?.phrases ?? []) level = Math.max(level, this.#levelOf(phrase));
    for (const phrase of own?.open ?? []) level = Math.max(level, this.#levelOf(phrase));
    for (const inner of own?.sets ?? []) level = Math.max(level, this.#levelIn(inner));
    this.#levels.set(set, level);
    return level;
  }

  #read(symbols: readonly number[], language: DraftLanguage): readonly number[] {
    const marks: number[] = [];
    const wanted: number[] = [];
    const calls: number[] = [];
    for (const symbol of symbols) {
      if (this.#required[symbol] === 1) marks.push(symbol);
      const place = this.#wanted.get(symbol);
      if (place !== undefined) wanted.push(place);
      for (const number of this.#program?.calledBy(symbol, language) ?? []) calls.push(number);
    }
    return layWord({ marks, wanted, calls, symbols });
  }
}

/** The symbol of its anchor; -1: it has none. */
const symbolAt = ({ nodes, anchor }: Phrase): number => {
  const node = nodes[anchor];
  return node?.type === 'symbol' ? node.symbol : node?.type === 'set' ? node.set : -1;
};

const nowhere: readonly never[] = [];

const isList = (phrases: Phrases): phrases is readonly string[] => Array.isArray(phrases);
