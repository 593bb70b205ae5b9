import { Recognisers } from './entities/index.ts';
import type { Knowledge } from './known/knowledge.ts';
import { kinds } from './kinds/index.ts';
import { PackError, type CompileContext, type Matcher } from './kind.ts';
import type { Condition, Pack, Phrases, RuleData } from './pack.ts';
import { construction, type Construction } from './likelihood/features.ts';
import { Model } from './likelihood/model.ts';
import { Lexicon } from './phrases/lexicon.ts';
import { Block } from './text/block.ts';
import { Generations } from './text/generations.ts';
import { IntervalIndex } from './text/interval-index.ts';
import { View, type Hit } from './text/view.ts';
import type { Draft, Language, Severity } from './types.ts';
import { done, type Work } from './work.ts';

/** A rule ready to be asked. */
export interface CompiledRule {
  readonly rule: RuleData;
  /** Sets of which all must be in the draft, or all of another of these lists: else it finds nothing. */
  readonly needs: readonly (readonly number[])[];
  find(view: View): readonly Hit[];
  /** As the rule says, or as the model judges; undefined: it is not worth a word. */
  severityOf(view: View, hit: Hit): Severity | undefined;
}

export interface Compiled {
  readonly rules: readonly CompiledRule[];
  /** For rules of the kind `likely`. */
  readonly model: Model | undefined;
  /** Reads a draft; paragraphs that were read before are remembered. */
  view(draft: Draft): View;
}

/** Paragraphs kept besides those of the draft in hand: of the boxes beside it, and of what was just undone. */
const spareBlocks = 64;
const none: readonly Hit[] = [];
const kindByName = new Map(kinds.map((kind) => [kind.name, kind]));

const matchersOf = (rule: RuleData, context: CompileContext): readonly Matcher[] =>
  rule.match.map(({ kind: name, ...spec }) => {
    const kind = kindByName.get(name);
    if (!kind) throw new PackError(`Expected “kind” to be one of ${[...kindByName.keys()].join(', ')}; got “${name}”`);
    return kind.compile(spec as never, context);
  });

/** Those hits of a rule that pass one of its conditions. */
type Sieve = (view: View, hits: readonly Hit[]) => readonly Hit[];

/** What of `set` stands, taken back by nothing of `denials`. */
const standing = (view: View, set: number, denials: number | undefined): readonly Hit[] => {
  const others = view.hits(set);
  if (denials === undefined || others.length === 0) return others;
  const taking = new IntervalIndex(view.hits(denials));
  return others.filter((other) => !taking.overlap(other));
};

/** @param wanted keep those that have it within reach, or those that have it not? */
const sieveOf = ({ phrases, within, not }: Condition, wanted: boolean, context: CompileContext): Sieve => {
  const set = context.phrases(phrases);
  const denials = not === undefined ? undefined : context.phrases(not);
  return (view, hits) => {
    const others = standing(view, set, denials);
    if (others.length === 0) return wanted ? none : hits;
    const ordered = new IntervalIndex(others);
    return hits.filter((hit) => (ordered.firstWithin(view.around(hit, within)) !== undefined) === wanted);
  };
};

const languageSieve = (spoken: readonly Language[]): Sieve => (view, hits) =>
  hits.filter((hit) => view.languageAt(hit) === 'unknown' || spoken.some((language) => language === view.languageAt(hit)));

const allowSieve = (allow: Phrases, context: CompileContext): Sieve => {
  const set = context.phrases(allow);
  return (view, hits) => {
    const others = view.hits(set);
    if (others.length === 0) return hits;
    const ordered = new IntervalIndex(others);
    return hits.filter((hit) => !ordered.overlap(hit));
  };
};

/** In the order in which they are asked; none is asked about what another took away. */
const sievesOf = ({ scope, allow, needs = [], unless = [] }: RuleData, context: CompileContext): readonly Sieve[] => [
  ...(scope?.languages ? [languageSieve(scope.languages)] : []),
  ...(allow ? [allowSieve(allow, context)] : []),
  ...needs.map((condition) => sieveOf(condition, true, context)),
  ...unless.map((condition) => sieveOf(condition, false, context)),
];

