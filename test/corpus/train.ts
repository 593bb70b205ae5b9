import { readFileSync, writeFileSync } from 'node:fs';
import nba from '../../rules/nba/pack.yaml';
import { createChecker } from '../../src/engine/check.ts';
import { compile } from '../../src/engine/compile.ts';
import { eachFeatureOf } from '../../src/engine/likelihood/features.ts';
import { keyOf, type ModelData } from '../../src/engine/likelihood/model.ts';
import { heaviest, packAscending, packWeights } from '../../src/engine/likelihood/packing.ts';
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

/** So many features are kept: with nine categories that stays under 150 kB. */
const kept = 13_400;
/** A feature that came less often is chance. */
const leastOften = 3;
const steps = 120;
const rate = 0.03;
/** How strongly weights are held near zero. Measured on posts of other writers: 2 is a tenth worse, and as much as half of the posts thrown away. */
const restraint = 20;
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
  const empty: ModelData = { categories, thresholds: {}, bias: [], step: [], features: '', weights: '' };
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

interface Weights {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

const count = categories.length;

/** The slope at these weights: of every sentence, and of the restraint. Written for speed: it is most of the time that learning takes. */
const slopeOf = ({ weights, bias }: Weights, samples: readonly Placed[], slope: Weights): void => {
  for (let at = 0; at < slope.weights.length; at += 1) slope.weights[at] = restraint * (weights[at] as number);
  slope.bias.fill(0);
  const errors = new Float64Array(count);
  for (const { places, values, labels, worth } of samples) {
    errors.set(bias);
    for (let at = 0; at < places.length; at += 1) {
      const from = (places[at] as number) * count;
      const value = values[at] as number;
      for (let category = 0; category < count; category += 1) errors[category] = (errors[category] as number) + (weights[from + category] as number) * value;
    }
    for (let category = 0; category < count; category += 1) {
      const likelihood = 1 / (1 + Math.exp(-(errors[category] as number)));
      errors[category] = (likelihood - (labels[category] as number)) * (labels[category] ? rarity : 1) * worth;
      slope.bias[category] = (slope.bias[category] as number) + (errors[category] as number);
    }
    for (let at = 0; at < places.length; at += 1) {
      const from = (places[at] as number) * count;
      const value = values[at] as number;
      for (let category = 0; category < count; category += 1) slope.weights[from + category] = (slope.weights[from + category] as number) + (errors[category] as number) * value;
    }
  }
};

/** One step down the slope, by its running mean and size (Adam). */
class Descent {
  readonly #mean: Float64Array;
  readonly #square: Float64Array;
  #steps = 0;
  constructor(private readonly weights: Float64Array) {
    this.#mean = new Float64Array(weights.length);
    this.#square = new Float64Array(weights.length);
  }
  step(slope: Float64Array): void {
    this.#steps += 1;
    const [meanPart, squarePart] = [1 - 0.9 ** this.#steps, 1 - 0.99 ** this.#steps];
    for (let at = 0; at < slope.length; at += 1) {
      const one = slope[at] as number;
      const mean = (this.#mean[at] = 0.9 * (this.#mean[at] as number) + 0.1 * one);
      const square = (this.#square[at] = 0.99 * (this.#square[at] as number) + 0.01 * one * one);
      this.weights[at] = (this.weights[at] as number) - (rate * (mean / meanPart)) / (Math.sqrt(square / squarePart) + 1e-8);
    }
  }
}

/** Logistic regression for each category, all sentences at every step. @param places how many there are */
const learn = (samples: readonly Placed[], places: number): Weights => {
  const model: Weights = { weights: new Float64Array(places * count), bias: new Float64Array(count).fill(-3) };
  const slope: Weights = { weights: new Float64Array(places * count), bias: new Float64Array(count) };
  const [weights, bias] = [new Descent(model.weights), new Descent(model.bias)];
  for (let step = 0; step < steps; step += 1) {
    slopeOf(model, samples, slope);
    weights.step(slope.weights);
    bias.step(slope.bias);
  }
  return model;
};

/** The features that say most, and often, by their keys. Of two with one key the better is kept. */
const chosen = (samples: readonly Sample[]): number[] => {
  const often = new Map<number, number>();
  for (const { features } of samples) for (const feature of new Set(features)) often.set(feature, (often.get(feature) ?? 0) + 1);
  const known = [...often.keys()].filter((feature) => (often.get(feature) as number) >= leastOften);
  const { weights } = learn(placed(samples, known), known.length);
  const worthAt = (place: number): number => weights.subarray(place * count, (place + 1) * count).reduce((sum, weight) => sum + weight ** 2, 0) * Math.sqrt(often.get(known[place] as number) as number);
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

/** By category as fine as its heaviest weight allows. @param features as `chosen` gives them */
const packed = ({ weights, bias }: Weights, features: readonly number[]): ModelData => {
  const step = categories.map((_, category) => weights.reduce((most, weight, at) => (at % count === category ? Math.max(most, Math.abs(weight)) : most), 0) / heaviest);
  return {
    categories,
    thresholds,
    bias: [...bias].map((one) => Number(one.toFixed(4))),
    step: step.map((one) => Number(one.toPrecision(5))),
    features: packAscending(features.map(keyOf)),
    weights: packWeights(weights.map((weight, at) => weight / (step[at % count] || 1))),
  };
};

const yamlOf = (model: ModelData): string => `# yaml-language-server: $schema=../../dist/cli/postproef-rules.schema.json
# Written by \`npm run train\` from the labelled posts in test/corpus (docs/architecture.md), but for the thresholds: those are yours to choose,
# with what \`npm run train -- --expect\` shows, and are kept.
model:
  categories: ${JSON.stringify(model.categories)}
  thresholds:
${Object.entries(model.thresholds).map(([name, { silence, doubt, certainty }]) => `    ${name}: { silence: ${silence}, doubt: ${doubt}, certainty: ${certainty} }`).join('\n')}
  bias: ${JSON.stringify(model.bias)}
  step: ${JSON.stringify(model.step)}
  features: '${model.features}'
  weights: '${model.weights}'
`;

/** The features that say most, and their weights. */
const modelFrom = (samples: readonly Sample[]): ModelData => {
  const features = chosen(samples);
  return packed(learn(placed(samples, features), features.length), features);
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
