import type { Mistake } from './plain.ts';

type Path = readonly (string | number)[];

/** “korting op *” looks as if it finds any word after it; it finds nothing at all. */
const lone = /(?:^|[\s(|[])\*(?=$|[\s)|\]])/;
const problem = 'A * alone finds nothing. For words in between write ... ; after the last word nothing is needed';

const entriesOf = (data: unknown): [string | number, unknown][] => (Array.isArray(data) ? [...data.entries()] : typeof data === 'object' && data !== null ? Object.entries(data) : []);

const below = (data: unknown, path: Path): Mistake[] => {
  if (typeof data === 'string') return lone.test(data) ? [{ path, problem }] : [];
  return entriesOf(data).flatMap(([key, value]) => (key === 'pattern' ? [] : below(value, [...path, key])));
};

/** In the phrases of a file’s lists and rules. @param data a file of a pack whose form is right */
export const loneStars = (data: unknown): Mistake[] => {
  const { vocabulary, rules = [] } = data as { readonly vocabulary?: unknown; readonly rules?: readonly Record<string, unknown>[] };
  const inRules = rules.flatMap((rule, index) => ['match', 'needs', 'unless', 'allow'].flatMap((field) => below(rule[field], ['rules', index, field])));
  return [...below(vocabulary, ['vocabulary']), ...inRules];
};
