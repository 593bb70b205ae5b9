import { createChecker, type Checker } from '../engine/check.ts';
import { brokenExamples, draftOf, nothingKnown, type BrokenExample } from '../engine/examples.ts';
import type { Knowledge } from '../engine/known/knowledge.ts';
import type { Condition, Pack } from '../engine/pack.ts';
import type { Language } from '../engine/types.ts';

/** The lists of all packs and one rule: what an example with clients or earlier posts of its own needs, ready in a moment. */
const only = (packs: readonly Pack[], rule: string): Pack[] => packs.map((pack) => ({ ...pack, rules: pack.rules.filter(({ id }) => id === rule) }));

/**
 * The examples of a pack's rules that do not do what they say, where the pack stands upon others.
 * @param checker for all these packs, with nothing known
 */
export const brokenIn = (pack: Pack, packs: readonly Pack[], checker: Checker): BrokenExample[] =>
  pack.rules.flatMap((rule) => brokenExamples((known: Knowledge) => (known === nothingKnown ? checker : createChecker(only(packs, rule.id), known)), rule));

const phrasesOf = ({ phrases }: Condition, language: Language): readonly string[] => ('length' in phrases ? phrases : [...(phrases[language] ?? []), ...(phrases.any ?? [])]);

/**
 * A broken example with the one “unless” without which it would be found. Each takes a checker of its own: for the person who wrote the rule,
 * not for a browser that takes a pack.
 */
export const explained = (packs: readonly Pack[], broken: BrokenExample): BrokenExample => {
  const { rule: id, text, language, expected, found } = broken;
  const own = only(packs, id);
  const rule = own.flatMap(({ rules }) => rules)[0];
  if (!rule || expected === 'pass' || found.length > 0) return broken;
  const findsWithout = (condition: Condition): boolean => {
    const loose = { ...rule, unless: rule.unless?.filter((one) => one !== condition) ?? [] };
    return createChecker(own.map((pack) => ({ ...pack, rules: pack.rules.map(() => loose) }))).ask(id, draftOf(rule, text)).length > 0;
  };
  const condition = rule.unless?.find(findsWithout);
  return condition ? { ...broken, unless: phrasesOf(condition, language) } : broken;
};
