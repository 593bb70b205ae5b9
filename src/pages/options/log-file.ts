import nba from '../../../rules/nba/pack.yaml';
import type { Language } from '../../engine/types.ts';
import { hashOf } from '../../packs/log-chain.ts';
import type { LogEntry } from '../../platform/messages.ts';
import type { Desk } from './desk.ts';
import { wording } from './wording/index.ts';

/** What is true of the whole file, as it was saved. Whose log it is no extension knows: who asks for the file has to note that. */
export interface Closing extends LogEntry {
  readonly action: 'saved';
  readonly browser: string;
  readonly reasonMinLength: number;
  readonly logRetentionDays: number;
  /** How many entries come before this line, and how many were ever written. */
  readonly entries: number;
  readonly written?: number;
  /** The first and the last of them, in milliseconds since 1970. */
  readonly from?: number;
  readonly to?: number;
  /** `linked`: nothing is gone from in between; of the ends nothing is known, as there is no book yet. */
  readonly chain: 'whole' | 'linked' | 'changed' | 'cut';
}

/** The last line of a file. It is chained to the entries before it: it holds for these, and for no others. */
export const closingOf = async ({ log: { entries, book }, flaw, overview }: Pick<Desk, 'log' | 'flaw' | 'overview'>, { browser, extension }: { readonly browser: string; readonly extension: string }, now: number): Promise<Closing> => {
  const { settings: { role, account, mode, override, reasonMinLength }, sources: { logRetentionDays }, packs: { pack } } = overview;
  const first = entries[0];
  const last = entries.at(-1);
  const line = {
    rules: [],
    action: 'saved' as const,
    platform: '',
    time: now,
    packs: [nba, ...(pack ? [pack] : [])].map(({ id, version }) => `${id} ${version}`),
    role,
    account,
    mode,
    override,
    reasonMinLength,
    logRetentionDays,
    extension,
    browser,
    entries: entries.length,
    ...(book && { written: book.written }),
    ...(first && last && { from: first.time, to: last.time }),
    chain: flaw?.kind ?? (book ? ('whole' as const) : ('linked' as const)),
    previous: last?.hash ?? '',
  };
  return { ...line, hash: await hashOf(line) };
};

/** One entry a line, in the order of time. */
export const asJsonLines = (entries: readonly LogEntry[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

const columns = ['time', 'platform', 'action', 'rules', 'reason', 'note', 'role', 'account', 'mode', 'override', 'packs', 'extension', 'browser', 'reasonMinLength', 'logRetentionDays', 'from', 'to', 'entries', 'written', 'lost', 'erased', 'chain', 'previous', 'hash'] as const;
export type Column = (typeof columns)[number];
const moments: ReadonlySet<Column> = new Set(['time', 'from', 'to']);

/** A cell that begins so would be run by a spreadsheet. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const cellOf = (entry: Partial<Closing>, column: Column): string => {
  const value = entry[column];
  if (typeof value === 'number') return moments.has(column) ? new Date(value).toISOString() : String(value);
  const text = safe(typeof value === 'string' ? value : (value ?? []).join(' '));
  return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Excel looks for what the country uses: in Dutch, commas would put the whole of a line in one cell. */
const between: Readonly<Record<Language, string>> = { nl: ';', en: ',' };

/** For a spreadsheet: a heading, and a mark at the start by which Excel knows that it is UTF-8. */
export const asCsv = (entries: readonly LogEntry[], language: Language): string => {
  const { columns: names } = wording(language).log;
  const rows = [columns.map((column) => names[column]), ...entries.map((entry) => columns.map((column) => cellOf(entry as Partial<Closing>, column)))];
  return `\uFEFF${rows.map((row) => `${row.join(between[language])}\r\n`).join('')}`;
};
