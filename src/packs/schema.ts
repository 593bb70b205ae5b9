import * as z from 'zod/mini';
import type { FieldType } from '../engine/kind.ts';
import { loudnesses } from '../engine/fixes/calm.ts';
import { maskings } from '../engine/fixes/mask.ts';
import { kinds } from '../engine/kinds/index.ts';
import { reaches } from '../engine/pack.ts';
import { accounts, categories, kindsOfDraft, platforms, roles, severities } from '../engine/types.ts';

/** The one door for packs: what passes here is trusted inside. */

const text = z.string().check(z.minLength(1), z.maxLength(2_000));
const texts = z.strictObject({ nl: text, en: text });
const phraseList = z.array(text).check(z.minLength(1), z.maxLength(5_000));
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
const fieldSchema = (type: FieldType) => (typeof type === 'string' ? fieldSchemas[type] : z.optional(z.enum(type)));

const matcherSchemas = kinds.map((kind) => z.strictObject({ kind: z.literal(kind.name), ...Object.fromEntries(Object.entries(kind.fields).map(([name, type]) => [name, fieldSchema(type)])) }));
const matcher = z.discriminatedUnion('kind', matcherSchemas as [(typeof matcherSchemas)[number], ...typeof matcherSchemas]);

const someOf = <const Words extends readonly [string, ...string[]]>(words: Words) => z.optional(z.array(z.enum(words)).check(z.minLength(1)));
const list = z.array(text).check(z.minLength(2));
const some = z.optional(z.array(text).check(z.minLength(1)));
const example = z.strictObject({ match: list, pass: list, earlier: some, clients: some });

const wordList = z.record(text, text);
const fix = z.union([
  z.strictObject({ replace: texts }),
  z.strictObject({ name: texts }),
  z.strictObject({ words: z.strictObject({ nl: z.optional(wordList), en: z.optional(wordList) }), unless: z.optional(z.strictObject({ nl: z.optional(phraseList), en: z.optional(phraseList) })) }),
  z.strictObject({ mask: z.enum(maskings) }),
  z.strictObject({ remove: z.literal(true) }),
  z.strictObject({ calm: z.enum(loudnesses) }),
  z.strictObject({ keep: z.union([z.strictObject({ hashtags: z.number().check(z.positive()) }), z.strictObject({ emoji: z.number().check(z.positive()) })]) }),
]);

const rule = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Expected an id such as “client-quote-named”')),
  category: z.enum(categories),
  severity: z.enum(severities),
  message: texts,
  why: texts,
  source: z.strictObject({ title: texts, url: z.optional(z.url()), checked: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'Expected a day such as 2026-11-22, or null'))) }),
  do: texts,
  dont: texts,
  scope: z.optional(z.strictObject({ platforms: someOf(platforms), kinds: someOf(kindsOfDraft), roles: someOf(roles), accounts: someOf(accounts) })),
  sure: z.optional(z.boolean()),
  match: z.array(matcher).check(z.minLength(1)),
  needs: z.optional(z.array(condition)),
  unless: z.optional(z.array(condition)),
  fix: z.optional(fix),
  examples: z.strictObject({ nl: example, en: example }),
});

const model = z.strictObject({ categories: z.array(z.enum(categories)), buckets: z.number(), doubt: z.array(z.number()), certainty: z.array(z.number()), bias: z.array(z.number()), step: z.array(z.number()), weights: z.string().check(z.maxLength(250_000)) });

export const headerSchema = z.strictObject({ schema: z.literal(1), id: text, version: text, title: texts, contact: z.optional(text) });
export const partSchema = z.strictObject({ vocabulary: z.optional(z.record(z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, 'Expected a name such as “client”')), phrases)), rules: z.optional(z.array(rule)), model: z.optional(model) });
export const packSchema = z.strictObject({ id: text, version: text, title: texts, contact: z.optional(text), vocabulary: z.record(z.string(), phrases), rules: z.array(rule), model: z.optional(model) });
