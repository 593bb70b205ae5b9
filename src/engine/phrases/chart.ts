import type { DraftLanguage } from '../types.ts';
import type { Calls, CompiledNode, Lexicon, Phrase, PhraseSet } from './lexicon.ts';
import type { WordReading } from './words.ts';

/** Tokens `start` up to, not including, `end` of the block. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** One block, as the chart looks at it. */
export interface ChartText {
  readonly words: readonly WordReading[];
  readonly language: DraftLanguage;
  recognised(name: string): readonly TokenSpan[];
}

/** Called for each place where a phrase of a set that rules ask for stands: at its longest, for each beginning. */
export type Note = (set: number, start: number, end: number) => void;

/** How far a phrase reaches to either side of its anchor, in tokens: positions are bits of one number. */
const reach = 30;

/** Grows by doubling; what is in it is overwritten by the next sentence. */
class Column {
  #cells = new Int32Array(256);
  get(index: number): number {
    return this.#cells[index] as number;
  }
  set(index: number, value: number): void {
    if (index >= this.#cells.length) this.#grow(index);
    this.#cells[index] = value;
  }
  fill(value: number, length: number): void {
    if (length > this.#cells.length) this.#grow(length);
    this.#cells.fill(value, 0, length);
  }
  #grow(index: number): void {
    const cells = new Int32Array(2 ** Math.ceil(Math.log2(index + 2)));
    cells.set(this.#cells);
    this.#cells = cells;
  }
}

/** Does the word stand for this symbol? Most words fail by one bit. */
export const has = (word: WordReading, symbol: number): boolean => ((word.bloom >>> (symbol & 31)) & 1) === 1 && word.symbols.includes(symbol);

/**
 * Finds the phrases of one sentence, from the bottom up. Each phrase is filed under its rarest word or set, its anchor. Where that
 * stands, what must stand before and after it is looked at, and that is nearly always the end of it. A phrase that is found is an item
 * of its set, and may be the anchor of others: phrases that hold other phrases come after them (`Phrase.level`).
 *
 * Linear in the text: a position is a bit, a phrase reaches at most `reach` tokens from its anchor, and nothing backtracks.
 */
export class Chart {
  // Items: a phrase of `set` from `start` up to `end`, in two lists, by the token they begin at and by the one they end before.
  readonly #sets = new Column();
  readonly #starts = new Column();
  readonly #ends = new Column();
  readonly #nextFrom = new Column();
  readonly #nextTo = new Column();
  readonly #from = new Column();
  readonly #to = new Column();
  #count = 0;

  /** By level: phrase, start and end of its anchor. */
  readonly #waiting: number[][];
  readonly #opened = new Set<number>();

  /** By symbol: the sentence in which it was met last. Nothing has to be wiped. */
  readonly #met: Int32Array;
  #sentence = 0;

  #text: ChartText = { words: [], language: 'unknown', recognised: () => [] };
  #start = 0;
  #end = 0;
  #note: Note = () => undefined;

  /** @param levels how many levels of phrases there are */
  constructor(private readonly lexicon: Lexicon, levels: number) {
    this.#waiting = Array.from({ length: levels }, () => []);
    this.#met = new Int32Array(lexicon.symbolCount);
  }

  /** @param start first token of the sentence @param end the one after its last */
  read(text: ChartText, start: number, end: number, note: Note): void {
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#note = note;
    this.#count = 0;
    this.#from.fill(-1, end - start + 1);
    this.#to.fill(-1, end - start + 1);
    this.#opened.clear();
    this.#sentence += 1;
    const { words } = text;
    for (let token = start; token < end; token += 1) {
      const { marks } = words[token] as WordReading;
      for (let index = 0; index < marks.length; index += 1) this.#met[marks[index] as number] = this.#sentence;
    }
    for (let token = start; token < end; token += 1) {
      this.#callAll((words[token] as WordReading).calls, token, token + 1);
    }
    for (let level = 1; level < this.#waiting.length; level += 1) this.#settle(this.#waiting[level] as number[]);
  }

  /** Where phrases of the set stand that nothing calls up, in the sentence read last. */
  readOpen(set: number, note: Note): void {
    for (const { open } of this.lexicon.factsOf(set).open) for (const phrase of open) this.#everywhere(phrase, (start, end) => note(set, start, end));
  }

  #settle(waiting: number[]): void {
    for (let at = 0; at < waiting.length; at += 3) this.#try(this.lexicon.phrase(waiting[at] as number), waiting[at + 1] as number, waiting[at + 2] as number);
    waiting.length = 0;
  }

  /** Whole groups of phrases are passed over where the word that they need besides is not in the sentence. */
  #callAll(calls: Calls, start: number, end: number): void {
    for (let at = 0; at < calls.length; ) {
      const gate = calls[at] as number;
      const next = at + 2 + (calls[at + 1] as number);
      if (gate < 0 || this.#met[gate] === this.#sentence) for (at += 2; at < next; at += 1) this.#call(this.lexicon.phrase(calls[at] as number), start, end);
      at = next;
    }
  }

  #call(phrase: Phrase, start: number, end: number): void {
    if (phrase.fixed) this.#tryFixed(phrase, phrase.fixed, start);
    else if (phrase.level === 0) this.#try(phrase, start, end);
    else (this.#waiting[phrase.level] as number[]).push(phrase.id, start, end);
  }

  /** Nothing but single words: it stands just there or not at all. */
  #tryFixed(phrase: Phrase, symbols: readonly number[], at: number): void {
    const { words } = this.#text;
    const start = at - phrase.anchor;
    const end = start + symbols.length;
    if (start < this.#start || end > this.#end) return;
    for (let index = 0; index < symbols.length; index += 1) if (index !== phrase.anchor && !has(words[start + index] as WordReading, symbols[index] as number)) return;
    this.#found(phrase, start, end);
    this.#noteAll(phrase, start, end);
  }

  #try(phrase: Phrase, start: number, end: number): void {
    const { nodes, anchor, requires } = phrase;
    for (let index = 0; index < requires.length; index += 1) if (this.#met[requires[index] as number] !== this.#sentence) return;
    let after = 1;
    for (let index = anchor + 1; index < nodes.length && after !== 0; index += 1) after = this.#step(nodes[index] as CompiledNode, end, after, true);
    if (after === 0) return;
    let before = 1;
    for (let index = anchor - 1; index >= 0 && before !== 0; index -= 1) before = this.#step(nodes[index] as CompiledNode, start, before, false);
    for (; before !== 0; before &= before - 1) this.#spread(phrase, start - lowest(before), end, after);
  }

  /** A phrase that begins at `start` and has an end for each bit. */
  #spread(phrase: Phrase, start: number, from: number, ends: number): void {
    let last = start;
    for (let rest = ends; rest !== 0; rest &= rest - 1) {
      last = from + lowest(rest);
      if (last > start) this.#found(phrase, start, last);
    }
    if (last > start) this.#noteAll(phrase, start, last);
  }

  /**
   * @param base token that bit 0 stands for; bit n is n tokens after it, or before it
   * @param bits positions before the node @returns those after it
   */
  #step(node: CompiledNode, base: number, bits: number, forward: boolean): number {
    if (node.type === 'gap') return this.#skip(node.most, base, bits, forward);
    if (node.type === 'edge') return bits & bitAt(forward ? (node.side === 'start' ? this.#start : this.#end) - base : base - (node.side === 'start' ? this.#start : this.#end));
    let next = node.type === 'set' && node.optional ? bits : 0;
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const bit = lowest(rest);
      const position = forward ? base + bit : base - bit;
      if (node.type === 'recogniser') next |= this.#recognised(node.name, base, position, forward);
      else next |= node.type === 'symbol' ? this.#word(node.symbol, bit, position, forward) : this.#set(node, base, bit, position, forward);
    }
    return next;
  }

  #skip(most: number, base: number, bits: number, forward: boolean): number {
    const room = forward ? this.#end - base : base - this.#start;
    const within = room >= reach ? 0x7fffffff : (1 << (room + 1)) - 1;
    let next = bits;
    let moved = bits;
    for (let skipped = 0; skipped < most && moved !== 0; skipped += 1) {
      moved = (moved << 1) & within;
      next |= moved;
    }
    return next;
  }

