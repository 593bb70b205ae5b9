import type * as z from 'zod/mini';
import { kinds } from '../engine/kinds/index.ts';
import { shortened } from '../engine/text/shortened.ts';
import { closest } from './closest.ts';
import { fieldNames } from './schema.ts';

/** One mistake, in words of the person who wrote the pack. */
export interface Mistake {
  /** Of keys and positions, from the top of what was read. */
  readonly path: readonly (string | number)[];
  /** The mistake is this key of what stands at the path, not its value. */
  readonly key?: string;
  readonly problem: string;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

export const at = (data: unknown, path: Path): unknown => path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);

const longest = 60;
const short = (text: string): string => shortened(text, longest).replaceAll('\n', ' ');
const oneOf = (words: readonly unknown[]): string => (words.length < 2 ? `“${String(words[0])}”` : `${words.slice(0, -1).join(', ')} or ${String(words.at(-1))}`);

const hasKeys = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const got = (value: unknown): string => {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : `“${short(value)}”`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return typeof value === 'object' ? `fields (${short(Object.keys(value).join(', '))})` : String(value);
};

const nouns: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'fields', record: 'names, each with a list of phrases', null: 'null' };

/** What people do to YAML without meaning to. */
const hint = (expected: string, value: unknown): string => {
  if (expected === 'number' && typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value)) return ' Leave the quotes out.';
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return ' Put it between quotes.';
  if (expected === 'string' && hasKeys(value)) return ' A text with { or : in it belongs between quotes.';
  if (expected === 'array' && hasKeys(value)) return ' Put - before the first of them.';
  if (expected === 'boolean' && typeof value === 'string' && /^(?:yes|no|ja|nee|on|off)$/i.test(value)) return ' Write true or false, without quotes.';
  return '';
};

/** What a field of these looks like, for who wrote a word in its place. */
const sampleOf = (path: Path): string => {
  const field = path.findLast((key) => typeof key === 'string');
  if (field === 'match') return ' such as {kind: terms, phrases: [klant]}';
  return field === 'unless' || field === 'needs' ? ' such as {phrases: [klant], within: sentence}' : '';
};

const isTexts = (path: Path): boolean => ['message', 'why', 'do', 'dont', 'title', 'replace'].includes(String(path.at(-1)));

const wrongType = (expected: string, value: unknown, path: Path): string => {
  if (value === undefined) return `“${String(path.at(-1))}” is missing`;
  if (expected === 'object' && isTexts(path)) return `Expected a text in both languages, {nl: …, en: …}; got ${got(value)}`;
  return `Expected ${nouns[expected] ?? expected}${expected === 'object' ? sampleOf(path) : ''}; got ${got(value)}.${hint(expected, value)}`.replace(/\.$/, '');
};

const suggestion = (word: unknown, words: readonly unknown[]): string => {
  const near = typeof word === 'string' ? closest(word, words.map(String)) : undefined;
  return near === undefined || near === word ? '' : `. Did you mean “${near}”?`;
};

const tooSmall = ({ origin, minimum }: { readonly origin: string; readonly minimum: number | bigint }, value: unknown): string => {
  if (origin === 'array') return `Expected at least ${minimum}; got ${Array.isArray(value) && value.length > 0 ? value.length : 'none'}`;
  return `Expected a number from ${minimum} up; got ${got(value)}`;
};

const tooBig = ({ origin, maximum }: { readonly origin: string; readonly maximum: number | bigint }, value: unknown): string => {
  const unit = origin === 'string' ? ' characters' : origin === 'array' ? ' in a list' : '';
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : got(value);
  return `Expected at most ${maximum}${unit}; got ${size}`;
};

const fieldsOf = (value: unknown): readonly string[] => {
  const kind = hasKeys(value) ? kinds.find(({ name }) => name === value['kind']) : undefined;
  return kind ? ['kind', ...Object.keys(kind.fields)] : [];
};

/** {nl: Let op, geheim, en: …}: what stands behind the comma is a field without a value. */
const isCutOff = (key: string, parent: unknown, path: Path): boolean => isTexts(path) && hasKeys(parent) && parent[key] === null;

