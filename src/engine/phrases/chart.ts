import type { DraftLanguage } from '../types.ts';
import type { Lexicon, PhraseSet } from './lexicon.ts';
import { anchorIn, at, fixed, sortIn, step, stepsIn, valueIn, type Program } from './program.ts';
import { part, stands } from './word-reading.ts';

/** Tokens `start` up to, not including, `end` of the block. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** One block, as the chart looks at it. */
export interface ChartText {
  /** For each token, where its reading begins in `pool`. */
  readonly words: Int32Array;
  readonly pool: Int32Array;
  readonly language: DraftLanguage;
  /** @param recogniser its number */
  recognised(recogniser: number): readonly TokenSpan[];
}

/** Called wherever a phrase of a set that rules ask for stands: at its longest, for each beginning. @param place of the set */
export type Note = (place: number, start: number, end: number) => void;

/** How far a phrase reaches to either side of its anchor, in tokens: positions are bits of one number. */
const reach = 30;

/** A phrase of a set that was found: from which token up to which; and the next of those that begin, or end, where it does. */
const item = { set: 0, start: 1, end: 2, nextFrom: 3, nextTo: 4, width: 5 } as const;

const larger = (old: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const cells = new Int32Array(length);
  cells.set(old);
  return cells;
};

/**
 * Finds the phrases of one sentence, from the bottom up. Each phrase is filed under its rarest word or set, its anchor. Where that
 * stands, what must stand before and after it is looked at, and that is nearly always the end of it. A phrase that is found is an item
 * of its set, and may be the anchor of others: phrases that hold other phrases come after them (`Phrase.level`).
 *
 * Linear in the text: a position is a bit, a phrase reaches at most `reach` tokens from its anchor, and nothing backtracks.
 */
export class Chart {
  /** Items, one behind the other, laid out as `item` says. */
  #items = new Int32Array(256 * item.width);
  /** Where the items end. */
  #itemsEnd = 0;
  /** By token of the sentence: the last item that begins there, and the last that ends before it; -1: none. */
  #from = new Int32Array(256);
  #to = new Int32Array(256);

  /** By level: phrase, start and end of its anchor, one behind the other; and where they end. */
  readonly #waiting: Int32Array[];
  readonly #waitingEnds: Int32Array;
  readonly #opened = new Set<number>();

  /** By symbol: the sentence in which it was met last, so that nothing has to be wiped for each. */
  readonly #met: Uint8Array;
  #sentence = 0;

  /** By set: what it calls up in the language of the text, where that was asked before. */
  #called: readonly (Int32Array | undefined)[] = [];
  readonly #code: Int32Array;
  readonly #lists: Int32Array;
  #text: ChartText = { words: new Int32Array(0), pool: new Int32Array(0), language: 'unknown', recognised: () => [] };
  #start = 0;
  #end = 0;
  #note: Note = () => undefined;

  constructor(private readonly lexicon: Lexicon, private readonly program: Program) {
    this.#code = program.code;
    this.#lists = program.lists;
    this.#waiting = Array.from({ length: program.levels }, () => new Int32Array(48));
    this.#waitingEnds = new Int32Array(program.levels);
    this.#met = new Uint8Array(lexicon.symbolCount);
  }