/** Each sieve sees all hits at once: what it looks for is put in order once for them. */
const sifted = (view: View, found: readonly Hit[], sieves: readonly Sieve[]): readonly Hit[] => {
  let left = found;
  for (const sieve of sieves) {
    if (left.length === 0) return none;
    left = sieve(view, left);
  }
  return left;
};

const compileRule = (rule: RuleData, context: CompileContext, model: Model | undefined): CompiledRule => {
  try {
    const matchers = matchersOf(rule, context);
    const needed = (rule.needs ?? []).map(({ phrases }) => context.phrases(phrases));
    const sieves = sievesOf(rule, context);
    const find = (view: View): readonly Hit[] => {
      if (!view.mayHoldAll(needed)) return none;
      let found: readonly Hit[] = none;
      for (const matcher of matchers) if (view.mayHoldAll(matcher.needs)) found = found === none ? matcher.find(view) : [...found, ...matcher.find(view)];
      return sifted(view, found, sieves);
    };
    const judge = rule.sure === true ? undefined : model;
    const severityOf = (view: View, hit: Hit): Severity | undefined => {
      if (rule.stage === 'mark') return 'info';
      return judge ? judge.judge(view, rule.category, rule.severity, hit.sentence, view.lastSentenceOf(hit)) : rule.severity;
    };
    return { rule, needs: matchers.map(({ needs }) => [...needed, ...needs]), find, severityOf };
  } catch (error) {
    throw new PackError(`${rule.id}: ${error instanceof Error ? error.message : String(error)}`, rule.id);
  }
};

/** The last model of the packs; its features are the vocabularies of the pack that it came with. */
function* modelOf(packs: readonly Pack[], lexicon: Lexicon): Work<Model | undefined> {
  const pack = packs.findLast(({ model }) => model);
  if (!pack?.model) return undefined;
  const constructions: Construction[] = [];
  for (const name of Object.keys(pack.vocabulary)) {
    constructions.push(construction(name, lexicon.wanted([`{${name}}`]), constructions.length));
    yield;
  }
  return new Model(pack.model, constructions);
}

/**
 * Makes every rule of the packs ready. Vocabularies are shared: a later pack's list of the same name takes the place of an earlier one's.
 * @throws PackError naming the rule, for a phrase, pattern or name that cannot be used
 */
export function* compiling(packs: readonly Pack[], known: Knowledge = {}): Work<Compiled> {
  const recognisers = new Recognisers(known);
  const lexicon = new Lexicon(recognisers);
  for (const pack of packs) for (const [name, phrases] of Object.entries(pack.vocabulary)) lexicon.define(name, phrases);
  const model = yield* modelOf(packs, lexicon);
  const context: CompileContext = {
    phrases: (phrases) => lexicon.wanted(phrases),
    recogniser: (name) => {
      if (!recognisers.has(name)) throw new PackError(`Expected “entity” to be one of ${recognisers.all.map((one) => one.name).join(', ')}; got “${name}”`);
      return name;
    },
    likelihoods: (category) => {
      if (!model?.categories.includes(category)) throw new PackError(`Expected “of” to be one of ${model?.categories.join(', ') ?? 'the categories of a model, and no pack has one'}; got “${category}”`);
      return (view) => model.likelihoods(view, category);
    },
  };
  const rules: CompiledRule[] = [];
  for (const pack of packs) {
    for (const rule of pack.rules) {
      rules.push(compileRule(rule, context, pack.model && model));
      yield;
    }
  }
  yield* lexicon.finishing();
  const blocks = new Generations((text) => new Block(text, lexicon, recognisers), spareBlocks);
  return { rules, model, view: (draft) => new View(draft, blocks, lexicon, known.history) };
}

/** The same, all at once. */
export const compile = (packs: readonly Pack[], known: Knowledge = {}): Compiled => done(compiling(packs, known));
