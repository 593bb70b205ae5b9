import * as z from 'zod/mini';
import type { FieldType } from '../engine/kind.ts';
import { loudnesses } from '../engine/fixes/calm.ts';
import { maskings } from '../engine/fixes/mask.ts';
import { kinds } from '../engine/kinds/index.ts';
import { layers, reaches } from '../engine/pack.ts';
import { accounts, categories, kindsOfDraft, languages, platforms, roles, severities, stages } from '../engine/types.ts';
import { limits } from './limits.ts';

/** The one door for packs: what passes here is trusted inside. */

// zod would try `new Function`; an extension's policy forbids that and the browser would log it.
z.config({ jitless: true });

const written = (pattern: RegExp, expected: string) => z.string().check(z.regex(pattern, expected));
/** Of spaces alone it says nothing. */
const text = z.string().check(z.regex(/\S/, 'a text'), z.maxLength(limits.characters));
const texts = z.strictObject({ nl: text, en: text });
const day = z.iso.date('a day such as 2026-11-22');
const moment = written(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/, 'a moment such as 2026-11-22T09:00:00Z');
const id = written(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'small letters and digits, joined by -, such as client-quote-named');
const name = written(/^[a-z][a-z0-9-]*$/, 'a name of small letters, digits and -, such as client-noun');
const range = written(/^(?:[<>]=?|=)?\d+(?: (?:[<>]=?|=)?\d+)*$/, 'a range such as “>=1 <2”');
const whole = z.int().check(z.nonnegative());
const counted = z.int().check(z.gte(1));

const phraseList = z.array(text).check(z.minLength(1), z.maxLength(limits.terms));
const phrases = z.union([phraseList, z.strictObject({ nl: z.optional(phraseList), en: z.optional(phraseList), any: z.optional(phraseList) })]);
const condition = z.strictObject({ phrases, within: z.enum(reaches), not: z.optional(phrases) });

const fieldSchemas = {
  phrases,
  'phrases?': z.optional(phrases),
  number: z.number().check(z.nonnegative()),
  'number?': z.optional(z.number().check(z.nonnegative())),
  text,
  'reach?': z.optional(z.enum(reaches)),
  'flag?': z.optional(z.boolean()),
} as const;
/** Beyond these the engine would do something else than is written. */
const atMost: Readonly<Record<string, number>> = { 'pattern.max_span': limits.span, 'likely.over': 1 };
const fieldSchema = (name: string, type: FieldType) => {
  if (typeof type !== 'string') return z.optional(z.enum(type));
  const most = atMost[name];
  return most === undefined ? fieldSchemas[type] : z.number().check(z.nonnegative(), z.lte(most));
};

const matcherSchemas = kinds.map((kind) => z.strictObject({ kind: z.literal(kind.name), ...Object.fromEntries(Object.entries(kind.fields).map(([field, type]) => [field, fieldSchema(`${kind.name}.${field}`, type)])) }));
const matcher = z.discriminatedUnion('kind', matcherSchemas as [(typeof matcherSchemas)[number], ...typeof matcherSchemas]);
const matchers = z.array(matcher).check(z.minLength(1));

const someOf = <const Words extends readonly [string, ...string[]]>(words: Words) => z.optional(z.array(z.enum(words)).check(z.minLength(1)));
const list = z.array(text).check(z.minLength(2));
const some = z.optional(z.array(text).check(z.minLength(1)));
const example = z.strictObject({ match: list, pass: list, earlier: some, clients: some });

/** Each … makes these words take three to four times as long to look for, while the page waits. */
const gapped = text.check(z.regex(/^(?:[^…]*…){0,2}[^…]*$/, 'a text with at most two …'));
const gappedList = z.array(gapped).check(z.minLength(1), z.maxLength(limits.terms));
const wordList = z.record(gapped, text);
const fix = z.union([
  z.strictObject({ replace: texts }),
  z.strictObject({ name: texts }),
  z.strictObject({ words: z.strictObject({ nl: z.optional(wordList), en: z.optional(wordList) }), unless: z.optional(z.strictObject({ nl: z.optional(gappedList), en: z.optional(gappedList) })) }),
  z.strictObject({ mask: z.enum(maskings) }),
  z.strictObject({ remove: z.literal(true) }),
  z.strictObject({ calm: z.enum(loudnesses) }),
  z.strictObject({ keep: z.union([z.strictObject({ hashtags: counted }), z.strictObject({ emoji: counted })]) }),
]);

