import { heaviest } from '../../src/engine/likelihood/packing.ts';

/** Hidden units. */
export const units = 16;
const epochs = 8;
/** So many sentences make one step. */
const batch = 1_024;
/** Of the first step; the last is a fiftieth. */
const rate = 2e-3;
/** So many hidden units are left out at each look at a sentence, so that none relies on another. */
const unitsLeftOut = 0.1;
/** From this part of the steps on, weights are as coarse as they will be written down: what is left of the steps makes up for it. */
const coarseFrom = 0.2;
/** What a weight of 1 is worth, in standard deviations of a unit's weights. */
const coarseness = 1.7;
/** A sentence with a finding counts as so many without. */
const rarity = 3;

/** A label that nobody gave: it teaches nothing. */
export const unknown = 2;

/** A sample as it is learnt from: where the weights of its features are. Features without a weight are left out. */
export interface Placed {
  /** How much it counts. */
  readonly worth: number;
  /** By category: 1 if it is of that category, 0 if not, or `unknown`. */
  readonly labels: Uint8Array;
  readonly places: Int32Array;
  /** By place: how much of the feature there is. */
  readonly values: Float32Array;
}

/** The same numbers each time (xorshift), from 0 to 1. */
const dice = (): (() => number) => {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
};

/** Numbers that are learnt: each step goes down their slope, by its running mean and size (Adam). */
class Learnt {
  readonly slope: Float32Array;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;
  #steps = 0;
  constructor(readonly values: Float32Array) {
    [this.slope, this.#mean, this.#square] = [new Float32Array(values.length), new Float32Array(values.length), new Float32Array(values.length)];
  }
  step(rate: number): void {
    this.#steps += 1;
    const [meanPart, squarePart] = [1 - 0.9 ** this.#steps, 1 - 0.999 ** this.#steps];
    const { values, slope } = this;
    for (let at = 0; at < slope.length; at += 1) {
      const one = slope[at] as number;
      const mean = (this.#mean[at] = 0.9 * (this.#mean[at] as number) + 0.1 * one);
      const square = (this.#square[at] = 0.999 * (this.#square[at] as number) + 0.001 * one * one);
      values[at] = (values[at] as number) - (rate * (mean / meanPart)) / (Math.sqrt(square / squarePart) + 1e-8);
    }
    slope.fill(0);
  }
}

/** A network with one hidden layer, while it learns. */
export class Network {
  readonly #roll = dice();
  /** By feature, and in it by unit. */
  readonly weights: Learnt;
  readonly hiddenBias = new Learnt(new Float32Array(units));
  /** By category, and in it by unit. */
  readonly outputWeights: Learnt;
  readonly outputBias: Learnt;
  /** By unit: what a weight of 1 is worth, once they are coarse. */
  steps: Float32Array | undefined;
  /** The weights as they count: themselves, or coarse. */
  #used: Float32Array;
  readonly #units = new Float32Array(units);
  readonly #unitSlopes = new Float32Array(units);

  /** @param features how many there are @param categories how many it is to tell apart */
  constructor(private readonly features: number, private readonly categories: number) {
    const scattered = (length: number, spread: number): Float32Array => Float32Array.from({ length }, () => (this.#roll() + this.#roll() + this.#roll() + this.#roll() - 2) * Math.sqrt(3) * spread);
    this.weights = new Learnt(scattered(features * units, 0.05));
    this.outputWeights = new Learnt(scattered(categories * units, 0.15));
    this.outputBias = new Learnt(new Float32Array(categories).fill(-3));
    this.#used = this.weights.values;
  }

  /** @param leftOut the part of the features that is left out at each look at a sentence @param coarse whether the weights become coarse */
  learn(samples: readonly Placed[], leftOut: number, coarse: boolean): void {
    const order = [...samples];
    const all = epochs * Math.ceil(order.length / batch);
    for (let step = 0; step < all; step += 1) {
      const from = (step * batch) % (Math.ceil(order.length / batch) * batch);
      if (from === 0) this.#shuffle(order);
      if (coarse && this.steps === undefined && step >= coarseFrom * all) this.steps = this.#spreads().map((spread) => spread * coarseness);
      const { steps } = this;
      if (steps) this.#used = this.coarse(steps).map((weight, at) => weight * (steps[at % units] as number));
      for (const sample of order.slice(from, from + batch)) this.#look(sample, leftOut);
      for (const learnt of [this.weights, this.hiddenBias, this.outputWeights, this.outputBias]) learnt.step(rate * Math.max(0.02, 1 - step / all));
    }
  }

  /** The weights as they are written down. */
  coarse(steps: Float32Array): Float32Array {
    return this.weights.values.map((weight, at) => Math.max(-heaviest, Math.min(heaviest, Math.round(weight / (steps[at % units] as number)))));
  }

  /** By unit: the standard deviation of its weights. */
  #spreads(): Float32Array {
    const squares = new Float64Array(units);
    this.weights.values.forEach((weight, at) => (squares[at % units] = (squares[at % units] as number) + weight ** 2));
    return Float32Array.from(squares, (square) => Math.sqrt(square / this.features));
  }

  #shuffle(order: Placed[]): void {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(this.#roll() * (at + 1));
      [order[at], order[other]] = [order[other] as Placed, order[at] as Placed];
    }
  }

  /** Adds one sentence to the slopes. Written for speed: it is most of the time that learning takes. */
  #look({ places, values, labels, worth }: Placed, leftOut: number): void {
    const sums = this.#units;
    sums.set(this.hiddenBias.values);
    const seen: number[] = [];
    for (let at = 0; at < places.length; at += 1) {
      if (this.#roll() < leftOut) continue;
      seen.push(at);
      const from = (places[at] as number) * units;
      const value = (values[at] as number) / (1 - leftOut);
      for (let unit = 0; unit < units; unit += 1) sums[unit] = (sums[unit] as number) + (this.#used[from + unit] as number) * value;
    }
    for (let unit = 0; unit < units; unit += 1) sums[unit] = this.#roll() < unitsLeftOut ? 0 : Math.max(0, sums[unit] as number) / (1 - unitsLeftOut);
    const slopes = this.#unitSlopes.fill(0);
    for (let category = 0; category < this.categories; category += 1) {
      if (labels[category] === unknown) continue;
      const from = category * units;
      let sum = this.outputBias.values[category] as number;
      for (let unit = 0; unit < units; unit += 1) sum += (this.outputWeights.values[from + unit] as number) * (sums[unit] as number);
      const label = labels[category] as number;
      const error = (1 / (1 + Math.exp(-sum)) - label) * (label ? rarity : 1) * worth;
      this.outputBias.slope[category] = (this.outputBias.slope[category] as number) + error;
      for (let unit = 0; unit < units; unit += 1) {
        this.outputWeights.slope[from + unit] = (this.outputWeights.slope[from + unit] as number) + error * (sums[unit] as number);
        slopes[unit] = (slopes[unit] as number) + error * (this.outputWeights.values[from + unit] as number);
      }
    }
    for (let unit = 0; unit < units; unit += 1) {
      slopes[unit] = (sums[unit] as number) > 0 ? (slopes[unit] as number) / (1 - unitsLeftOut) : 0;
      this.hiddenBias.slope[unit] = (this.hiddenBias.slope[unit] as number) + (slopes[unit] as number);
    }
    for (const at of seen) {
      const from = (places[at] as number) * units;
      const value = (values[at] as number) / (1 - leftOut);
      for (let unit = 0; unit < units; unit += 1) this.weights.slope[from + unit] = (this.weights.slope[from + unit] as number) + (slopes[unit] as number) * value;
    }
  }
}
