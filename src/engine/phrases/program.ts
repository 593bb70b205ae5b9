import type { DraftLanguage, Language } from '../types.ts';
import type { Work } from '../work.ts';
import type { CompiledNode, Phrase } from './lexicon.ts';

/** The steps of a phrase, from its anchor outwards. */
export const step = { word: 0, set: 1, optionalSet: 2, gap: 3, start: 4, end: 5, recogniser: 6 } as const;

/** Where in a phrase's record stands what. Steps follow, each a number: of what, and in its last three bits which sort. */
export const at = { level: 0, shape: 1, items: 2, wanted: 3, requires: 4, first: 5 } as const;

const sortBits = 3;
export const sortIn = (code: number): number => code & 7;
export const valueIn = (code: number): number => code >> sortBits;

/** Which step is the anchor and how many there are, in one number: most records lie within one line of the cache. */
const shapeOf = (anchor: number, steps: number): number => (anchor << 16) | steps;
/** -1: it has none. */
export const anchorIn = (shape: number): number => shape >> 16;
export const stepsIn = (shape: number): number => shape & 0xffff;

/** The level of a phrase that holds single words and nothing else: it stands just there or not at all. */
export const fixed = -1;

/** What phrases of these languages are looked for in a text that is read so. */
const reads: Readonly<Record<DraftLanguage, readonly (Language | undefined)[]>> = { nl: [undefined, 'nl'], en: [undefined, 'en'], unknown: [undefined, 'nl', 'en'] };

/** So many phrases are laid down in one step. */
const atATime = 1_000;

/**
 * All phrases as numbers in one array, those next to each other that one word calls up: what is read together stands together in
 * memory, which is most of the speed. A group is three numbers: the word or set without which none of it stands (its gate; -1: none),
 * where its first phrase begins, and where its last one ends.
 */
export class Program {
  /** By symbol; filled in as they are asked for. With a place for each from the beginning: V8 makes a slow dictionary of a list that is filled here and there. */
  readonly #called: Readonly<Record<DraftLanguage, (Int32Array | undefined)[]>>;

  /**
   * @param lists of numbers, each behind its length
   * @param begins where each phrase begins, by its number
   * @param groups by the symbol that calls them up
   * @param symbols how many there are
   */
  private constructor(readonly code: Int32Array, readonly lists: Int32Array, readonly levels: number, private readonly begins: readonly number[], private readonly groups: ReadonlyMap<number, readonly Group[]>, symbols: number) {
    const none = new Array<undefined>(symbols).fill(undefined);
    this.#called = { nl: none, en: [...none], unknown: [...none] };
  }

  /** @param symbols how many there are @param anchorOf the symbol that a phrase is filed under; -1: none */
  static *of(phrases: readonly Phrase[], symbols: number, anchorOf: (phrase: Phrase) => number): Work<Program> {
    const code: number[] = [];
    const begins: number[] = [];
    const lists = new Lists();
    const groups = new Map<number, Group[]>();
    let levels = 1;
    const sorted = phrases.map((phrase) => ({ phrase, anchor: anchorOf(phrase) })).sort((a, b) => a.anchor - b.anchor || compare(a.phrase.language, b.phrase.language) || a.phrase.gate - b.phrase.gate || a.phrase.id - b.phrase.id);
    yield;
    for (const [count, { phrase, anchor }] of sorted.entries()) {
      const { nodes, level, isFixed, itemOf, wantedBy, requires } = phrase;
      const from = code.length;
      begins[phrase.id] = from;
      code.push(isFixed ? fixed : level, shapeOf(phrase.anchor, nodes.length), lists.add(itemOf), lists.add(wantedBy), lists.add(requires));
      for (const node of nodes) code.push((valueOf(node) << sortBits) | sortOf(node));
      if (anchor >= 0) file(groups, anchor, phrase, from, code.length);
      levels = Math.max(levels, level + 1);
      if (count % atATime === 0) yield;
    }
    return new Program(Int32Array.from(code), Int32Array.from(lists.all), levels, begins, groups, symbols);
  }

  beginOf(phrase: number): number {
    return this.begins[phrase] as number;
  }

  /** By symbol: the groups that it calls up in a text read so, where somebody asked for them. */
  called(language: DraftLanguage): readonly (Int32Array | undefined)[] {
    return this.#called[language];
  }

  /** The groups that a symbol calls up, in a text read so. */
  calledBy(symbol: number, language: DraftLanguage): Int32Array {
    return (this.#called[language][symbol] ??= this.#groupsOf(symbol, language));
  }

  #groupsOf(symbol: number, language: DraftLanguage): Int32Array {
    const groups = this.groups.get(symbol);
    return groups === undefined ? noGroups : Int32Array.from(groups.flatMap((group) => (reads[language].includes(group.language) ? [group.gate, group.from, group.to] : [])));
  }
}

const file = (groups: Map<number, Group[]>, anchor: number, { gate, language }: Phrase, from: number, to: number): void => {
  const own = groups.get(anchor);
  const last = own?.at(-1);
  if (last && last.gate === gate && last.language === language) last.to = to;
  else if (own) own.push({ gate, language, from, to });
  else groups.set(anchor, [{ gate, language, from, to }]);
};

const noGroups = new Int32Array(0);

interface Group {
  readonly gate: number;
  readonly language: Language | undefined;
  readonly from: number;
  to: number;
}

/** The same list again is the same place. */
class Lists {
  readonly all: number[] = [];
  /** Many phrases share one array. */
  readonly #places = new Map<readonly number[], number>();
  readonly #known = new Map<string, number>();

  add(list: readonly number[]): number {
    let place = this.#places.get(list);
    if (place === undefined) this.#places.set(list, (place = this.#placeOf(list)));
    return place;
  }

  #placeOf(list: readonly number[]): number {
    const key = list.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const place = this.all.push(list.length, ...list) - list.length - 1;
    this.#known.set(key, place);
    return place;
  }
}

const sortOf = (node: CompiledNode): number => {
  if (node.type === 'symbol') return step.word;
  if (node.type === 'gap') return step.gap;
  if (node.type === 'edge') return node.side === 'start' ? step.start : step.end;
  if (node.type === 'recogniser') return step.recogniser;
  return node.optional ? step.optionalSet : node.facts.isSingle ? step.word : step.set;
};

const valueOf = (node: CompiledNode): number => {
  if (node.type === 'symbol') return node.symbol;
  if (node.type === 'gap') return node.most;
  if (node.type === 'edge') return 0;
  return node.type === 'recogniser' ? node.number : node.set;
};

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
