import type { WordTable } from '../phrases/word-table.ts';
import type { View } from '../text/view.ts';
import type { Severity } from '../types.ts';
import { addFeatures, beside, eachFeatureOf, inDraft, presencesOf, type Construction, type FeatureSink, type Presence } from './features.ts';
import { HashIndex } from './hash-index.ts';
import { featuresOf, weightsOf } from './packing.ts';

/** What comes of a finding, by the likeliest of its sentences: 0 to 1. */
export interface Thresholds {
  /** Below it the finding is not shown; where its rule holds the post, only below `farFetched`. */
  readonly silence: number;
  /** Below it the finding is only a tip. */
  readonly doubt: number;
  /** Above it a tip is worth a look before posting. */
  readonly certainty: number;
}

/**
 * A small network as a pack holds it: features add up to a few hidden units, and these to categories. `npm run train` makes it, from the
 * labelled posts.
 */
export interface ModelData {
  /** What it tells apart. */
  readonly categories: readonly string[];
  /** By category, for those that the model is to judge; it judges none that it does not tell apart. */
  readonly thresholds: Readonly<Record<string, Thresholds>>;
  readonly hidden: {
    /** By unit. */
    readonly bias: readonly number[];
    /** By unit: what a weight of 1 is worth. */
    readonly step: readonly number[];
  };
  readonly output: {
    /** By category. */
    readonly bias: readonly number[];
    /** By category, and in it by unit. */
    readonly weights: readonly (readonly number[])[];
  };
  /** Keys of the features that it weighs (`keyOf`), ascending (`packFeatures`). */
  readonly features: string;
  /** For each feature one weight by unit (`packWeights`). */
  readonly weights: string;
}

/** Of fifty findings that read less like their category than this, one is right: a rule that holds is not worth a word there. */
const farFetched = 0.02;

/** A feature as a model keeps it: of a thousand that it does not know, three are taken for one that it does. */
export const keyOf = (feature: number): number => feature >>> 10;

/** The sums of a table's words. */
interface WordSums {
  /** By word, and in it by unit; in halves. */
  readonly ofWords: Int32Array;
  /** By word: 1 if it was met. */
  readonly isKnown: Uint8Array;
}

const noWords: WordSums = { ofWords: new Int32Array(0), isKnown: new Uint8Array(0) };

/** Sentences are summed up in halves, so that all sums are whole numbers: a feature counts one, or a half. */
const half = 0.5;
const whole = 1 / half;
/** A presence has a feature for the sentence before it, for its own and for the next one. */
const sides = 3;

/** Adds up the weights of features, for one draft after another. */
class Sums implements FeatureSink {
  /** By sentence, and in it by unit; in halves. */
  all = new Int32Array(512);
  /** By unit: what is added to every sentence. */
  readonly everywhere: Float64Array;
  readonly #places: HashIndex;
  /** By feature, and in it by unit. */
  readonly #weights: Int8Array;
  readonly #count: number;
  /** By presence: what it adds to the three sentences, which lie beside each other in `all` too. */
  readonly #present: Int16Array;
  /** By presence, and in it by unit: the weights of its feature of the draft. */
  readonly #anywhere: Int8Array;
  /** A word's features are looked up when it is first met: paragraphs that are kept may be of an older table. */
  readonly #byTable = new WeakMap<WordTable, WordSums>();
  #table: WordTable | undefined;
  #ofWords = noWords.ofWords;
  #isKnown = noWords.isKnown;

