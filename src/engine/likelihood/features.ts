import { hashOf, hashRange } from '../text/tokens.ts';
import type { View } from '../text/view.ts';

/** Something that may stand in a sentence: features of that sentence, of the ones beside it, and of the draft. */
interface Presence {
  readonly here: number;
  readonly before: number;
  readonly after: number;
  readonly anywhere: number;
}

/** A vocabulary whose phrases are features, with the number of its set. */
export interface Construction extends Presence {
  readonly set: number;
}

/** @param feature any 32-bit number @param value how much of it */
export type UseFeature = (sentence: number, feature: number, value: number) => void;

const beside = 0.5;
const inDraft = 0.3;
const longWord = 7;

const sort = { word: 1, pair: 2, head: 3, tail: 4, here: 5, before: 6, after: 7, anywhere: 8, quote: 9, length: 10, comment: 11 } as const;

const mixed = (kind: number, one: number, two = 0): number => {
  let hash = Math.imul(kind, 0x9e3779b1) ^ Math.imul(one, 0x85ebca6b) ^ Math.imul(two, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
};

const presence = (name: string): Presence => {
  const hash = hashOf(name);
  return { here: mixed(sort.here, hash), before: mixed(sort.before, hash), after: mixed(sort.after, hash), anywhere: mixed(sort.anywhere, hash) };
};

/** @param name of the vocabulary @param set its number */
export const construction = (name: string, set: number): Construction => ({ set, ...presence(name) });

/** Recognised things that say something about a sentence, whatever they are. */
const things = ['party', 'firm', 'titled', 'money', 'percentage', 'link'].map((name) => ({ name, presence: presence(name) }));

const isNumber = (code: number): boolean => code >= 48 && code <= 57;

/** Words alone and in pairs, beginnings and endings of long ones. */
const eachWord = (view: View, use: UseFeature): void => {
  let last = -1;
  let former = 0;
  view.eachToken((sentence, token, { folded, tokens }) => {
    const start = tokens.starts[token] as number;
    const end = tokens.ends[token] as number;
    const number = isNumber(folded.source.charCodeAt(start));
    const hash = number ? 0 : (tokens.hashes[token] as number);
    use(sentence, mixed(sort.word, hash), 1);
    if (sentence === last) use(sentence, mixed(sort.pair, former, hash), 1);
    if (!number && end - start >= longWord) {
      use(sentence, mixed(sort.head, hashRange(folded.source, start, start + 5)), 1);
      use(sentence, mixed(sort.tail, hashRange(folded.source, end - 4, end)), 1);
    }
    last = sentence;
    former = hash;
  });
};

/** @param sentences numbers of those in which it stands, in order; the same may come again */
const spread = (view: View, sentences: readonly number[], { here, before, after, anywhere }: Presence, use: UseFeature, useEverywhere: (feature: number, value: number) => void): void => {
  let former = -1;
  for (const sentence of sentences) {
    if (sentence === former) continue;
    former = sentence;
    use(sentence, here, 1);
    if (sentence > 0) use(sentence - 1, after, beside);
    if (sentence + 1 < view.sentences.length) use(sentence + 1, before, beside);
  }
  if (former >= 0) useEverywhere(anywhere, inDraft);
};

/** Everything by which a sentence may be judged. What is true of the whole draft is given once, for all sentences. */
export const eachFeature = (view: View, constructions: readonly Construction[], use: UseFeature, useEverywhere: (feature: number, value: number) => void): void => {
  eachWord(view, use);
  for (const construction of constructions) if (view.hasWords(construction.set)) spread(view, view.sentencesWithWords(construction.set), construction, use, useEverywhere);
  for (const { name, presence } of things) spread(view, view.recognised(name).map(({ sentence }) => sentence), presence, use, useEverywhere);
  for (const { sentence } of view.quotes) use(sentence, mixed(sort.quote, 0), 1);
  for (const [sentence, { start, end }] of view.sentences.entries()) use(sentence, mixed(sort.length, Math.min(4, Math.floor((end - start) / 50))), 1);
  if (view.draft.kind === 'comment') useEverywhere(mixed(sort.comment, 0), 1);
};
