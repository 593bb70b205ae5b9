import type * as z from 'zod/mini';
import type { Pack, Phrases, RuleData } from '../engine/pack.ts';
import { missingExamples, packFrom } from './data.ts';
import { fromBase64 } from './bytes.ts';
import { at, mistakesOf, type Mistake } from './plain.ts';
import { NotJson, PackProblems, problemAt, type Problem } from './problem.ts';
import { headerSchema, partSchema } from './schema.ts';
import { uncleanIn } from './unclean.ts';
import { YamlFile, type PackFile } from './yaml-file.ts';

/** A rule and the file it stands in, for those who find something about it later. */
export interface Origin {
  readonly file: YamlFile;
  /** In the file’s list of rules, from 0. */
  readonly index: number;
}

export interface Source {
  readonly pack: Pack;
  readonly header: YamlFile;
  readonly files: readonly YamlFile[];
  readonly rules: ReadonlyMap<string, Origin>;
  /** What else is in its folder, by name. */
  readonly passedOver?: readonly string[];
}

/** `rules.3.match.0.first` says nothing to a reader; the rule’s id does. */
const nameOf = ({ path: all }: Mistake, data: unknown): string => {
  const id = all[0] === 'rules' ? at(data, [...all.slice(0, 2), 'id']) : undefined;
  const rest = all[0] === 'rules' ? all.slice(2) : all;
  const fields = rest.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`)).join('').replace(/^\./, '');
  return [typeof id === 'string' ? id : '', fields].filter(Boolean).map((part) => `${part}: `).join('');
};

const problemsOf = (file: YamlFile, data: unknown, mistakes: readonly Mistake[]): Problem[] => mistakes.map((mistake) => file.problem(mistake.path, mistake.key, nameOf(mistake, data) + mistake.problem));

/** A rule may stand with one matcher; inside there is always a list. */
const withLists = (data: unknown): unknown => {
  const part = data as { rules?: { match?: unknown }[] } | undefined;
  if (!Array.isArray(part?.rules)) return data;
  return { ...part, rules: part.rules.map((rule) => (rule && typeof rule === 'object' && rule.match && !Array.isArray(rule.match) ? { ...rule, match: [rule.match] } : rule)) };
};

const accept = <Schema extends z.ZodMiniType>(schema: Schema, file: YamlFile, data: unknown, problems: Problem[]): z.infer<Schema> | undefined => {
  if (file.problems.length > 0) return void problems.push(...file.problems);
  const unclean = uncleanIn(data);
  const result = schema.safeParse(data);
  const mistakes = unclean.length > 0 ? unclean : result.success ? [] : mistakesOf(result.error.issues, data);
  problems.push(...problemsOf(file, data, mistakes));
  return mistakes.length > 0 ? undefined : result.data;
};

const inOrder = (problems: readonly Problem[]): Problem[] => {
  const paths = [...new Set(problems.map(({ path }) => path))];
  return [...problems].sort((a, b) => paths.indexOf(a.path) - paths.indexOf(b.path) || a.line - b.line || a.column - b.column);
};

const isHeader = ({ path }: PackFile): boolean => /(?:^|[/\\])pack\.ya?ml$/i.test(path);

/** Gathers the parts of a pack and what is wrong with each. */
class Reading {
  readonly vocabulary = new Map<string, Phrases>();
  readonly rules: RuleData[] = [];
  readonly origins = new Map<string, Origin>();
  readonly problems: Problem[] = [];
  model: Pack['model'];

  add(file: YamlFile): void {
    const data = withLists(file.data);
    const part = accept(partSchema, file, data, this.problems);
    for (const [name, phrases] of Object.entries(part?.vocabulary ?? {})) {
      if (this.vocabulary.has(name)) this.problems.push(file.problem(['vocabulary'], name, `Expected each name once in a pack; there is another list “${name}”`));
      this.vocabulary.set(name, phrases);
    }
    for (const [index, rule] of ((part?.rules ?? []) as unknown as RuleData[]).entries()) this.#addRule(file, rule, index);
    this.model ??= part?.model;
  }

  #addRule(file: YamlFile, rule: RuleData, index: number): void {
    const other = this.origins.get(rule.id);
    if (other) this.problems.push(file.problem(['rules', index, 'id'], undefined, `Expected each id once in a pack; “${rule.id}” also stands in ${other.file.path}`));
    else this.origins.set(rule.id, { file, index });
    for (const language of missingExamples(rule)) this.problems.push(file.problem(['rules', index, 'examples'], undefined, `${rule.id}: examples: “${language}” is missing. A rule of one language says so: scope: {languages: [nl]}`));
    this.rules.push(rule);
  }
}

/** @param files pack.yaml and the files of vocabulary and rules beside it @throws PackProblems with every problem there is */
export const readSource = (files: readonly PackFile[]): Source => {
  const reading = new Reading();
  const headers = files.filter(isHeader);
  const [first] = headers;
  const headerFile = new YamlFile(first ?? { path: files[0]?.path ?? 'pack.yaml', text: '' });
  if (headers.length !== 1) reading.problems.push(headerFile.problem([], undefined, `Expected one file pack.yaml with schema, id, version and title; got ${headers.length === 0 ? 'none' : headers.map(({ path }) => path).join(', ')}`));
  const header = headers.length === 1 ? accept(headerSchema, headerFile, headerFile.data, reading.problems) : undefined;
  const parts = files.filter((file) => !isHeader(file)).map((file) => new YamlFile(file));
  for (const file of parts) reading.add(file);
  if (reading.problems.length > 0 || !header) throw new PackProblems(inOrder(reading.problems));
  const { schema: _, ...about } = header;
  const pack = { ...about, vocabulary: Object.fromEntries(reading.vocabulary), rules: reading.rules, ...(reading.model && { model: reading.model }) } as Pack;
  return { pack, header: headerFile, files: [headerFile, ...parts], rules: reading.origins };
};

/** @throws PackProblems with every problem there is */
export const readPackFiles = (files: readonly PackFile[]): Pack => readSource(files).pack;

const parsed = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const place = /position (\d+)/.exec(message)?.[1] ?? (message.startsWith('Unexpected end') ? text.length : 0);
    throw new NotJson(problemAt(path, text, Number(place), 'Expected JSON, as “postproef pack build” writes it. The file may have been cut off or changed'));
  }
};

const isEnvelope = (data: unknown): data is { readonly payload: unknown } => typeof data === 'object' && data !== null && 'postproef' in data && 'payload' in data;

/** Whether a file holds a pack in an envelope. @throws NotJson */
export const isSealed = (text: string, path: string): boolean => isEnvelope(parsed(text, path));

/** The pack inside a signed one, if it is that. Nobody’s signature is looked at here. */
const unsealed = (data: unknown, path: string): { readonly text: string } | undefined => {
  if (!isEnvelope(data)) return undefined;
  const bytes = typeof data.payload === 'string' ? fromBase64(data.payload) : undefined;
  if (!bytes) throw new PackProblems([{ path, line: 1, column: 1, message: 'payload: Expected base64', source: '' }]);
  return { text: new TextDecoder().decode(bytes) };
};

const contentOf = (text: string, path: string): { readonly file: PackFile; readonly data: unknown } => {
  const outer = parsed(text, path);
  const inner = unsealed(outer, path);
  return inner ? { file: { path: `${path} (payload)`, text: inner.text }, data: parsed(inner.text, `${path} (payload)`) } : { file: { path, text }, data: outer };
};

const packOf = ({ file, data }: ReturnType<typeof contentOf>): Pack => {
  const result = packFrom(data);
  if ('pack' in result) return result.pack;
  // Only now: the reader that knows places takes a hundred times as long.
  throw new PackProblems(problemsOf(new YamlFile(file), data, result.mistakes));
};

/** @param text a pack that was built into one JSON file, signed or not; a signature is not checked here @throws PackProblems, NotJson */
export const readPackJson = (text: string, path: string): Pack => packOf(contentOf(text, path));

/** The same, with the places of its rules. @throws PackProblems, NotJson */
export const readSourceJson = (text: string, path: string): Source => {
  const content = contentOf(text, path);
  const pack = packOf(content);
  const file = new YamlFile(content.file);
  return { pack, header: file, files: [file], rules: new Map(pack.rules.map(({ id }, index) => [id, { file, index }])) };
};
