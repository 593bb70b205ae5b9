import { readFileSync } from 'node:fs';
import nba from '../../rules/nba/pack.yaml';
import { createChecker, type Checker } from '../engine/check.ts';
import { severities, type Draft, type Verdict } from '../engine/types.ts';
import { loadPack } from '../packs/folder.ts';
import { answerOf, asText } from './answer.ts';
import { aboutDraft, readCheckOptions, type CheckOptions } from './options.ts';
import { UsageError } from './usage.ts';

const read = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const reaches = (verdict: Verdict, failOn: CheckOptions['failOn']): boolean => verdict.findings.some(({ severity }) => severities.indexOf(severity) >= severities.indexOf(failOn));

const parseLine = (line: string, at: string): Record<string, unknown> => {
  try {
    const row: unknown = JSON.parse(line);
    if (row && typeof row === 'object' && 'text' in row && typeof row.text === 'string') return { ...row };
  } catch {
    throw new UsageError(`${at}: Expected a line of JSON`);
  }
  throw new UsageError(`${at}: Expected an object with a “text”`);
};

/** Every line is read before the first is answered: half an answer would be taken for a whole one. */
const readDrafts = (file: string, about: CheckOptions['about']): { id: unknown; draft: Draft }[] =>
  read(file)
    .split('\n')
    .map((line, index) => ({ line, at: `${file}:${index + 1}:1` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => {
      const row = parseLine(line, at);
      return { id: row['id'], draft: { ...aboutDraft({ ...about, ...withoutNull(row) }, `${at}: `), text: String(row['text']) } };
    });

const withoutNull = (row: Record<string, unknown>) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

const checkLines = (checker: Checker, file: string, options: CheckOptions): boolean => {
  const verdicts = readDrafts(file, options.about).map(({ id, draft }) => ({ id, verdict: checker.check(draft) }));
  process.stdout.write(verdicts.map(({ id, verdict }) => `${JSON.stringify(answerOf(verdict, id))}\n`).join(''));
  return verdicts.some(({ verdict }) => reaches(verdict, options.failOn));
};

const checkOne = (checker: Checker, options: CheckOptions): boolean => {
  const draft = { ...options.about, text: read(options.file) };
  const verdict = checker.check(draft);
  process.stdout.write(`${options.format === 'json' ? JSON.stringify(answerOf(verdict), null, 2) : asText(draft, verdict)}\n`);
  return reaches(verdict, options.failOn);
};

/** @returns the exit code @throws UsageError, PackProblems, PackError */
export const check = (args: readonly string[]): number => {
  const options = readCheckOptions(args);
  const checker = createChecker([nba, ...options.packs.map(loadPack)]);
  return (options.jsonl === undefined ? checkOne(checker, options) : checkLines(checker, options.jsonl, options)) ? 1 : 0;
};
