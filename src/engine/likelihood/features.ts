import { hashOf } from '../text/tokens.ts';
import type { WordTable } from '../phrases/word-table.ts';
import type { View } from '../text/view.ts';
import type { Span } from '../types.ts';
import { caseAt, letterCase, markNames, marksIn, type Case } from './looks.ts';

/** Something that may stand in a sentence: features of that sentence, of the ones beside it, and of the draft. */
export interface Presence {
  /** Its place among all that a model knows (`presencesOf`). */
  readonly number: number;
  readonly here: number;
  readonly before: number;
  readonly after: number;
  readonly anywhere: number;
}

/** A vocabulary whose phrases are features, with the number of its set. */
export interface Construction extends Presence {
  readonly set: number;
}

/** Takes features: any 32-bit number each, and how much of it. */
export interface FeatureSink {
  /** Of one sentence of the draft. @param value in whole halves */
  add(sentence: number, feature: number, value: number): void;
  /** All features of a word, which are the same wherever it stands (`eachFeatureOf`). @param word its number in the table */
  addWord(sentence: number, table: WordTable, word: number): void;
  /** All features of something that stands in a sentence, save the one of the draft (`eachFeatureBeside`). @param last number of the draft's last sentence */
  addPresence(sentence: number, presence: Presence, last: number): void;
  /** The feature of something that stands anywhere in the draft. */
  addAnywhere(presence: Presence): void;
  /** Of all sentences. */
  addEverywhere(feature: number, value: number): void;
}

/** How much of a thing a sentence has that stands in the next one. */
export const beside = 0.5;
/** How much of a thing each sentence has that stands anywhere in the draft. */
export const inDraft = 0.3;

const sort = {
  word: 1, pair: 2, head: 3, tail: 4, here: 5, before: 6, after: 7, anywhere: 8, quote: 9, length: 10, comment: 11,
  first: 12, last: 13, beforeCapital: 14, afterCapital: 15, capitals: 16, numbers: 17, emoji: 18, platform: 19, place: 20,
} as const;