  constructor({ hidden, features, weights }: ModelData, presences: readonly Presence[]) {
    const keys = featuresOf(features);
    this.#count = hidden.bias.length;
    this.#places = new HashIndex(keys);
    this.#weights = weightsOf(weights, keys.length * this.#count);
    this.#present = Int16Array.from(presences.flatMap(({ after, here, before }) => [...this.#rowOf(after, beside), ...this.#rowOf(here, 1), ...this.#rowOf(before, beside)]));
    this.#anywhere = Int8Array.from(presences.flatMap(({ anywhere }) => [...this.#weightsOf(anywhere)]));
    this.everywhere = new Float64Array(this.#count);
  }

  begin(sentences: number): void {
    const needed = sentences * this.#count;
    if (needed > this.all.length) this.all = new Int32Array(needed * 2);
    else this.all.fill(0, 0, needed);
    this.everywhere.fill(0);
  }

  add(sentence: number, feature: number, value: number): void {
    this.#addRow(this.all, sentence * this.#count, this.#placeOf(feature), value * whole);
  }

  addPresence(sentence: number, { number }: Presence, last: number): void {
    const count = this.#count;
    const all = this.all;
    const present = this.#present;
    const start = number * sides * count;
    const from = sentence > 0 ? start : start + count;
    const to = start + (sentence < last ? sides : sides - 1) * count;
    const shift = (sentence - 1) * count - start;
    for (let at = from; at < to; at += 1) all[at + shift] = (all[at + shift] as number) + (present[at] as number);
  }

  addAnywhere({ number }: Presence): void {
    const count = this.#count;
    for (let unit = 0; unit < count; unit += 1) this.everywhere[unit] = (this.everywhere[unit] as number) + (this.#anywhere[number * count + unit] as number) * inDraft;
  }

  addEverywhere(feature: number, value: number): void {
    this.#weightsOf(feature).forEach((weight, unit) => (this.everywhere[unit] = (this.everywhere[unit] as number) + weight * value));
  }

  addWord(sentence: number, table: WordTable, word: number): void {
    if (this.#table !== table) this.#turnTo(table);
    if (this.#isKnown[word] !== 1) this.#learn(table, word);
    const count = this.#count;
    const at = sentence * count;
    const from = word * count;
    const all = this.all;
    const ofWords = this.#ofWords;
    for (let unit = 0; unit < count; unit += 1) all[at + unit] = (all[at + unit] as number) + (ofWords[from + unit] as number);
  }

  #turnTo(table: WordTable): void {
    this.#table = table;
    ({ ofWords: this.#ofWords, isKnown: this.#isKnown } = this.#byTable.get(table) ?? noWords);
  }

  #learn(table: WordTable, word: number): void {
    if (word >= this.#isKnown.length) this.#grow(table, Math.max(1_024, word * 2));
    this.#isKnown[word] = 1;
    eachFeatureOf(table, word, (feature) => this.#addRow(this.#ofWords, word * this.#count, this.#placeOf(feature), whole));
  }

  #grow(table: WordTable, room: number): void {
    const [ofWords, isKnown] = [new Int32Array(room * this.#count), new Uint8Array(room)];
    ofWords.set(this.#ofWords);
    isKnown.set(this.#isKnown);
    this.#byTable.set(table, { ofWords, isKnown });
    this.#turnTo(table);
  }

  #placeOf(feature: number): number {
    return this.#places.placeOf(keyOf(feature));
  }

  /** By unit; zeros for a feature that the model does not know. */
  #weightsOf(feature: number): Int8Array {
    const from = this.#placeOf(feature) * this.#count;
    return from < 0 ? new Int8Array(this.#count) : this.#weights.subarray(from, from + this.#count);
  }

  /** What a feature adds, by unit; in halves. */
  #rowOf(feature: number, value: number): number[] {
    return Array.from(this.#weightsOf(feature), (weight) => weight * value * whole);
  }

  /** @param place of the feature; -1: none */
  #addRow(sums: Int32Array, at: number, place: number, halves: number): void {
    if (place < 0) return;
    const weights = this.#weights;
    const count = this.#count;
    const from = place * count;
    for (let unit = 0; unit < count; unit += 1) sums[at + unit] = (sums[at + unit] as number) + (weights[from + unit] as number) * halves;
  }
}

/** How likely each sentence of a draft is to be of each category. */
export class Model {
  readonly #sums: Sums;
  readonly #known = new WeakMap<View, readonly Float64Array[]>();

  constructor(private readonly data: ModelData, private readonly constructions: readonly Construction[]) {
    this.#sums = new Sums(data, presencesOf(constructions));
  }

  get categories(): readonly string[] {
    return this.data.categories;
  }

  /**
   * How grave a finding is, in the sentences from `first` to `last`: a warning that reads unlike its category is a tip, or, where it reads
   * nothing like it, not worth a word; a tip that reads very like it a warning.
   * @returns undefined: not to be shown
   */
  judge(view: View, category: string, severity: Severity, first: number, last: number): Severity | undefined {
    const thresholds = this.data.thresholds[category];
    if (!thresholds || !this.categories.includes(category)) return severity;
    const { silence, doubt, certainty } = thresholds;
    const likelihoods = this.likelihoods(view, category);
    let most = -Infinity;
    for (let sentence = first; sentence <= last; sentence += 1) most = Math.max(most, likelihoods[sentence] ?? most);
    if (most < (severity === 'block' ? farFetched : silence)) return undefined;
    if (severity === 'info') return most > certainty ? 'warn' : severity;
    return most < doubt ? 'info' : severity;
  }

  /** What the model looks at, for learning it anew. */
  addFeatures(view: View, sink: FeatureSink): void {
    addFeatures(view, this.constructions, sink);
  }

  /** @returns 0 to 1 for each sentence of the draft; worked out once for a view, however many ask */
  likelihoods(view: View, category: string): Float64Array {
    let known = this.#known.get(view);
    if (!known) this.#known.set(view, (known = this.#judgeAll(view)));
    return known[this.data.categories.indexOf(category)] ?? new Float64Array(view.sentences.length);
  }

  /** By category. */
  #judgeAll(view: View): readonly Float64Array[] {
    const { categories, hidden, output } = this.data;
    const { length } = hidden.bias;
    const count = view.sentences.length;
    this.#sums.begin(count);
    this.addFeatures(view, this.#sums);
    const { all, everywhere } = this.#sums;
    const likelihoods = categories.map(() => new Float64Array(count));
    const units = new Float64Array(length);
    for (let sentence = 0; sentence < count; sentence += 1) {
      for (let unit = 0; unit < length; unit += 1) units[unit] = Math.max(0, (hidden.bias[unit] ?? 0) + (hidden.step[unit] ?? 0) * ((all[sentence * length + unit] as number) * half + (everywhere[unit] as number)));
      for (let category = 0; category < likelihoods.length; category += 1) {
        const weights = output.weights[category] ?? [];
        let sum = output.bias[category] ?? 0;
        for (let unit = 0; unit < length; unit += 1) sum += (weights[unit] ?? 0) * (units[unit] as number);
        (likelihoods[category] as Float64Array)[sentence] = 1 / (1 + Math.exp(-sum));
      }
    }
    return likelihoods;
  }
}
