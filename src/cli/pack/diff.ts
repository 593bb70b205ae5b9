import type { Pack, RuleData } from '../../engine/pack.ts';
import { shortened } from '../../engine/text/shortened.ts';
import { isLowerVersion } from '../../packs/accept.ts';
import { changesIn } from '../../packs/changes.ts';
import { readArguments } from './arguments.ts';
import { changeLines } from './changes.ts';
import { corpusFrom, verdictsOf } from './corpus.ts';
import { openRight } from './open.ts';
import { say } from './say.ts';
import { checkerOf } from './test.ts';

const usage = 'diff OLD NEW [--corpus FILE.jsonl]';

const said = (value: unknown): string => shortened(typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value), 60);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fields whose values are short enough to show; of the others it is enough that they changed. */
const shown: readonly string[] = ['severity', 'stage', 'category', 'scope', 'sure'];
const nameOf: Readonly<Record<string, string>> = { match: 'what it looks for', needs: 'what it needs beside it', unless: 'what takes it back', allow: 'what it allows', examples: 'its examples', message: 'its message', why: 'its reason', source: 'its source', do: 'its advice', dont: 'its advice', fix: 'its safer wording', trial: 'its trial', waiver: 'its waiver' };

const changed = (old: RuleData, now: RuleData): string[] => {
  const [before, after] = [old, now].map((rule) => rule as unknown as Readonly<Record<string, unknown>>) as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !same(before[field], after[field]));
  return [...new Set(fields.map((field) => (shown.includes(field) ? `${field}: ${said(before[field])} → ${said(after[field])}` : `${nameOf[field] ?? field} changed`)))];
};

/** What people see of a pack besides its rules, or what decides whether it is taken. */
const header: readonly (readonly [name: string, of: (pack: Pack) => string | undefined])[] = [
  ['title (nl)', ({ title }) => title.nl],
  ['title (en)', ({ title }) => title.en],
  ['version', ({ version }) => version],
  ['rollback', ({ rollback }) => rollback?.reason],
  ['publisher', ({ publisher }) => publisher],
  ['contact', ({ contact }) => contact],
  ['layer', ({ layer = 'firm' }) => layer],
  ['engine', ({ engine }) => engine],
];

const headerLines = (old: Pack, now: Pack): string[] => header.filter(([, of]) => of(old) !== of(now)).map(([name, of]) => `~ ${name}: ${said(of(old))} → ${said(of(now))}`);

const byKey = <Value>(record: Readonly<Record<string, Value>>) => new Map(Object.entries(record));

const listLines = (old: Pack, now: Pack): string[] => {
  const [before, after] = [byKey(old.vocabulary), byKey(now.vocabulary)];
  return [
    ...[...after.keys()].filter((name) => !before.has(name)).map((name) => `+ list {${name}}`),
    ...[...before.keys()].filter((name) => !after.has(name)).map((name) => `− list {${name}}`),
    ...[...after].filter(([name, phrases]) => before.has(name) && !same(before.get(name), phrases)).map(([name]) => `~ list {${name}}`),
  ];
};

const ruleLines = (old: Pack, now: Pack): string[] => {
  const before = new Map(old.rules.map((rule) => [rule.id, rule]));
  const after = new Map(now.rules.map((rule) => [rule.id, rule]));
  return [
    ...now.rules.filter(({ id }) => !before.has(id)).map(({ id, severity, message }) => `+ rule ${id} (${severity}): ${message.nl}`),
    ...old.rules.filter(({ id }) => !after.has(id)).map(({ id, severity, message }) => `− rule ${id} (${severity}): ${message.nl}`),
    ...now.rules.flatMap((rule) => {
      const previous = before.get(rule.id);
      const changes = previous ? changed(previous, rule) : [];
      return changes.length > 0 ? [`~ rule ${rule.id}: ${changes.join('; ')}`] : [];
    }),
  ];
};

const overrideLines = ({ overrides: before = [] }: Pack, { overrides: after = [] }: Pack): string[] => [
  ...after.filter((one) => !before.some((other) => same(one, other))).map(({ rule, ...change }) => `+ override ${rule}: ${said(change)}`),
  ...before.filter((one) => !after.some((other) => same(one, other))).map(({ rule, ...change }) => `− override ${rule}: ${said(change)}`),
];

/** What a browser that has the old one would refuse, and what is left over from a step back. */
const beforeSigning = (old: Pack, now: Pack): string[] => {
  const isBack = isLowerVersion(now.version, old.version);
  return [
    ...(now.id === old.id ? [] : [`browsers that have ${old.id} take no pack with another id`]),
    ...((now.sequence ?? 0) > (old.sequence ?? 0) ? [] : [`raise sequence in pack.yaml above ${old.sequence ?? 0}; browsers take only a higher number`]),
    ...(isBack && !now.rollback ? [`raise version in pack.yaml above ${old.version}, or say why it is lower: rollback: {reason: …}`] : []),
    ...(now.rollback && !isBack ? ['leave rollback out of pack.yaml, unless these are older rules; while it stands there, any lower version is taken'] : []),
  ].map((what) => `Before you sign: ${what}.`);
};

/** @returns the exit code: 1 where a person would notice something @throws UsageError, NotJson, NotUtf8 */
export const diffPacks = async (words: readonly string[]): Promise<number> => {
  const { values, positionals: [oldPath = '', newPath = ''] } = readArguments(words, { corpus: { type: 'string' } }, 2, usage);
  const [{ pack: old }, { pack: now }] = [await openRight(oldPath), await openRight(newPath)];
  const posts = corpusFrom(values.corpus);
  const about = headerLines(old, now);
  const lines = [...ruleLines(old, now), ...overrideLines(old, now), ...listLines(old, now)];
  const changes = changesIn(posts, verdictsOf(checkerOf(old), posts), verdictsOf(checkerOf(now), posts));
  const before = about.length + lines.length > 0 ? beforeSigning(old, now) : [];
  say(`${old.id} ${old.version} (number ${old.sequence ?? '?'}) → ${now.id} ${now.version} (number ${now.sequence ?? '?'})`, ...about, ...(lines.length > 0 ? lines : ['No rule, list or override differs.']), '', ...changeLines(changes, posts), ...(before.length > 0 ? ['', ...before] : []));
  return about.length + lines.length + changes.length > 0 ? 1 : 0;
};