const mixed = (kind: number, one: number, two: number): number => {
  let hash = Math.imul(kind, 0x9e3779b1) ^ Math.imul(one, 0x85ebca6b) ^ Math.imul(two, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
};

const presence = (name: string, number: number): Presence => {
  const hash = hashOf(name);
  return { number, here: mixed(sort.here, hash, 0), before: mixed(sort.before, hash, 0), after: mixed(sort.after, hash, 0), anywhere: mixed(sort.anywhere, hash, 0) };
};

/** Recognised things that say something about a sentence, whatever they are. */
const things = ['party', 'firm', 'titled', 'money', 'percentage', 'link'].map((name, at) => ({ name, presence: presence(name, at) }));

const marks = markNames.map((name, at) => ({ bit: 1 << at, presence: presence(`mark ${name}`, things.length + at) }));

/** @param name of the vocabulary @param set its number @param count of constructions before it */
export const construction = (name: string, set: number, count: number): Construction => ({ set, ...presence(name, things.length + marks.length + count) });

/** All, by their numbers. @param constructions of a model, in their order */
export const presencesOf = (constructions: readonly Construction[]): readonly Presence[] => [...[...things, ...marks].map(({ presence }) => presence), ...constructions];

/** A number is a number, whatever it says. */
const hashIn = (table: WordTable, word: number): number => (table.isNumber(word) ? 0 : table.hashOf(word));

/** The word itself and, if it is long, its beginning and its ending. */
export const eachFeatureOf = (table: WordTable, word: number, use: (feature: number) => void): void => {
  use(mixed(sort.word, hashIn(table, word), 0));
  if (!table.isLong(word)) return;
  use(mixed(sort.head, table.headOf(word), 0));
  use(mixed(sort.tail, table.tailOf(word), 0));
};

/** Of one place of something in a sentence, and how much of each: that sentence's feature, and those of the sentences beside it. */
export const eachFeatureBeside = ({ here, before, after }: Presence, sentence: number, last: number, use: (sentence: number, feature: number, value: number) => void): void => {
  use(sentence, here, 1);
  if (sentence > 0) use(sentence - 1, after, beside);
  if (sentence < last) use(sentence + 1, before, beside);
};

const { lower, capital } = letterCase;
/** Stands for any word with a capital: a name has few words in common with another, but stands where names stand. */
const anyName = -1;

/** Words alone and in pairs, the first and the last of a sentence, and what stands beside a name. */
const addWords = (view: View, sink: FeatureSink): void => {
  view.eachSentence((block, sentence, start, end) => {
    const { table } = block;
    let former = 0;
    let formerCase: Case = lower;
    let capitals = 0;
    let numbers = 0;
    for (let token = start; token < end; token += 1) {
      const word = block.wordOf(token);
      const hash = hashIn(table, word);
      const own = caseAt(block.text, block.startOf(token));
      sink.addWord(sentence, table, word);
      if (table.isNumber(word)) numbers += 1;
      if (token === start) sink.add(sentence, mixed(sort.first, hash, 0), 1);
      else {
        // The first word of a sentence has a capital whatever it is.
        const isSecond = token === start + 1;
        sink.add(sentence, mixed(sort.pair, former, hash), 1);
        if (own !== lower) sink.add(sentence, mixed(sort.beforeCapital, formerCase === lower || isSecond ? former : anyName, own), 1);
        if (formerCase !== lower) sink.add(sentence, mixed(sort.afterCapital, own === lower ? hash : anyName, isSecond ? -formerCase : formerCase), 1);
        if (own === capital) capitals += 1;
      }
      former = hash;
      formerCase = own;
    }
    if (end > start) sink.add(sentence, mixed(sort.last, former, 0), 1);
    sink.add(sentence, mixed(sort.capitals, Math.min(4, capitals), 0), 1);
    sink.add(sentence, mixed(sort.numbers, Math.min(3, numbers), 0), 1);
  });
};

/** What a sentence looks like: its marks, its emoji and its place. */
const addLooks = (view: View, sink: FeatureSink): void => {
  const last = view.sentences.length - 1;
  for (let sentence = 0; sentence <= last; sentence += 1) {
    const { start, end } = view.sentences[sentence] as Span;
    const seen = marksIn(view.text, start, end, (emoji) => sink.add(sentence, mixed(sort.emoji, emoji, 0), 1));
    for (const { bit, presence } of marks) if ((seen & bit) !== 0) sink.addPresence(sentence, presence, last);
    sink.add(sentence, mixed(sort.length, Math.min(4, Math.floor((end - start) / 50)), 0), 1);
    if (sentence === 0) sink.add(sentence, mixed(sort.place, 1, 0), 1);
    if (sentence === last) sink.add(sentence, mixed(sort.place, last === 0 ? 3 : 2, 0), 1);
  }
};

const addThings = (view: View, sink: FeatureSink): void => {
  const last = view.sentences.length - 1;
  for (const { name, presence } of things) {
    let former = -1;
    for (const { sentence } of view.recognised(name)) {
      if (sentence !== former) sink.addPresence(sentence, presence, last);
      former = sentence;
    }
    if (former >= 0) sink.addAnywhere(presence);
  }
};

/** Everything by which a sentence may be judged. What is true of the whole draft is given once, for all sentences. */
export const addFeatures = (view: View, constructions: readonly Construction[], sink: FeatureSink): void => {
  addWords(view, sink);
  const last = view.sentences.length - 1;
  let present: Presence;
  const add = (sentence: number): void => sink.addPresence(sentence, present, last);
  for (const construction of constructions) {
    if (!view.hasWords(construction.set)) continue;
    present = construction;
    view.eachSentenceWith(construction.set, add);
    sink.addAnywhere(construction);
  }
  addThings(view, sink);
  for (const { sentence } of view.quotes) sink.add(sentence, mixed(sort.quote, 0, 0), 1);
  addLooks(view, sink);
  if (view.draft.kind === 'comment') sink.addEverywhere(mixed(sort.comment, 0, 0), 1);
  sink.addEverywhere(mixed(sort.platform, hashOf(view.draft.platform), 0), 1);
};
