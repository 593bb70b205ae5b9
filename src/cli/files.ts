import { readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { textIn } from '../packs/utf8.ts';
import { troubleWith } from './trouble.ts';
import { UsageError } from './usage.ts';

/** Without the mark that Windows editors put in front. @param file - is standard input @throws UsageError, NotUtf8 naming the file */
export const read = (file: string): string => textIn(readBytes(file), file);

/** @throws UsageError naming the file */
export const readBytes = (file: string): Buffer => {
  if (file === '-' && isatty(0)) process.stderr.write('Reads from the keyboard; Ctrl+D ends it (on Windows Ctrl+Z, Enter).\n');
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw troubleWith(file, error);
  }
};

export interface Line {
  readonly row: Readonly<Record<string, unknown>> & { readonly text: string };
  /** file:line:column */
  readonly at: string;
}

/** Every line is read before the first is used: half an answer would be taken for a whole one. @throws UsageError naming the line */
export const readLines = (file: string): Line[] =>
  read(file)
    .split('\n')
    .map((line, index) => ({ line, at: `${file}:${index + 1}:1` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => ({ row: parseLine(line, at), at }));

const parseLine = (line: string, at: string): Line['row'] => {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw new UsageError(`${at}: Expected a line of JSON`);
  }
  if (row && typeof row === 'object' && 'text' in row && typeof row.text === 'string') return { ...row, text: row.text };
  throw new UsageError(`${at}: Expected an object with a “text”`);
};
