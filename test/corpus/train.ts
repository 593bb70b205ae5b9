import { readFileSync, writeFileSync } from 'node:fs';
import nba from '../../rules/nba/pack.yaml';
import { createChecker } from '../../src/engine/check.ts';
import { compile } from '../../src/engine/compile.ts';
import { eachFeatureOf } from '../../src/engine/likelihood/features.ts';
import { keyOf, type ModelData } from '../../src/engine/likelihood/model.ts';
import { heaviest, packFeatures, packWeights } from '../../src/engine/likelihood/packing.ts';
import { overlaps } from '../../src/engine/text/view.ts';
import { categories as allCategories, type Category, type Draft, type Severity, type Span } from '../../src/engine/types.ts';
import { score, type Item, type Reported } from '../../src/packs/score.ts';
import { reportOf, table } from './eval.ts';

/** Labelled posts that may be read: never those that are held out. */
const wholeFiles = ['own', 'later', 'wide', 'fresh', 'dev', 'dev2'].map((name) => `test/corpus/${name}.jsonl`);
const pairsFile = 'test/corpus/pairs.jsonl';
const framesFile = 'test/corpus/frames.jsonl';
/** Of these, whole posts that nobody read to write rules. */
const unreadFile = 'test/corpus/fresh.jsonl';
const output = 'rules/nba/model.yaml';
const expectation = 'docs/accuracy-expected.md';

/** So many features are kept, and so many hidden units: that stays under 150 kB. Measured: twice the units with half the features is no better. */
const kept = 20_000;
const units = 16;
/** A feature that came less often is chance. */
const leastOften = 3;
const epochs = 8;
/** So many sentences make one step. */
const batch = 1_024;
/** Of the first step; the last is a fiftieth. */
const rate = 2e-3;
/** So many hidden units are left out at each look at a sentence, so that none relies on another. */
const unitsLeftOut = 0.1;
/** Likewise features: many while there are very many to choose from. */
const featuresLeftOut = { choosing: 0.5, learning: 0.15 } as const;
/** From this part of the steps on, weights are as coarse as they will be written down: what is left of the steps makes up for it. */
const coarseFrom = 0.2;
/** What a weight of 1 is worth, in standard deviations of a unit's weights. */
const coarseness = 1.7;
/** How much a post teaches: a whole one as much as three short ones, of which half are breaches on purpose, or as six wordings of a frame. */
const worth = { whole: 3, pair: 1, frame: 0.5 } as const;
/** A sentence with a finding counts as so many without. */
const rarity = 3;
const folds = 5;
/** Of logos, identifiers and length the form alone decides. */
const categories: readonly Category[] = allCategories.filter((category) => !['logo-misuse', 'confidential-id', 'too-long'].includes(category));

interface Row extends Item, Partial<Omit<Draft, 'text'>> {
  readonly worth: number;
  /** Only the sentences that this is in teach anything; the others are the same in many rows. */
  readonly part?: Span;
}

const linesOf = <Line>(file: string): Line[] => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line);
const readPosts = (file: string, worth: number): Row[] => linesOf<Item>(file).map((item) => ({ ...item, worth }));

/** A post with a gap, `{}`, what makes it a breach when it stands there, and what leaves it innocent. */
interface Frame extends Omit<Item, 'id' | 'findings'> {
  readonly category: Category;
  readonly severity: Severity;
  readonly breach: readonly string[];
  readonly fine: readonly string[];
}

const readFrames = (file: string): Row[] =>
  linesOf<Frame>(file).flatMap(({ lang, text, category, severity, breach, fine }, number) => {
    const [before = '', after = ''] = text.split('{}');
    const id = `frame ${number + 1}`;
    const filled = (span: string, findings: Item['findings']): Row => ({ id, lang, text: before + span + after, findings, worth: worth.frame, part: { start: before.length, end: before.length + span.length } });
    return [...breach.map((span) => filled(span, [{ category, span, severity }])), ...fine.map((span) => filled(span, []))];
  });

const readAll = (): Row[] => [...wholeFiles.flatMap((file) => readPosts(file, worth.whole)), ...readPosts(pairsFile, worth.pair), ...readFrames(framesFile)];

/** One sentence: its features, and which categories its labels are of. */
interface Sample {
  readonly post: number;
  /** How much it counts. */
  readonly worth: number;
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly labels: Uint8Array;
}