  #word(symbol: number, bit: number, position: number, forward: boolean): number {
    const token = forward ? position : position - 1;
    return token >= this.#start && token < this.#end && has(this.#text.words[token] as WordReading, symbol) ? bitAt(bit + 1) : 0;
  }

  #set(node: Extract<CompiledNode, { type: 'set' }>, base: number, bit: number, position: number, forward: boolean): number {
    const { set } = node;
    let next = this.#word(set, bit, position, forward);
    if (node.facts.isSingle) return next;
    for (const inner of node.facts.open) this.#open(inner);
    for (const name of node.facts.recognisers) next |= this.#recognised(name, base, position, forward);
    const others = forward ? this.#ends : this.#starts;
    const following = forward ? this.#nextFrom : this.#nextTo;
    for (let item = (forward ? this.#from : this.#to).get(position - this.#start); item >= 0; item = following.get(item)) if (this.#sets.get(item) === set) next |= bitAt(forward ? others.get(item) - base : base - others.get(item));
    return next;
  }

  #recognised(name: string, base: number, position: number, forward: boolean): number {
    let next = 0;
    for (const { start, end } of this.#text.recognised(name)) if ((forward ? start : end) === position && start >= this.#start && end <= this.#end) next |= bitAt(forward ? end - base : base - start);
    return next;
  }

  /** Adds all that phrases without an anchor find, the first time that somebody looks for one. */
  #open(inner: PhraseSet): void {
    if (this.#opened.has(inner.id)) return;
    this.#opened.add(inner.id);
    for (const phrase of inner.open) this.#everywhere(phrase, (start, end) => this.#found(phrase, start, end));
  }

  /** @param use is given each beginning with each of its ends, the shortest first */
  #everywhere({ nodes }: Phrase, use: (start: number, end: number) => void): void {
    for (let start = this.#start; start < this.#end; start += 1) {
      let ends = 1;
      for (let index = 0; index < nodes.length && ends !== 0; index += 1) ends = this.#step(nodes[index] as CompiledNode, start, ends, true);
      for (ends &= ~1; ends !== 0; ends &= ends - 1) use(start, start + lowest(ends));
    }
  }

  #found({ itemOf }: Phrase, start: number, end: number): void {
    for (let index = 0; index < itemOf.length; index += 1) this.#add(itemOf[index] as number, start, end);
  }

  #add(set: number, start: number, end: number): void {
    const from = this.#from.get(start - this.#start);
    for (let item = from; item >= 0; item = this.#nextFrom.get(item)) if (this.#sets.get(item) === set && this.#ends.get(item) === end) return;
    this.#met[set] = this.#sentence;
    const item = this.#count;
    this.#count += 1;
    this.#sets.set(item, set);
    this.#starts.set(item, start);
    this.#ends.set(item, end);
    this.#nextFrom.set(item, from);
    this.#nextTo.set(item, this.#to.get(end - this.#start));
    this.#from.set(start - this.#start, item);
    this.#to.set(end - this.#start, item);
    this.#callAll(this.lexicon.calledBy(set, this.#text.language), start, end);
  }

  #noteAll({ wantedBy }: Phrase, start: number, end: number): void {
    for (let index = 0; index < wantedBy.length; index += 1) this.#note(wantedBy[index] as number, start, end);
  }
}

const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);
const bitAt = (position: number): number => (position >= 0 && position <= reach ? 1 << position : 0);
