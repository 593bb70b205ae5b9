import { createChecker, type Checker } from '../engine/check.ts';
import { brokenExamples, nothingKnown, type BrokenExample } from '../engine/examples.ts';
import type { Knowledge } from '../engine/known/knowledge.ts';
import type { Pack } from '../engine/pack.ts';

/** The lists of all packs and one rule: what an example with clients or earlier posts of its own needs, ready in a moment. */
const only = (packs: readonly Pack[], rule: string): Pack[] => packs.map((pack) => ({ ...pack, rules: pack.rules.filter(({ id }) => id === rule) }));

/**
 * The examples of a pack's rules that do not do what they say, where the pack stands upon others.
 * @param checker for all these packs, with nothing known
 */
export const brokenIn = (pack: Pack, packs: readonly Pack[], checker: Checker): BrokenExample[] =>
  pack.rules.flatMap((rule) => brokenExamples((known: Knowledge) => (known === nothingKnown ? checker : createChecker(only(packs, rule.id), known)), rule));
