import { createChecker, type Checker } from '../engine/check.ts';
import { fingerprintOf, History } from '../engine/known/history.ts';
import type { Knowledge } from '../engine/known/knowledge.ts';
import { severities, type Draft, type Verdict } from '../engine/types.ts';
import { layered } from '../packs/layers.ts';
import { packsForCheck } from './packs.ts';
import { answerOf, asText } from './answer.ts';
import { clientsFrom } from './clients.ts';
import { read, readLines } from './files.ts';
import { aboutDraft, readCheckOptions, type CheckOptions } from './options.ts';

const reaches = (verdict: Verdict, failOn: CheckOptions['failOn']): boolean => verdict.findings.some(({ severity }) => severities.indexOf(severity) >= severities.indexOf(failOn));

const readDrafts = (file: string, about: CheckOptions['about']): { id: unknown; draft: Draft }[] =>
  readLines(file).map(({ row, at }) => ({ id: row['id'], draft: { ...aboutDraft({ ...about, ...withoutNull(row) }, (field) => `${at}: ${field}: Expected`), text: row.text } }));

const withoutNull = (row: Record<string, unknown>) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

const checkLines = (checker: Checker, file: string, options: CheckOptions): boolean => {
  const verdicts = readDrafts(file, options.about).map(({ id, draft }) => ({ id, draft, verdict: checker.check(draft) }));
  process.stdout.write(verdicts.map(({ id, draft, verdict }) => `${JSON.stringify(answerOf(draft, verdict, id))}\n`).join(''));
  return verdicts.some(({ verdict }) => reaches(verdict, options.failOn));
};

const checkOne = (checker: Checker, options: CheckOptions): boolean => {
  const draft = { ...options.about, text: read(options.file) };
  const verdict = checker.check(draft);
  process.stdout.write(`${options.format === 'json' ? JSON.stringify(answerOf(draft, verdict), null, 2) : asText(draft, verdict)}\n`);
  return reaches(verdict, options.failOn);
};

const knowledgeOf = ({ clients, secretFile, history }: CheckOptions): Knowledge => ({
  clients: clients === undefined ? undefined : clientsFrom(clients, secretFile),
  history: history === undefined ? undefined : new History(readLines(history).map(({ row }) => fingerprintOf(row.text))),
});

/** @returns the exit code @throws UsageError, PackError */
export const check = async (args: readonly string[]): Promise<number> => {
  const options = readCheckOptions(args);
  const checker = createChecker(layered(await packsForCheck(options.packs)).packs, knowledgeOf(options));
  return (options.jsonl === undefined ? checkOne(checker, options) : checkLines(checker, options.jsonl, options)) ? 1 : 0;
};
