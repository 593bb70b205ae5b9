import type { Mistake } from './plain.ts';

type Path = Mistake['path'];

export interface FilePhrase {
  readonly path: Path;
  readonly phrase: string;
}

const entriesOf = (data: unknown): [string | number, unknown][] => (Array.isArray(data) ? [...data.entries()] : typeof data === 'object' && data !== null ? Object.entries(data) : []);

const below = (data: unknown, path: Path): FilePhrase[] => {
  if (typeof data === 'string') return [{ path, phrase: data }];
  return entriesOf(data).flatMap(([key, value]) => (key === 'pattern' ? [] : below(value, [...path, key])));
};

/** The phrases of a file's lists and rules, and the few names between them. @param data a file of a pack whose form is right */
export const phrasesIn = (data: unknown): FilePhrase[] => {
  const { vocabulary, rules = [] } = data as { readonly vocabulary?: unknown; readonly rules?: readonly Record<string, unknown>[] };
  const inRules = rules.flatMap((rule, index) => ['match', 'needs', 'unless', 'allow'].flatMap((field) => below(rule[field], ['rules', index, field])));
  return [...below(vocabulary, ['vocabulary']), ...inRules];
};
