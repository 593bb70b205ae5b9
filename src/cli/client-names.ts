import { CsvError, parse } from 'csv-parse/sync';
import { columnsIn } from './client-headings.ts';
import { listText } from './list-text.ts';
import { UsageError } from './usage.ts';

const separators = [';', '\t', ','];
/** Stands in no text that was read: each line is one cell. */
const none = '\0';
/** Of Excel: a first line that says what stands between the cells. */
const separatorLine = /^sep=(.)\r?\n/i;
/** Lines in which a heading is looked for: above it there may be a title. */
const mostLines = 5;

export interface Named {
  readonly name: string;
  readonly line: number;
}

/** The names of a file, the column that they stood in, in words, and what is to be known of the rest of it. */
export interface Names {
  readonly column: string;
  readonly names: readonly Named[];
  readonly notes: readonly string[];
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const separatorIn = (line: string): string => separators.find((one) => line.includes(one)) ?? none;
/** The first that is one; rather one of several cells: “Klanten” may be a title. */
const headingOf = <Line>(lines: readonly Line[], cellsOf: (line: Line) => readonly string[], asked: string | undefined): Line | undefined => {
  const known = lines.slice(0, mostLines).filter((line) => columnsIn(cellsOf(line), asked).length > 0);
  return known.find((line) => cellsOf(line).filter((cell) => cell.trim() !== '').length > 1) ?? known[0];
};

/** What stands between the cells, as the line of headings has it, or else the first line. */
const delimiterOf = (text: string, asked: string | undefined): string => {
  const lines = text.split('\n', mostLines * 2).filter((line) => line.trim() !== '');
  return separatorIn(headingOf(lines, (line) => line.split(separatorIn(line)), asked) ?? lines[0] ?? '');
};

const rowsIn = (text: string, file: string, asked: string | undefined): readonly Row[] => {
  const given = separatorLine.exec(text)?.[1];
  try {
    return parse(text, { delimiter: given ?? delimiterOf(text, asked), fromLine: given === undefined ? 1 : 2, info: true, relaxColumnCount: true, skipEmptyLines: true, trim: true }) as unknown as Row[];
  } catch (error) {
    throw new UsageError(`${file}${error instanceof CsvError && 'lines' in error ? `:${String(error['lines'])}:1` : ''}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const filled = ({ record }: Row): readonly string[] => record.filter((cell) => cell !== '');
const quoted = (cells: readonly string[]): string => cells.map((cell) => `“${cell}”`).join(', ');

/** How many rows the heading and the title above it take; 0: no line says what is in it. @throws UsageError where none has the column that is asked for */
const headIn = (rows: readonly Row[], file: string, asked: string | undefined): number => {
  const heading = headingOf(rows, ({ record }) => record, asked);
  const head = heading ? rows.indexOf(heading) + 1 : 0;
  if (head > 0 && rows.slice(0, head - 1).every((row) => filled(row).length < 2)) return head;
  if (asked === undefined) return 0;
  throw new UsageError(`${file}:${rows[0]?.info.lines ?? 1}:1: There is no column “${asked}”; the first line has ${quoted(rows[0] ? filled(rows[0]) : [])}`);
};

/** Without a heading the first column of words: before the names there may be numbers of clients. */
const wordsIn = (rows: readonly Row[]): number => {
  const width = rows[0]?.record.length ?? 0;
  const hasWords = (index: number): boolean => rows.filter(({ record }) => /\p{L}{2}/u.test(record[index] ?? '')).length * 2 > rows.length;
  return Math.max(0, Array.from({ length: width }, (_, index) => index).findIndex(hasWords));
};

/** A name that holds the sign between the cells is cut there. */
const noteOfWide = (rows: readonly Row[], width: number, file: string): string[] => {
  const wide = rows.filter(({ record }) => record.slice(width).some((cell) => cell !== ''));
  const more = wide.length > 1 ? ` (and so have ${wide.length - 1} more)` : '';
  return wide[0] ? [`${file}:${wide[0].info.lines}:1: this row has more cells than the first one${more}: ${quoted(wide[0].record)}. A name with the sign between the cells in it belongs between " and "`] : [];
};

const noteOfGuess = (names: readonly Named[], file: string): string => {
  const telling = names.find(({ name }) => /[^\0-\x7f]/.test(name));
  return `${file}${telling ? `:${telling.line}:1` : ''}: not UTF-8; read as Windows-1252${telling ? `: “${telling.name}”` : ''}. If letters are wrong, save it as UTF-8 (in Excel: “CSV UTF-8”)`;
};

/**
 * Names stand in the column whose heading says so, or else in the first that has words.
 * @param asked the heading, where it is another than usual @throws NotUtf8, UsageError naming the line
 */
export const namesIn = (file: string, bytes: Buffer, asked?: string): Names => {
  const { text, isGuess } = listText(bytes, file);
  const rows = rowsIn(text, file, asked);
  const head = headIn(rows, file, asked);
  const cells = rows[Math.max(0, head - 1)]?.record ?? [];
  const columns = head > 0 ? columnsIn(cells, asked) : [wordsIn(rows)];
  const named = rows.slice(head).map(({ record, info }) => ({ name: columns.map((index) => record[index] ?? '').filter(Boolean).join(' '), line: info.lines }));
  const names = named.filter(({ name }) => name !== '');
  return {
    column: head > 0 ? `Column ${columns.map((index) => `“${cells[index]}”`).join(' + ')}` : cells.length > 1 ? `Column ${(columns[0] ?? 0) + 1}` : 'The only column',
    names,
    notes: [...rows.slice(0, Math.max(0, head - 1)).map((row) => `${file}:${row.info.lines}:1: left out, above the headings: ${quoted(filled(row))}`), ...noteOfWide(rows.slice(head), cells.length, file), ...(isGuess ? [noteOfGuess(names, file)] : [])],
  };
};
