import { accounts, kindsOfDraft, platforms, roles, severities, type Draft, type Severity } from '../engine/types.ts';
import { UsageError } from './usage.ts';
import { readWords } from './words.ts';

export interface CheckOptions {
  readonly file: string;
  readonly jsonl: string | undefined;
  readonly packs: readonly string[];
  readonly clients: string | undefined;
  readonly secretFile: string | undefined;
  readonly history: string | undefined;
  readonly format: 'text' | 'json';
  readonly failOn: Severity;
  readonly about: Omit<Draft, 'text'>;
}

const fields = {
  platform: { type: 'string' },
  kind: { type: 'string' },
  role: { type: 'string' },
  account: { type: 'string' },
  pack: { type: 'string', multiple: true },
  clients: { type: 'string' },
  'secret-file': { type: 'string' },
  history: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  jsonl: { type: 'string' },
} as const;

/** @param expected what comes before the words that may be there @throws UsageError */
const oneOf = <Word extends string>(expected: string, words: readonly Word[], value: unknown, standard: Word): Word => {
  if (value === undefined) return standard;
  const found = words.find((word) => word === value);
  if (found === undefined) throw new UsageError(`${expected} ${words.join(', ')}; got “${String(value)}”`);
  return found;
};

const ofOption = (name: string): string => `Expected --${name} to be`;

/** What a draft is taken for when nothing is said about it. @param expected begins what is said of a field with another word */
export const aboutDraft = (given: Readonly<Record<string, unknown>>, expected: (field: string) => string): Omit<Draft, 'text'> => ({
  platform: oneOf(expected('platform'), platforms, given['platform'], 'linkedin'),
  kind: oneOf(expected('kind'), kindsOfDraft, given['kind'], 'post'),
  role: oneOf(expected('role'), roles, given['role'], 'staff'),
  account: oneOf(expected('account'), accounts, given['account'], 'personal'),
});

/** @throws UsageError */
export const readCheckOptions = (words: readonly string[]): CheckOptions => {
  const { values, positionals } = readWords(words, fields);
  if (positionals.length > 1) throw new UsageError(`Expected one file, got ${positionals.length}`);
  if (positionals[0] !== undefined && values.jsonl !== undefined) throw new UsageError(`Expected one file, got ${positionals[0]} and --jsonl ${values.jsonl}`);
  if (values.format === 'text' && values.jsonl !== undefined) throw new UsageError('Expected no --format text beside --jsonl: it answers in lines of JSON');
  if (values['secret-file'] !== undefined && values.clients === undefined) throw new UsageError('Expected --clients beside --secret-file');
  return {
    file: positionals[0] ?? '-',
    jsonl: values.jsonl,
    packs: values.pack ?? [],
    clients: values.clients,
    secretFile: values['secret-file'],
    history: values.history,
    format: oneOf(ofOption('format'), ['text', 'json'], values.format, 'text'),
    failOn: oneOf(ofOption('fail-on'), severities, values['fail-on'], 'block'),
    about: aboutDraft(values, ofOption),
  };
};