const overlapsLabel = (text: string, span: string, start: number, end: number): boolean => {
  for (let at = text.indexOf(span); at >= 0; at = text.indexOf(span, at + 1)) if (at < end && start < at + span.length) return true;
  return false;
};

const samplesOf = (rows: readonly Row[]): Sample[] => {
  const empty: ModelData = { categories, thresholds: {}, hidden: { bias: [], step: [] }, output: { bias: [], weights: [] }, features: '', weights: '' };
  const { view: viewOf, model } = compile([{ ...nba, model: empty, rules: [] }]);
  return rows.flatMap(({ text, findings, worth, part = { start: 0, end: text.length }, platform = 'linkedin', kind = 'post', role = 'staff', account = 'personal' }, post) => {
    const view = viewOf({ text, platform, kind, role, account });
    const found: [number, number][][] = view.sentences.map(() => []);
    const everywhere: [number, number][] = [];
    model?.addFeatures(view, {
      add: (sentence, feature, value) => found[sentence]?.push([feature, value]),
      addWord: (sentence, table, word) => eachFeatureOf(table, word, (feature) => found[sentence]?.push([feature, 1])),
      addEverywhere: (feature, value) => everywhere.push([feature, value]),
    });
    return view.sentences.flatMap((span, sentence) => {
      if (!overlaps(span, part)) return [];
      const { start, end } = span;
      const all = [...(found[sentence] ?? []), ...everywhere];
      const labels = categories.map((category) => Number(findings.some((label) => label.category === category && label.span !== undefined && overlapsLabel(text, label.span, start, end))));
      return { post, worth, features: Int32Array.from(all, ([feature]) => feature), values: Float32Array.from(all, ([, value]) => value), labels: Uint8Array.from(labels) };
    });
  });
};

/** A sample as it is learnt from: where the weights of its features are. Features without a weight are left out. */
interface Placed extends Pick<Sample, 'worth' | 'labels' | 'values'> {
  readonly places: Int32Array;
}

/** @param features those that have weights, in the order of these */
const placed = (samples: readonly Sample[], features: readonly number[]): Placed[] => {
  const placeOf = new Map(features.map((feature, place) => [feature, place]));
  return samples.map(({ worth, labels, features: own, values }) => {
    const known = own.map((feature) => placeOf.get(feature) ?? -1);
    return { worth, labels, places: known.filter((place) => place >= 0), values: values.filter((_, at) => (known[at] as number) >= 0) };
  });
};

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

const count = categories.length;

/** A network with one hidden layer, while it learns. */
class Network {
  readonly #roll = dice();
  /** By feature, and in it by unit. */
  readonly weights: Learnt;
  readonly hiddenBias = new Learnt(new Float32Array(units));
  /** By category, and in it by unit. */
  readonly outputWeights: Learnt;
  readonly outputBias = new Learnt(new Float32Array(count).fill(-3));
  /** By unit: what a weight of 1 is worth, once they are coarse. */
  steps: Float32Array | undefined;
  /** The weights as they count: themselves, or coarse. */
  #used: Float32Array;
  readonly #units = new Float32Array(units);
  readonly #unitSlopes = new Float32Array(units);