const unknownField = (key: string, parent: unknown, path: Path): string => {
  if (isCutOff(key, parent, path)) return `There is no field “${short(key)}” here. A text with a comma in it belongs between quotes`;
  const own = fieldsOf(parent);
  const near = suggestion(key, own.length > 0 ? own : fieldNames);
  return `There is no field “${short(key)}” here${near || (own.length > 0 ? `; the fields are ${own.join(', ')}` : '')}`;
};

/** Of the ways in which a value may be written, the one that the writer seems to have chosen: that of the right type, and of those the one whose field is there. */
const chosen = (branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined => {
  const fitting = branches.filter((issues) => !issues.some(({ path, code }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')));
  return fitting.length < 2 ? fitting[0] : fitting.find((issues) => !issues.some(({ path }) => path.length === 1 && at(value, path) === undefined));
};

const waysOf = (path: Path): string => (path.at(-1) === 'fix' ? 'one of replace, name, words, mask, remove, calm, keep, such as replace: {nl: …, en: …}' : 'a list of phrases such as [klant, opdrachtgever], or one each for nl, en and any');

const kindNames = kinds.map(({ name }) => name);

const inUnion = (issue: Extract<Issue, { code: 'invalid_union' }>, data: unknown, path: readonly (string | number)[]): Mistake[] => {
  const value = at(data, path);
  if (value === undefined) return [{ path, problem: `“${String(path.at(-1))}” is missing` }];
  if (issue.discriminator !== undefined) return [{ path, problem: `Expected ${oneOf(kindNames)}; got ${got(value)}${suggestion(value, kindNames)}` }];
  const branch = chosen(issue.errors, value);
  return branch ? branch.flatMap((inner) => mistakesIn(inner, data, path)) : [{ path, problem: `Expected ${waysOf(path)}; got ${got(value)}` }];
};

const mistakesIn = (issue: Issue, data: unknown, base: Path): Mistake[] => {
  const path = [...base, ...issue.path] as (string | number)[];
  const value = at(data, path);
  const one = (problem: string): Mistake[] => [{ path, problem }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path, key, problem: unknownField(key, value, path) }));
    case 'invalid_key':
      return [{ path: path.slice(0, -1), key: String(path.at(-1)), problem: `Expected ${issue.issues[0]?.message ?? 'a name'}; got “${short(String(path.at(-1)))}”` }];
    case 'invalid_type':
      return one(wrongType(issue.expected, value, path));
    case 'invalid_value':
      return one(value === undefined ? `“${String(path.at(-1))}” is missing` : `Expected ${oneOf(issue.values)}; got ${got(value)}${suggestion(value, issue.values)}`);
    case 'invalid_format':
      return one(`Expected ${issue.format === 'url' ? 'a web address such as https://www.nba.nl' : issue.message}; got ${got(value)}`);
    case 'too_small':
      return one(tooSmall(issue, value));
    case 'too_big':
      return one(tooBig(issue, value));
    case 'invalid_union':
      return inUnion(issue, data, path);
    default:
      return one(`Expected something else; got ${got(value)}`);
  }
};

const isMissing = ({ problem }: Mistake): boolean => problem.endsWith('is missing');
const parentOf = ({ path }: Mistake): string => path.slice(0, -1).join('.');

/** A misspelt name is also a missing one: of the two messages the one with the misspelling stays. */
const withoutEchoes = (mistakes: readonly Mistake[]): Mistake[] =>
  mistakes.filter((mistake) => !isMissing(mistake) || !mistakes.some(({ path, key }) => key !== undefined && path.join('.') === parentOf(mistake) && closest(key, [String(mistake.path.at(-1))]) !== undefined));

/** What is missing in one place is said once. */
const together = (mistakes: readonly Mistake[]): Mistake[] =>
  mistakes.flatMap((mistake) => {
    if (!isMissing(mistake)) return [mistake];
    const all = mistakes.filter((other) => isMissing(other) && parentOf(other) === parentOf(mistake));
    if (all[0] !== mistake) return [];
    const names = all.map(({ path }) => `“${String(path.at(-1))}”`);
    return [{ path: mistake.path.slice(0, -1), problem: `${[names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')} ${names.length > 1 ? 'are' : 'is'} missing` }];
  });

/** Every mistake that a schema found, one message each. */
export const mistakesOf = (issues: readonly Issue[], data: unknown): Mistake[] => together(withoutEchoes(issues.flatMap((issue) => mistakesIn(issue, data, []))));