/** Why a rule may hold a post: how it did while it only marked, or who answers for it. */
const grounds = {
  trial: z.optional(z.strictObject({ from: day, to: day, shown: whole, does_not_fit: whole })),
  waiver: z.optional(z.strictObject({ by: text, date: day, reason: text })),
};

const ruleFields = {
  id,
  category: z.enum(categories),
  severity: z.enum(severities),
  stage: z.optional(z.enum(stages)),
  override: z.optional(z.literal('never')),
  ...grounds,
  message: texts,
  why: texts,
  source: z.strictObject({ title: texts, url: z.optional(z.url()), checked: z.nullable(day) }),
  do: texts,
  dont: texts,
  fix: z.optional(fix),
  scope: z.optional(z.strictObject({ platforms: someOf(platforms), kinds: someOf(kindsOfDraft), roles: someOf(roles), accounts: someOf(accounts), languages: someOf(languages) })),
  sure: z.optional(z.boolean()),
  praise: z.optional(z.boolean()),
  whole_quote: z.optional(z.boolean()),
  needs: z.optional(z.array(condition)),
  unless: z.optional(z.array(condition)),
  allow: z.optional(phrases),
  examples: z.strictObject({ nl: z.optional(example), en: z.optional(example) }),
};
const rule = z.strictObject({ ...ruleFields, match: matchers });

const thresholds = z.strictObject({ silence: z.number(), doubt: z.number(), certainty: z.number() });
const modelText = z.string().check(z.maxLength(limits.modelCharacters));
const byUnit = z.array(z.number()).check(z.maxLength(limits.modelUnits));
const model = z.strictObject({
  categories: z.array(z.enum(categories)),
  thresholds: z.partialRecord(z.enum(categories), thresholds),
  hidden: z.strictObject({ bias: byUnit, step: byUnit }),
  output: z.strictObject({ bias: z.array(z.number()), weights: z.array(byUnit) }),
  features: modelText,
  weights: modelText,
});

const override = z.strictObject({ rule: id, off: z.optional(z.boolean()), severity: z.optional(z.enum(severities)), stage: z.optional(z.enum(stages)), lock: z.optional(z.boolean()), override: z.optional(z.literal('never')), ...grounds });

const header = {
  id: text,
  version: text,
  sequence: z.optional(counted),
  title: texts,
  layer: z.optional(z.enum(layers)),
  engine: z.optional(range),
  publisher: z.optional(text),
  contact: z.optional(text),
  created: z.optional(moment),
  rollback: z.optional(z.strictObject({ reason: text })),
  overrides: z.optional(z.array(override)),
};
const vocabulary = z.record(name, phrases);

export const headerSchema = z.strictObject({ schema: z.literal(1), ...header });
export const partSchema = z.strictObject({ vocabulary: z.optional(vocabulary), rules: z.optional(z.array(rule)), model: z.optional(model) });
/** `schema` may be left out: packs were built without it before there were signatures. */
export const packSchema = z.strictObject({ schema: z.optional(z.literal(1)), ...header, vocabulary, rules: z.array(rule), model: z.optional(model) });

/** What is read before all else: to an engine that a pack is not made for, its other fields may well be none. */
export const engineSchema = z.object({ engine: z.optional(range) });

/** The same as people write it: `match` may be one matcher. For editors. */
export const authoredPartSchema = z.strictObject({ vocabulary: z.optional(vocabulary), rules: z.optional(z.array(z.strictObject({ ...ruleFields, match: z.union([matcher, matchers]) }))), model: z.optional(model) });

const shapesIn = (schema: { readonly _zod: { readonly def: object } }): string[] => {
  const inner = Object.values(schema._zod.def).flatMap((value) => (Array.isArray(value) ? value : [value])) as unknown[];
  const own = 'shape' in schema._zod.def ? (schema._zod.def.shape as Record<string, unknown>) : {};
  return [...Object.keys(own), ...[...inner, ...Object.values(own)].flatMap((one) => (typeof one === 'object' && one !== null && '_zod' in one ? shapesIn(one as typeof schema) : []))];
};
/** Every name that a field has somewhere in a pack: to guess what a misspelling was meant to be. */
export const fieldNames: readonly string[] = [...new Set([...shapesIn(headerSchema), ...shapesIn(authoredPartSchema)])];
