import * as z from 'zod/mini';
import { accounts, kindsOfDraft, platforms, roles, type Draft } from '../engine/types.ts';
import { mistakesOf } from './plain.ts';
import { PackProblems, type Problem } from './problem.ts';
import type { Item } from './score.ts';

/** A post and what a reader labelled in it. */
export interface Post extends Item {
  readonly draft: Draft;
}

const label = z.object({ category: z.string(), severity: z.string(), span: z.optional(z.string()) });
const row = z.object({
  id: z.optional(z.union([z.string(), z.number()])),
  lang: z.optional(z.string()),
  text: z.string(),
  note: z.optional(z.string()),
  findings: z.optional(z.array(label)),
  platform: z.optional(z.enum(platforms)),
  kind: z.optional(z.enum(kindsOfDraft)),
  role: z.optional(z.enum(roles)),
  account: z.optional(z.enum(accounts)),
});

type Told = (message: string) => void;

const dataIn = (line: string, tell: Told): Readonly<Record<string, unknown>> | undefined => {
  try {
    const data: unknown = JSON.parse(line);
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
    tell('Expected an object with a “text”');
  } catch {
    tell('Expected a line of JSON');
  }
  return undefined;
};

const postIn = (line: string, at: string, tell: Told): Post | undefined => {
  const data = dataIn(line, tell);
  if (!data) return undefined;
  const result = row.safeParse(data);
  if (!result.success) return void mistakesOf(result.error.issues, data).forEach(({ path, problem }) => tell([...path, problem].join(': ')));
  const { id = at, lang = 'unknown', text, note, findings = [], platform = 'linkedin', kind = 'post', role = 'staff', account = 'personal' } = result.data;
  return { id: String(id), lang, text, findings, ...(note !== undefined && { note }), draft: { text, platform, kind, role, account } };
};

/** @param text one post a line, as JSON; an empty line is none @param name for messages @throws PackProblems with every line that is none, or where there is no post at all */
export const postsIn = (text: string, name: string): Post[] => {
  const problems: Problem[] = [];
  const posts = text.replace(/^\uFEFF/, '').split('\n').flatMap((source, index) => {
    if (source.trim() === '') return [];
    const line = index + 1;
    return postIn(source, `${name}:${line}`, (message) => void problems.push({ path: name, line, column: 1, message, source })) ?? [];
  });
  if (posts.length + problems.length === 0) problems.push({ path: name, line: 1, column: 1, message: 'Expected at least one post', source: '' });
  if (problems.length > 0) throw new PackProblems(problems);
  return posts;
};
