import type { View } from '../text/view.ts';
import type { Severity } from '../types.ts';
import { addFeatures, type Construction, type FeatureSink } from './features.ts';
import { bytesOf, weightsOf } from './packing.ts';

/** What comes of a finding, by the likeliest of its sentences: 0 to 1. */
export interface Thresholds {
  /** Below it the finding is not shown, unless its rule holds the post. */
  readonly silence: number;
  /** Below it the finding is only a tip. */
  readonly doubt: number;
  /** Above it a tip is worth a look before posting. */
  readonly certainty: number;
}

/** A linear model as a pack holds it. `npm run train` writes it, from the labelled posts. */
export interface ModelData {
  /** What it tells apart. */
  readonly categories: readonly string[];
  /** How many features there is room for, each at its own place. */
  readonly buckets: number;
  /** By category, for those that the model is to judge; it judges none that it does not tell apart. */
  readonly thresholds: Readonly<Record<string, Thresholds>>;
  /** By category. */
  readonly bias: readonly number[];
  /** By category: what the least weight is worth. */
  readonly step: readonly number[];
  /** Base64 of bytes: for each bucket what tells its feature from others that would come there (`markOf`). */
  readonly marks: string;
  /** For each bucket one weight by category, a character each (`packing.ts`). */
  readonly weights: string;
}

/** Of 256 features that come to a place, one has the right mark. */
export const markOf = (feature: number): number => (feature << 24) >> 24;
/** Where a feature has its place, if it has one: by its upper half, since the mark is its last byte. No division: this is asked for every word. @param buckets below 32,768 */
export const bucketOf = (feature: number, buckets: number): number => Math.imul(feature >>> 16, buckets) >>> 16;

/** Adds up the weights of features, for one draft after another. */
class Sums implements FeatureSink {
  /** By sentence, and in it by category. */
  all = new Float64Array(512);
  /** By category: what is added to every sentence. */
  readonly everywhere: Float64Array;

  /** @param weights for each bucket one by category */
  constructor(private readonly marks: Int8Array, private readonly weights: Int16Array, private readonly buckets: number, private readonly categories: number) {
    this.everywhere = new Float64Array(categories);
  }

  begin(sentences: number): void {
    const needed = sentences * this.categories;
    if (needed > this.all.length) this.all = new Float64Array(needed * 2);
    else this.all.fill(0, 0, needed);
    this.everywhere.fill(0);
  }

  add(sentence: number, feature: number, value: number): void {
    this.#add(this.all, sentence * this.categories, feature, value);
  }

  addEverywhere(feature: number, value: number): void {
    this.#add(this.everywhere, 0, feature, value);
  }

  #add(sums: Float64Array, at: number, feature: number, value: number): void {
    const { weights, categories } = this;
    const bucket = bucketOf(feature, this.buckets);
    if (this.marks[bucket] !== markOf(feature)) return;
    const from = bucket * categories;
    for (let category = 0; category < categories; category += 1) sums[at + category] = (sums[at + category] as number) + (weights[from + category] as number) * value;
  }
}

/** How likely each sentence of a draft is to be of each category. */
export class Model {
  readonly #sums: Sums;
  readonly #known = new WeakMap<View, readonly Float64Array[]>();

  constructor(private readonly data: ModelData, private readonly constructions: readonly Construction[]) {
    this.#sums = new Sums(bytesOf(data.marks), weightsOf(data.weights), data.buckets, data.categories.length);
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
    const most = Math.max(...this.likelihoods(view, category).subarray(first, last + 1));
    if (severity !== 'block' && most < silence) return undefined;
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
    const { categories, bias, step } = this.data;
    const { length } = categories;
    const count = view.sentences.length;
    this.#sums.begin(count);
    this.addFeatures(view, this.#sums);
    const { all, everywhere } = this.#sums;
    return categories.map((_, at) => {
      const likelihoods = new Float64Array(count);
      for (let sentence = 0; sentence < count; sentence += 1) likelihoods[sentence] = 1 / (1 + Math.exp(-((bias[at] ?? 0) + (step[at] ?? 0) * ((all[sentence * length + at] as number) + (everywhere[at] as number)))));
      return likelihoods;
    });
  }
}
