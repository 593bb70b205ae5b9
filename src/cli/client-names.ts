import { CsvError, parse } from 'csv-parse/sync';
import { read } from './files.ts';
import { UsageError } from './usage.ts';

/** What columns of names are called, the likeliest first: beside “klantnaam”, “klant” is a number. */
const headings = [
  ...['klantnaam', 'clientnaam', 'clientname', 'relatienaam', 'bedrijfsnaam', 'organisatienaam', 'debiteurnaam', 'debiteurennaam', 'handelsnaam', 'statutairenaam', 'companyname', 'customername', 'organisationname', 'organizationname', 'accountname'],
  ...['naam', 'name', 'bedrijf', 'onderneming', 'organisatie', 'company', 'organisation', 'organization'],
  ...['klant', 'client', 'customer', 'opdrachtgever', 'relatie', 'debiteur'],
];
const separators = [';', '\t', ','];

export interface Named {
  readonly name: string;
  readonly line: number;
}

/** The names of a file, and the column that they stood in, in words. */
export interface Names {
  readonly column: string;
  readonly names: readonly Named[];
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const rowsIn = (file: string): readonly Row[] => {
  const text = read(file);
  const [first = ''] = text.split('\n', 1);
  const delimiter = separators.find((one) => first.includes(one)) ?? ',';
  try {
    return parse(text, { delimiter, info: true, relaxColumnCount: true, skipEmptyLines: true, trim: true }) as unknown as Row[];
  } catch (error) {
    throw new UsageError(`${file}${error instanceof CsvError && 'lines' in error ? `:${String(error['lines'])}:1` : ''}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Capitals, accents, spaces and signs aside. */
const plain = (heading: string): string => heading.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Which column has the names by its heading; -1: no heading says so. @throws UsageError */
const headingIn = (file: string, cells: readonly string[], asked: string | undefined): number => {
  const given = cells.map(plain);
  const known = (asked === undefined ? headings : [plain(asked)]).find((heading) => given.includes(heading));
  if (known !== undefined) return given.indexOf(known);
  if (asked === undefined) return -1;
  throw new UsageError(`${file}:1:1: There is no column “${asked}”; the first line has ${cells.filter((cell) => cell !== '').map((cell) => `“${cell}”`).join(', ')}`);
};

/** Without a heading the first column of words: before the names there may be numbers of clients. */
const wordsIn = (rows: readonly Row[]): number => {
  const width = rows[0]?.record.length ?? 0;
  const hasWords = (index: number): boolean => rows.filter(({ record }) => /\p{L}{2}/u.test(record[index] ?? '')).length * 2 > rows.length;
  return Math.max(0, Array.from({ length: width }, (_, index) => index).findIndex(hasWords));
};

/**
 * Names stand in the column whose heading says so, or else in the first that has words.
 * @param column the heading, where it is another than usual @throws UsageError naming the line
 */
export const namesIn = (file: string, column?: string): Names => {
  const rows = rowsIn(file);
  const cells = rows[0]?.record ?? [];
  const heading = headingIn(file, cells, column);
  const index = heading < 0 ? wordsIn(rows) : heading;
  const names = rows.slice(heading < 0 ? 0 : 1).map(({ record, info }) => ({ name: record[index] ?? '', line: info.lines }));
  return { column: heading >= 0 ? `Column “${cells[heading]}”` : cells.length > 1 ? `Column ${index + 1}` : 'The only column', names: names.filter(({ name }) => name !== '') };
};
