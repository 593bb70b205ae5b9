import type { Language } from '../../engine/types.ts';
import { beginning, hashOf } from '../../log/chain.ts';
import type { LogChain, LogEntry } from '../../platform/messages.ts';
import { chainsOf, type Series } from '../log-chains.ts';
import type { Desk } from './desk.ts';
import { wording } from './wording/index.ts';

/** What is true of a whole chain, as it was saved. Whose log it is no extension knows: who asks for the file has to note that. */
export interface Closing extends LogEntry {
  readonly action: 'saved';
  readonly browser: string;
  readonly reasonMinLength: number;
  readonly logRetentionDays: number;
  readonly series: Series;
  /** How many entries of this chain come before this line, how many were ever written, and how many of those made room for later ones. */
  readonly entries: number;
  readonly written?: number;
  readonly crowded?: number;
  /** The first and the last of them, in milliseconds since 1970. */
  readonly from?: number;
  readonly to?: number;
  /** `linked`: nothing is gone from in between; of the ends nothing is known, as there is no book yet. */
  readonly chain: 'whole' | 'linked' | 'changed' | 'cut';
  /** In the last line of the file: the hashes of the closing lines before it. */
  readonly beside?: readonly string[];
}

interface Saving extends Pick<Desk, 'log' | 'flaws' | 'overview'> {
  readonly browser: string;
  readonly extension: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The last line of a chain. It is chained to the entries before it: it holds for these, and for no others. */
const closingOf = async ({ log, flaws, overview, browser, extension, now }: Saving, series: Series, { entries, book }: LogChain, beside: readonly string[]): Promise<Closing> => {
  const { settings: { role, account, mode, override, reasonMinLength }, sources: { logRetentionDays } } = overview;
  const first = entries[0];
  const last = entries.at(-1);
  const line = {
    rules: [],
    action: 'saved' as const,
    platform: '',
    time: now,
    packs: log.packs,
    role,
    account,
    mode,
    override,
    reasonMinLength,
    logRetentionDays,
    extension,
    browser,
    series,
    entries: entries.length,
    ...(book && { written: book.written, crowded: book.crowded ?? 0 }),
    ...(first && last && { from: first.time, to: last.time }),
    ...(log.lost > 0 && series === 'decisions' && { lost: log.lost }),
    chain: flaws[series]?.kind ?? (book ? ('whole' as const) : ('linked' as const)),
    ...(beside.length > 0 && { beside }),
    previous: last?.hash ?? book?.last ?? beginning,
  };
  return { ...line, hash: await hashOf(line) };
};

/** All that goes into a file: each chain with its closing line, and in the last line what binds them together. A chain in which nothing was ever written is left out. */
export const savedLines = async (saving: Saving): Promise<LogEntry[]> => {
  const lines: LogEntry[] = [];
  const beside: string[] = [];
  for (const [series, chain] of chainsOf(saving.log)) {
    if (series !== 'decisions' && chain.book?.written === 0) continue;
    const closing = await closingOf(saving, series, chain, series === 'decisions' ? [...beside] : []);
    lines.push(...chain.entries, closing);
    beside.push(closing.hash);
  }
  return lines;
};

/** One entry a line. */
export const asJsonLines = (entries: readonly LogEntry[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

const columns = ['time', 'platform', 'action', 'rules', 'reason', 'note', 'role', 'account', 'mode', 'override', 'packs', 'extension', 'browser', 'change', 'key', 'settings', 'reasonMinLength', 'logRetentionDays', 'series', 'from', 'to', 'entries', 'written', 'crowded', 'lost', 'erased', 'chain', 'beside', 'previous', 'hash'] as const;
export type Column = (typeof columns)[number];
/** What has spaces in it. */
const lists: ReadonlySet<Column> = new Set(['packs', 'settings']);
const moments: ReadonlySet<Column> = new Set(['time', 'from', 'to']);

/** A cell that begins so would be run by a spreadsheet. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const cellOf = (entry: Partial<Closing>, column: Column): string => {
  const value = entry[column];
  if (typeof value === 'number') return moments.has(column) ? new Date(value).toISOString() : String(value);
  const text = safe(typeof value === 'string' ? value : (value ?? []).join(lists.has(column) ? ', ' : ' '));
  return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Excel looks for what the country uses: in Dutch, commas would put the whole of a line in one cell. */
const between: Readonly<Record<Language, string>> = { nl: ';', en: ',' };

/** For a spreadsheet, in the order of time: a heading, and a mark at the start by which Excel knows that it is UTF-8. */
export const asCsv = (entries: readonly LogEntry[], language: Language): string => {
  const { columns: names } = wording(language).log;
  const rows = [columns.map((column) => names[column]), ...entries.toSorted((a, b) => a.time - b.time).map((entry) => columns.map((column) => cellOf(entry as Partial<Closing>, column)))];
  return `\uFEFF${rows.map((row) => `${row.join(between[language])}\r\n`).join('')}`;
};
