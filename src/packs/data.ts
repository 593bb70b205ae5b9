import type { Pack, RuleData } from '../engine/pack.ts';
import { languages } from '../engine/types.ts';
import { mistakesOf, type Mistake } from './plain.ts';
import { packSchema } from './schema.ts';
import { uncleanIn } from './unclean.ts';

/** Where a rule says nothing of languages it speaks them all, and has examples in each. */
export const missingExamples = ({ scope, examples }: Pick<RuleData, 'scope' | 'examples'>): string[] => (scope?.languages ?? languages).filter((language) => !examples[language]);

const rulesTwice = (rules: readonly RuleData[]): Mistake[] =>
  rules.flatMap(({ id }, index) => (rules.findIndex((other) => other.id === id) < index ? [{ path: ['rules', index, 'id'], problem: `Expected each id once in a pack; “${id}” stands here again` }] : []));

const withoutExamples = (rules: readonly RuleData[]): Mistake[] => rules.flatMap((rule, index) => missingExamples(rule).map((language) => ({ path: ['rules', index, 'examples', language], problem: `“${language}” is missing` })));

/**
 * Data that claims to be a pack, looked at in full: hidden characters, schema, double ids, missing examples.
 * @returns the pack, or everything that is wrong with it
 */
export const packFrom = (data: unknown): { readonly pack: Pack } | { readonly mistakes: readonly Mistake[] } => {
  const unclean = uncleanIn(data);
  if (unclean.length > 0) return { mistakes: unclean };
  const result = packSchema.safeParse(data);
  if (!result.success) return { mistakes: mistakesOf(result.error.issues, data) };
  const { schema: _, ...about } = result.data;
  const pack = about as unknown as Pack;
  const mistakes = [...rulesTwice(pack.rules), ...withoutExamples(pack.rules)];
  return mistakes.length > 0 ? { mistakes } : { pack };
};