  constructor(private readonly features: number) {
    const scattered = (length: number, spread: number): Float32Array => Float32Array.from({ length }, () => (this.#roll() + this.#roll() + this.#roll() + this.#roll() - 2) * Math.sqrt(3) * spread);
    this.weights = new Learnt(scattered(features * units, 0.05));
    this.outputWeights = new Learnt(scattered(count * units, 0.15));
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
    for (let category = 0; category < count; category += 1) {
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

/** The features that say most, and often, by their keys. Of two with one key the better is kept. */
const chosen = (samples: readonly Sample[]): number[] => {
  const often = new Map<number, number>();
  for (const { features } of samples) for (const feature of new Set(features)) often.set(feature, (often.get(feature) ?? 0) + 1);
  const known = [...often.keys()].filter((feature) => (often.get(feature) as number) >= leastOften);
  const network = new Network(known.length);
  network.learn(placed(samples, known), featuresLeftOut.choosing, false);
  const worthAt = (place: number): number => network.weights.values.subarray(place * units, (place + 1) * units).reduce((sum, weight) => sum + weight ** 2, 0) * Math.sqrt(often.get(known[place] as number) as number);
  const worths = Float64Array.from(known, (_, place) => worthAt(place));
  const best = new Map<number, number>();
  for (const place of [...known.keys()].sort((a, b) => (worths[b] as number) - (worths[a] as number))) {
    const feature = known[place] as number;
    if (best.size < kept && !best.has(keyOf(feature))) best.set(keyOf(feature), feature);
  }
  return [...best].sort(([a], [b]) => a - b).map(([, feature]) => feature);
};

/** Those of the model in hand: they are chosen by people, with what `--expect` shows, and outlive the weights. */
const thresholds = nba.model?.thresholds ?? {};

const short = (number: number): number => Number(number.toPrecision(4));
const byUnit = (numbers: Float32Array): number[][] => Array.from({ length: count }, (_, category) => [...numbers.subarray(category * units, (category + 1) * units)].map(short));

/** @param features as `chosen` gives them */
const packed = (network: Network, features: readonly number[]): ModelData => {
  const steps = network.steps ?? new Float32Array(units).fill(1);
  return {
    categories,
    thresholds,
    hidden: { bias: [...network.hiddenBias.values].map(short), step: [...steps].map(short) },
    output: { bias: [...network.outputBias.values].map(short), weights: byUnit(network.outputWeights.values) },
    features: packFeatures(features.map(keyOf)),
    weights: packWeights([...network.coarse(steps)]),
  };
};

const yamlOf = (model: ModelData): string => `# yaml-language-server: $schema=../../dist/cli/postproef-rules.schema.json
# Written by \`npm run train\` from the labelled posts in test/corpus (docs/architecture.md), but for the thresholds: those are yours to choose,
# with what \`npm run train -- --expect\` shows, and are kept.
model:
  categories: ${JSON.stringify(model.categories)}
  thresholds:
${Object.entries(model.thresholds).map(([name, { silence, doubt, certainty }]) => `    ${name}: { silence: ${silence}, doubt: ${doubt}, certainty: ${certainty} }`).join('\n')}
  hidden:
    bias: ${JSON.stringify(model.hidden.bias)}
    step: ${JSON.stringify(model.hidden.step)}
  output:
    bias: ${JSON.stringify(model.output.bias)}
    weights:
${model.output.weights.map((weights) => `      - ${JSON.stringify(weights)}`).join('\n')}
  features: '${model.features}'
  weights: '${model.weights}'
`;

/** The features that say most, and their weights. */
const modelFrom = (samples: readonly Sample[]): ModelData => {
  const features = chosen(samples);
  const network = new Network(features.length);
  network.learn(placed(samples, features), featuresLeftOut.learning, true);
  return packed(network, features);
};

/** Posts of one writer have ids that begin alike. */
const writerOf = ({ id }: Item): string => /^[a-z]+/.exec(id)?.[0] ?? '';

/** Every rule, with models that have seen nothing by the writers whose posts they judge: what to expect of new posts. */
const expect = (rows: readonly Row[], samples: readonly Sample[]): void => {
  const unread = new Set(linesOf<Item>(unreadFile).map(({ text }) => text));
  const writers = [...new Set(rows.filter(({ text }) => unread.has(text)).map(writerOf))];
  const foldOf = (row: Row): number => (unread.has(row.text) ? writers.indexOf(writerOf(row)) % folds : folds);
  const reported = new Map<Row, readonly Reported[]>();
  for (let fold = 0; fold < folds; fold += 1) {
    const model = modelFrom(samples.filter(({ post }) => foldOf(rows[post] as Row) !== fold));
    const checker = createChecker([{ ...nba, model }]);
    for (const row of rows) if (foldOf(row) === fold) reported.set(row, reportOf(checker, row));
  }
  const judged = score([...reported.keys()], (row) => reported.get(row as Row) ?? []);
  writeFileSync(expectation, `# Accuracy on posts by writers that the model does not know

Written by \`npm run train -- --expect\`: each of the ${reported.size.toLocaleString('en')} posts of \`${unreadFile}\`, by ${writers.length} writers, is judged by the rules and a model that learnt
from nothing by its writer (${folds} models, each for a fifth of the writers).

\`\`\`
${table(judged)}
\`\`\`
`);
  console.log(table(judged));
};

/** `npm run train [-- --expect]`: learns the model of the default pack; --expect only says what to expect of it. */
export const main = async (args: readonly string[]): Promise<void> => {
  const rows = readAll();
  const samples = samplesOf(rows);
  console.log(`${rows.length} posts, ${samples.length} sentences`);
  if (args.includes('--expect')) return expect(rows, samples);
  const model = modelFrom(samples);
  writeFileSync(output, yamlOf(model));
  console.log(`${output}: ${Math.round(yamlOf(model).length / 1000)} kB`);
};
