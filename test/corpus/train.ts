import { readFileSync, writeFileSync } from 'node:fs';
import nba from '../../rules/nba/pack.yaml';
import { createChecker } from '../../src/engine/check.ts';
import { compile } from '../../src/engine/compile.ts';
import { draftOf, markedIn } from '../../src/engine/examples.ts';
import { eachFeatureBeside, eachFeatureOf, inDraft } from '../../src/engine/likelihood/features.ts';
import { keyOf, type ModelData } from '../../src/engine/likelihood/model.ts';
import { packFeatures, packWeights } from '../../src/engine/likelihood/packing.ts';
import type { RuleData } from '../../src/engine/pack.ts';
import { overlaps } from '../../src/engine/text/view.ts';
import { categories as allCategories, languages, type Category, type Draft, type Severity, type Span } from '../../src/engine/types.ts';
import { occurrences, score, type Item, type Reported } from '../../src/packs/score.ts';
import { reportOf, table } from './eval.ts';
import { Network, unknown, units, type Placed } from './network.ts';

/** Labelled posts that may be read: never those that are held out. */
const wholeFiles = ['own', 'later', 'wide', 'fresh', 'dev', 'dev2'].map((name) => `test/corpus/${name}.jsonl`);
const pairsFile = 'test/corpus/pairs.jsonl';
const framesFile = 'test/corpus/frames.jsonl';
/** Of these, whole posts that nobody read to write rules. */
const unreadFile = 'test/corpus/fresh.jsonl';
const output = 'rules/nba/model.yaml';
const expectation = 'docs/accuracy-expected.md';

/** So many features are kept: with sixteen hidden units that stays under 150 kB. Measured: more units with fewer features are no better. */
const kept = 20_000;
/** A feature that came less often is chance. */
const leastOften = 3;
/** So many features are left out at each look at a sentence: many while there are very many to choose from. */
const featuresLeftOut = { choosing: 0.5, learning: 0.15 } as const;
/** How much a post teaches: a whole one as much as three short ones, of which half are breaches on purpose, or as six wordings of a frame. What a rule promises should hold. */
const worth = { whole: 3, example: 5, pair: 1, frame: 0.5 } as const;
const folds = 5;
/** Of identifiers and length the form alone decides. */
const categories: readonly Category[] = allCategories.filter((category) => !['confidential-id', 'too-long'].includes(category));
const count = categories.length;

interface Row extends Item, Partial<Omit<Draft, 'text'>> {
  readonly worth: number;
  /** Only the sentences that this is in teach anything; the others are the same in many rows. */
  readonly part?: Span;
  /** The only category that it says anything about. */
  readonly about?: Category;
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

/** What a rule promises: words that it marks, and words that it leaves alone. */
const examplesOf = (rule: RuleData): Row[] =>
  languages.flatMap((lang) => {
    const { match = [], pass = [], earlier, clients } = rule.examples[lang] ?? {};
    if (earlier || clients) return [];
    const row = (draft: Draft, findings: Item['findings']): Row => ({ id: rule.id, lang, ...draft, findings, worth: worth.example, about: rule.category });
    const marked = match.map((example) => {
      const draft = draftOf(rule, example);
      const { start, end } = markedIn(example) ?? { start: 0, end: draft.text.length };
      return row(draft, [{ category: rule.category, span: draft.text.slice(start, end), severity: rule.severity }]);
    });
    return [...marked, ...pass.map((example) => row(draftOf(rule, example), []))];
  });

/** What is counted, hashtags or emoji, the model does not see. */
const teaches = ({ praise, category, match }: RuleData): boolean => !praise && categories.includes(category) && !match.some(({ kind }) => kind === 'metric');

const readAll = (): Row[] => [
  ...wholeFiles.flatMap((file) => readPosts(file, worth.whole)),
  ...readPosts(pairsFile, worth.pair),
  ...readFrames(framesFile),
  ...nba.rules.filter(teaches).flatMap(examplesOf),
];

/** One sentence: its features, and which categories its labels are of. */
interface Sample {
  readonly post: number;
  /** How much it counts. */
  readonly worth: number;
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly labels: Uint8Array;
}

const samplesOf = (rows: readonly Row[]): Sample[] => {
  const empty: ModelData = { categories, thresholds: {}, hidden: { bias: [], step: [] }, output: { bias: [], weights: [] }, features: '', weights: '' };
  const { view: viewOf, model } = compile([{ ...nba, model: empty, rules: [] }]);
  return rows.flatMap(({ text, findings, worth, part = { start: 0, end: text.length }, about, platform = 'linkedin', kind = 'post', role = 'staff', account = 'personal' }, post) => {
    const view = viewOf({ text, platform, kind, role, account });
    const found: [number, number][][] = view.sentences.map(() => []);
    const everywhere: [number, number][] = [];
    model?.addFeatures(view, {
      add: (sentence, feature, value) => found[sentence]?.push([feature, value]),
      addWord: (sentence, table, word) => eachFeatureOf(table, word, (feature) => found[sentence]?.push([feature, 1])),
      addPresence: (sentence, presence, last) => eachFeatureBeside(presence, sentence, last, (beside, feature, value) => found[beside]?.push([feature, value])),
      addAnywhere: ({ anywhere }) => everywhere.push([anywhere, inDraft]),
      addEverywhere: (feature, value) => everywhere.push([feature, value]),
    });
    return view.sentences.flatMap((span, sentence) => {
      if (!overlaps(span, part)) return [];
      const all = [...(found[sentence] ?? []), ...everywhere];
      const isOf = (category: Category): boolean => findings.some((label) => label.category === category && label.span !== undefined && occurrences(text, label.span).some((words) => overlaps(words, span)));
      const labels = categories.map((category) => (about === undefined || category === about ? Number(isOf(category)) : unknown));
      return { post, worth, features: Int32Array.from(all, ([feature]) => feature), values: Float32Array.from(all, ([, value]) => value), labels: Uint8Array.from(labels) };
    });
  });
};

/** @param features those that have weights, in the order of these */
const placed = (samples: readonly Sample[], features: readonly number[]): Placed[] => {
  const placeOf = new Map(features.map((feature, place) => [feature, place]));
  return samples.map(({ worth, labels, features: own, values }) => {
    const known = own.map((feature) => placeOf.get(feature) ?? -1);
    return { worth, labels, places: known.filter((place) => place >= 0), values: values.filter((_, at) => (known[at] as number) >= 0) };
  });
};

/** The features that say most, and often, by their keys. Of two with one key the better is kept. */
const chosen = (samples: readonly Sample[]): number[] => {
  const often = new Map<number, number>();
  for (const { features } of samples) for (const feature of new Set(features)) often.set(feature, (often.get(feature) ?? 0) + 1);
  const known = [...often.keys()].filter((feature) => (often.get(feature) as number) >= leastOften);
  const network = new Network(known.length, count);
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
  const network = new Network(features.length, count);
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
