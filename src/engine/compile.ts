import { Recognisers } from './entities/index.ts';
import type { Knowledge } from './known/knowledge.ts';
import { kinds } from './kinds/index.ts';
import { PackError, type CompileContext, type Matcher } from './kind.ts';
import type { Condition, Pack, Reach, RuleData } from './pack.ts';
import { construction, type Construction } from './likelihood/features.ts';
import { Model } from './likelihood/model.ts';
import { Lexicon } from './phrases/lexicon.ts';
import { BlockMemory } from './text/block-memory.ts';
import { Block } from './text/block.ts';
import { contains, overlaps, View, type Hit } from './text/view.ts';
import type { Draft, Severity } from './types.ts';
import { done, type Work } from './work.ts';

/** A rule ready to be asked. */
export interface CompiledRule {
  readonly rule: RuleData;
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

const none: readonly Hit[] = [];
const kindByName = new Map(kinds.map((kind) => [kind.name, kind]));

const matchersOf = (rule: RuleData, context: CompileContext): readonly Matcher[] =>
  rule.match.map(({ kind: name, ...spec }) => {
    const kind = kindByName.get(name);
    if (!kind) throw new PackError(`Expected “kind” to be one of ${[...kindByName.keys()].join(', ')}; got “${name}”`);
    return kind.compile(spec as never, context);
  });

type Test = (view: View, hit: Hit) => boolean;

const testOf = (conditions: readonly Condition[] | undefined, context: CompileContext): readonly Test[] =>
  (conditions ?? []).map(({ phrases, within, not }) => {
    const set = context.phrases(phrases);
    const denials = not === undefined ? undefined : context.phrases(not);
    const stands = (view: View, other: Hit): boolean => denials === undefined || !view.hits(denials).some((denial) => overlaps(denial, other));
    return (view: View, hit: Hit) => view.hits(set).some((other) => contains(reachOf(view, hit, within), other) && stands(view, other));
  });

const reachOf = (view: View, hit: Hit, within: Reach) => view.around(hit, within);

const compileRule = (rule: RuleData, context: CompileContext, model: Model | undefined): CompiledRule => {
  try {
    const matchers = matchersOf(rule, context);
    const needed = (rule.needs ?? []).map(({ phrases }) => context.phrases(phrases));
    const needs = testOf(rule.needs, context);
    const unless = testOf(rule.unless, context);
    const spoken = rule.scope?.languages;
    const allow = rule.allow === undefined ? undefined : context.phrases(rule.allow);
    const speaks = (view: View, hit: Hit): boolean => spoken === undefined || view.languageAt(hit) === 'unknown' || spoken.some((language) => language === view.languageAt(hit));
    const isAllowed = (view: View, hit: Hit): boolean => allow !== undefined && view.hits(allow).some((other) => overlaps(other, hit));
    const standing = (view: View, found: readonly Hit[]): readonly Hit[] =>
      found.filter((hit) => speaks(view, hit) && !isAllowed(view, hit) && needs.every((test) => test(view, hit)) && !unless.some((test) => test(view, hit)));
    const find = (view: View): readonly Hit[] => {
      if (!view.mayHoldAll(needed)) return none;
      let found: readonly Hit[] = none;
      for (const matcher of matchers) if (view.mayHoldAll(matcher.needs)) found = found === none ? matcher.find(view) : [...found, ...matcher.find(view)];
      return found.length === 0 ? none : standing(view, found);
    };
    const judge = rule.sure === true ? undefined : model;
    const severityOf = (view: View, hit: Hit): Severity | undefined => {
      if (rule.stage === 'mark') return 'info';
      return judge ? judge.judge(view, rule.category, rule.severity, hit.sentence, view.lastSentenceOf(hit)) : rule.severity;
    };
    return { rule, find, severityOf };
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
    constructions.push(construction(name, lexicon.wanted([`{${name}}`])));
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
  const blocks = new BlockMemory((text) => new Block(text, lexicon, recognisers));
  return { rules, model, view: (draft) => new View(draft, blocks, lexicon, known.history) };
}

/** The same, all at once. */
export const compile = (packs: readonly Pack[], known: Knowledge = {}): Compiled => done(compiling(packs, known));
