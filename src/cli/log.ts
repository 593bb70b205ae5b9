import { NotALog, readSavedLog, type LogState, type SavedLine, type SavedLog } from '../log/saved-log.ts';
import { read } from './files.ts';
import { logLine, logUsage, tell, UsageError } from './usage.ts';
import { readWords } from './words.ts';

const mostShown = 5;

/** @throws UsageError naming the line */
const savedIn = async (file: string): Promise<SavedLog> => {
  try {
    return await readSavedLog(read(file));
  } catch (error) {
    throw error instanceof NotALog ? new UsageError(`${file}:${error.line}:1: ${error.message}`) : error;
  }
};

const cuts: Readonly<Record<Extract<LogState, { kind: 'cut' }>['why'], string>> = {
  unclosed: 'no line closes what stands there, so the end is missing',
  fewer: 'that line closes another number of entries than stand before it',
  earlier: 'something was taken away in the browser already, before the file was saved',
  apart: 'that line belongs to other parts than stand before it',
};

const verdictOf = (state: LogState): string => {
  if (state.kind === 'whole') return 'whole: every line is as it was written, and none is missing';
  if (state.kind === 'linked') return 'linked: no line was changed or taken out in between; an older Postproef wrote it, and of the beginning and the end nothing is known';
  if (state.kind === 'changed') return `changed at line ${state.line}: that line was changed, or one before it was taken out`;
  return `cut at line ${state.line}: ${cuts[state.why]}`;
};

const counted = (words: readonly string[]): string[] => {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([word, number]) => `${word} ${number}`);
};

const sumOf = (lines: readonly SavedLine[], field: 'crowded' | 'erased' | 'lost'): number => lines.reduce((sum, line) => sum + (line[field] ?? 0), 0);

/** From the first moment to the last. A clock may have been wrong: the order of the lines is another one then. */
const spanOf = (entries: readonly SavedLine[]): string => {
  const times = entries.map(({ time }) => time);
  const [from, to] = [times.reduce((a, b) => Math.min(a, b), Infinity), times.reduce((a, b) => Math.max(a, b), -Infinity)];
  return entries.length === 0 ? '' : ` from ${moment(from)} to ${moment(to)}`;
};
const moment = (time: number): string => (Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : String(time));

const listed = (name: string, items: readonly string[]): string[] => (items.length === 0 ? [] : [`  ${name}: ${items.join(', ')}`]);

const linesOf = (file: string, { lines, state }: SavedLog): string[] => {
  const entries = lines.filter(({ action }) => action !== 'saved');
  const gone = ([['made room for later ones', sumOf(lines, 'crowded')], ['erased by the user', sumOf(lines, 'erased')], ['could not be kept', sumOf(lines, 'lost')]] as const).filter(([, number]) => number > 0);
  return [
    `${file}: ${verdictOf(state)}`,
    `  ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}${spanOf(entries)}`,
    ...listed('of each', counted(entries.map(({ action }) => action))),
    ...listed('most overridden', counted(entries.filter(({ action }) => action === 'posted-anyway').flatMap(({ rules }) => rules)).slice(0, mostShown)),
    ...listed('packs', [...new Set(entries.flatMap(({ packs = [] }) => packs))]),
    ...listed('not in it', gone.map(([what, number]) => `${number} ${what}`)),
  ];
};

const verify = async (words: readonly string[]): Promise<number> => {
  const { positionals: files } = readWords(words, {});
  if (files.length === 0) throw new UsageError(`Expected: ${logLine}`);
  const logs: (readonly [string, SavedLog])[] = [];
  for (const file of files) logs.push([file, await savedIn(file)]);
  process.stdout.write(`${logs.map(([file, log]) => linesOf(file, log).join('\n')).join('\n\n')}\n`);
  return logs.every(([, { state }]) => state.kind === 'whole' || state.kind === 'linked') ? 0 : 1;
};

/** @returns the exit code: 1 where a log was changed or cut @throws UsageError */
export const log = async ([command, ...words]: readonly string[]): Promise<number> => {
  if (command === 'verify') return verify(words);
  if (command === undefined) tell(logUsage);
  throw new UsageError(`Expected “log verify”${command === undefined ? '' : `, got “log ${command}”`}`);
};
