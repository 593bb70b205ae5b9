import { LineCounter, parseDocument, type Document } from 'yaml';
import type * as z from 'zod/mini';
import type { Pack, Phrases, RuleData } from '../engine/pack.ts';
import { headerSchema, packSchema, partSchema } from './schema.ts';

/** A file of a pack, as text. `path` is only for messages. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a pack, all at once; each line begins with file:line:column. */
export class PackProblems extends Error {
  override readonly name = 'PackProblems';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

interface Parsed {
  readonly file: PackFile;
  readonly data: unknown;
  readonly document: Document;
  readonly lines: LineCounter;
}

const place = ({ file, lines }: Parsed, offset: number): string => {
  const { line, col } = lines.linePos(offset);
  return `${file.path}:${line}:${col}`;
};

/** The nearest node of the path that exists has the place; a missing key has that of its parent. */
const offsetOf = (document: Document, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length) as (string | number)[], true) as { range?: readonly number[] } | undefined;
    if (node?.range) return node.range[0] ?? 0;
  }
  return 0;
};

const parse = (file: PackFile, problems: string[]): Parsed | undefined => {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const parsed = { file, data: undefined as unknown, document, lines };
  for (const error of document.errors) problems.push(`${place(parsed, error.pos[0])}: ${error.message}`);
  if (document.errors.length > 0) return undefined;
  return { ...parsed, data: document.toJS({ maxAliasCount: 20 }) ?? {} };
};

const accept = <Schema extends z.ZodMiniType>(schema: Schema, parsed: Parsed, problems: string[]): z.infer<Schema> | undefined => {
  const result = schema.safeParse(parsed.data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push(`${place(parsed, offsetOf(parsed.document, issue.path))}: ${issue.path.join('.')}: ${issue.message}`);
  return undefined;
};

/** A rule may stand with one matcher; inside there is always a list. */
const withLists = (data: unknown): unknown => {
  const part = data as { rules?: { match?: unknown }[] };
  if (!Array.isArray(part.rules)) return data;
  return { ...part, rules: part.rules.map((rule) => (rule && typeof rule === 'object' && rule.match && !Array.isArray(rule.match) ? { ...rule, match: [rule.match] } : rule)) };
};

const doubles = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];

/** @param files pack.yaml and the files of vocabulary and rules beside it @throws PackProblems with every problem there is */
export const readPackFiles = (files: readonly PackFile[]): Pack => {
  const problems: string[] = [];
  const vocabulary: Record<string, Phrases> = {};
  const rules: RuleData[] = [];
  let model: Pack['model'];
  let header: z.infer<typeof headerSchema> | undefined;
  for (const file of files) {
    const parsed = parse(file, problems);
    if (!parsed) continue;
    if (/(?:^|\/)pack\.ya?ml$/.test(file.path)) header = accept(headerSchema, parsed, problems);
    else {
      const part = accept(partSchema, { ...parsed, data: withLists(parsed.data) }, problems);
      for (const name of Object.keys(part?.vocabulary ?? {})) if (name in vocabulary) problems.push(`${file.path}:1:1: vocabulary.${name}: Expected each name once in a pack`);
      Object.assign(vocabulary, part?.vocabulary);
      model ??= part?.model;
      rules.push(...((part?.rules ?? []) as unknown as RuleData[]));
    }
  }
  for (const id of doubles(rules.map((rule) => rule.id))) problems.push(`${files[0]?.path ?? 'pack'}:1:1: ${id}: Expected each rule id once in a pack`);
  if (!header && problems.length === 0) problems.push(`${files[0]?.path ?? 'pack'}:1:1: Expected a file pack.yaml with id, version and title`);
  if (problems.length > 0 || !header) throw new PackProblems(problems);
  const { schema: _, ...about } = header;
  return { ...about, vocabulary, rules, ...(model && { model }) } as Pack;
};

/** @param text a pack that was built into one JSON file @throws PackProblems */
export const readPackJson = (text: string, path: string): Pack => {
  const problems: string[] = [];
  const parsed = parse({ path, text }, problems);
  const pack = parsed && accept(packSchema, parsed, problems);
  if (!pack) throw new PackProblems(problems);
  return pack as unknown as Pack;
};
