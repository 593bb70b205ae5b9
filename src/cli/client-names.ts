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

const columnIn = (file: string, cells: readonly string[], asked: string | undefined): number => {
  const given = cells.map(plain);
  const known = (asked === undefined ? headings : [plain(asked)]).find((heading) => given.includes(heading));
  if (known !== undefined) return given.indexOf(known);
  const found = cells.filter((cell) => cell !== '').map((cell) => `“${cell}”`).join(', ');
  if (asked !== undefined) throw new UsageError(`${file}:1:1: There is no column “${asked}”; the first line has ${found}`);
  if (cells.length > 1) throw new UsageError(`${file}:1:1: Which column has the names? The first line has ${found}. Call one “naam”, or build the list with --column NAME`);
  return -1;
};

/**
 * Names stand in the column whose heading says so; a list of one column needs no heading.
 * @param column the heading, where it is another than usual @throws UsageError naming the line
 */
export const namesIn = (file: string, column?: string): Names => {
  const rows = rowsIn(file);
  const cells = rows[0]?.record ?? [];
  const index = columnIn(file, cells, column);
  const names = rows.slice(index < 0 ? 0 : 1).map(({ record, info }) => ({ name: record[Math.max(0, index)] ?? '', line: info.lines }));
  return { column: index < 0 ? 'The only column' : `Column “${cells[index]}”`, names: names.filter(({ name }) => name !== '') };
};