  /** @param start first token of the sentence @param end the one after its last */
  read(text: ChartText, start: number, end: number, note: Note): void {
    this.#text = text;
    this.#called = this.program.called(text.language);
    this.#start = start;
    this.#end = end;
    this.#note = note;
    this.#itemsEnd = 0;
    if (end - start >= this.#from.length) {
      this.#from = new Int32Array((end - start) * 2);
      this.#to = new Int32Array((end - start) * 2);
    }
    this.#from.fill(-1, 0, end - start + 1);
    this.#to.fill(-1, 0, end - start + 1);
    if (this.#opened.size > 0) this.#opened.clear();
    this.#nextSentence();
    const { words, pool } = text;
    for (let token = start; token < end; token += 1) {
      const word = words[token] as number;
      const last = word + (pool[word + part.marksEnd] as number);
      for (let mark = word + part.first; mark < last; mark += 1) this.#met[pool[mark] as number] = this.#sentence;
    }
    for (let token = start; token < end; token += 1) {
      const word = words[token] as number;
      this.#callAll(pool, word + (pool[word + part.wantedEnd] as number), word + (pool[word + part.callsEnd] as number), token, token + 1);
    }
    for (let level = 1; level < this.#waiting.length; level += 1) this.#settle(level);
  }

  /** Where phrases of the set stand that nothing calls up, in the sentence read last. @param place of the set */
  readOpen(place: number, note: Note): void {
    for (const { open } of this.lexicon.factsAt(place).open) for (const { id } of open) this.#everywhere(this.program.beginOf(id), (start, end) => note(place, start, end));
  }

  #nextSentence(): void {
    this.#sentence += 1;
    if (this.#sentence < 256) return;
    this.#met.fill(0);
    this.#sentence = 1;
  }

  #wait(level: number, phrase: number, start: number, end: number): void {
    let waiting = this.#waiting[level] as Int32Array;
    const own = this.#waitingEnds[level] as number;
    if (own + 3 > waiting.length) waiting = this.#waiting[level] = larger(waiting, waiting.length * 2);
    waiting[own] = phrase;
    waiting[own + 1] = start;
    waiting[own + 2] = end;
    this.#waitingEnds[level] = own + 3;
  }

  /** What is tried here may find more that waits, at this level too. */
  #settle(level: number): void {
    for (let index = 0; index < (this.#waitingEnds[level] as number); index += 3) {
      const waiting = this.#waiting[level] as Int32Array;
      this.#try(waiting[index] as number, waiting[index + 1] as number, waiting[index + 2] as number);
    }
    this.#waitingEnds[level] = 0;
  }

  /** Whole groups of phrases are passed over where the word that they need besides is not in the sentence. */
  #callAll(groups: Int32Array, from: number, to: number, start: number, end: number): void {
    const code = this.#code;
    for (let group = from; group < to; group += 3) {
      const gate = groups[group] as number;
      if (gate >= 0 && this.#met[gate] !== this.#sentence) continue;
      const last = groups[group + 2] as number;
      for (let phrase = groups[group + 1] as number; phrase < last; ) {
        const level = code[phrase + at.level] as number;
        if (level === fixed) this.#tryFixed(phrase, start);
        else if (level === 0) this.#try(phrase, start, end);
        else this.#wait(level, phrase, start, end);
        phrase += at.first + stepsIn(code[phrase + at.shape] as number);
      }
    }
  }

  /** Nothing but single words: it stands just there or not at all. */
  #tryFixed(phrase: number, token: number): void {
    const code = this.#code;
    const { words, pool } = this.#text;
    const shape = code[phrase + at.shape] as number;
    const anchor = anchorIn(shape);
    const steps = stepsIn(shape);
    const start = token - anchor;
    const end = start + steps;
    if (start < this.#start || end > this.#end) return;
    for (let index = 0; index < steps; index += 1) if (index !== anchor && !stands(pool, words[start + index] as number, valueIn(code[phrase + at.first + index] as number))) return;
    this.#found(phrase, start, end);
    this.#noteAll(phrase, start, end);
  }

  #try(phrase: number, start: number, end: number): void {
    const code = this.#code;
    if (!this.#hasAll(code[phrase + at.requires] as number)) return;
    const shape = code[phrase + at.shape] as number;
    const anchor = anchorIn(shape);
    const steps = stepsIn(shape);
    let after = 1;
    for (let index = anchor + 1; index < steps && after !== 0; index += 1) after = this.#step(code[phrase + at.first + index] as number, end, after, true);
    if (after === 0) return;
    let before = 1;
    for (let index = anchor - 1; index >= 0 && before !== 0; index -= 1) before = this.#step(code[phrase + at.first + index] as number, start, before, false);
    for (; before !== 0; before &= before - 1) this.#spread(phrase, start - lowest(before), end, after);
  }

  /** @param list of symbols */
  #hasAll(list: number): boolean {
    const last = list + (this.#lists[list] as number);
    for (let index = list + 1; index <= last; index += 1) if (this.#met[this.#lists[index] as number] !== this.#sentence) return false;
    return true;
  }

  /** A phrase that begins at `start` and has an end for each bit. */
  #spread(phrase: number, start: number, from: number, ends: number): void {
    let last = start;
    for (let rest = ends; rest !== 0; rest &= rest - 1) {
      last = from + lowest(rest);
      if (last > start) this.#found(phrase, start, last);
    }
    if (last > start) this.#noteAll(phrase, start, last);
  }

  /**
   * @param code of the step
   * @param base token that bit 0 stands for; bit n is n tokens after it, or before it
   * @param bits positions before the step @returns those after it
   */
  #step(code: number, base: number, bits: number, forward: boolean): number {
    const sort = sortIn(code);
    const value = valueIn(code);
    if (sort === step.gap) return this.#skip(value, base, bits, forward);
    if (sort === step.start || sort === step.end) return bits & bitAt((sort === step.start ? this.#start : this.#end) - base, forward);
    let next = sort === step.optionalSet ? bits : 0;
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const bit = lowest(rest);
      const position = forward ? base + bit : base - bit;
      if (sort === step.recogniser) next |= this.#recognised(value, base, position, forward);
      else next |= sort === step.word ? this.#word(value, bit, position, forward) : this.#set(value, base, bit, position, forward);
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
    return token >= this.#start && token < this.#end && stands(this.#text.pool, this.#text.words[token] as number, symbol) ? bitOf(bit + 1) : 0;
  }

  #set(set: number, base: number, bit: number, position: number, forward: boolean): number {
    let next = this.#word(set, bit, position, forward);
    if (this.lexicon.isOpen(set)) next |= this.#openSet(set, base, position, forward);
    const items = this.#items;
    const other = forward ? item.end : item.start;
    const following = forward ? item.nextFrom : item.nextTo;
    for (let found = (forward ? this.#from : this.#to)[position - this.#start] as number; found >= 0; found = items[found + following] as number) if (items[found] === set) next |= bitAt((items[found + other] as number) - base, forward);
    return next;
  }

  /** Of a set that may hold something without any word that says so. */
  #openSet(set: number, base: number, position: number, forward: boolean): number {
    const { open, recognisers } = this.lexicon.factsOf(set);
    let next = 0;
    for (let index = 0; index < open.length; index += 1) this.#open(open[index] as PhraseSet);
    for (let index = 0; index < recognisers.length; index += 1) next |= this.#recognised(recognisers[index] as number, base, position, forward);
    return next;
  }

  #recognised(recogniser: number, base: number, position: number, forward: boolean): number {
    const spans = this.#text.recognised(recogniser);
    let next = 0;
    for (let index = 0; index < spans.length; index += 1) {
      const { start, end } = spans[index] as TokenSpan;
      if ((forward ? start : end) === position && start >= this.#start && end <= this.#end) next |= bitAt((forward ? end : start) - base, forward);
    }
    return next;
  }

  /** Adds all that phrases without an anchor find, the first time that somebody looks for one. */
  #open(inner: PhraseSet): void {
    if (this.#opened.has(inner.id)) return;
    this.#opened.add(inner.id);
    for (const { id } of inner.open) {
      const phrase = this.program.beginOf(id);
      this.#everywhere(phrase, (start, end) => this.#found(phrase, start, end));
    }
  }

  /** @param use is given each beginning with each of its ends, the shortest first */
  #everywhere(phrase: number, use: (start: number, end: number) => void): void {
    const steps = stepsIn(this.#code[phrase + at.shape] as number);
    for (let start = this.#start; start < this.#end; start += 1) {
      let ends = 1;
      for (let index = 0; index < steps && ends !== 0; index += 1) ends = this.#step(this.#code[phrase + at.first + index] as number, start, ends, true);
      for (ends &= ~1; ends !== 0; ends &= ends - 1) use(start, start + lowest(ends));
    }
  }

  #found(phrase: number, start: number, end: number): void {
    const list = this.#code[phrase + at.items] as number;
    const last = list + (this.#lists[list] as number);
    for (let index = list + 1; index <= last; index += 1) this.#add(this.#lists[index] as number, start, end);
  }

  #add(set: number, start: number, end: number): void {
    const from = this.#from[start - this.#start] as number;
    for (let other = from; other >= 0; other = this.#items[other + item.nextFrom] as number) if (this.#items[other] === set && this.#items[other + item.end] === end) return;
    this.#met[set] = this.#sentence;
    const own = this.#itemsEnd;
    this.#itemsEnd += item.width;
    if (this.#itemsEnd > this.#items.length) this.#items = larger(this.#items, this.#items.length * 2);
    const items = this.#items;
    items[own + item.set] = set;
    items[own + item.start] = start;
    items[own + item.end] = end;
    items[own + item.nextFrom] = from;
    items[own + item.nextTo] = this.#to[end - this.#start] as number;
    this.#from[start - this.#start] = own;
    this.#to[end - this.#start] = own;
    const groups = this.#called[set] ?? this.program.calledBy(set, this.#text.language);
    if (groups.length > 0) this.#callAll(groups, 0, groups.length, start, end);
  }

  #noteAll(phrase: number, start: number, end: number): void {
    const list = this.#code[phrase + at.wanted] as number;
    const last = list + (this.#lists[list] as number);
    for (let index = list + 1; index <= last; index += 1) this.#note(this.#lists[index] as number, start, end);
  }
}

const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);
const bitOf = (position: number): number => (position >= 0 && position <= reach ? 1 << position : 0);
/** @param distance in tokens from the base, forwards above zero */
const bitAt = (distance: number, forward: boolean): number => bitOf(forward ? distance : -distance);
