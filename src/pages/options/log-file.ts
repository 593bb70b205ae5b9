import type { LogEntry } from '../../platform/messages.ts';

/** One entry a line, in the order of time. */
export const asJsonLines = (entries: readonly LogEntry[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

const columns = ['time', 'platform', 'action', 'rules', 'reason', 'note', 'packs', 'previous', 'hash'] as const;

/** A cell that begins so would be run by a spreadsheet. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const cellOf = (value: LogEntry[(typeof columns)[number]]): string => {
  const text = safe(Array.isArray(value) ? value.join(' ') : String(value ?? ''));
  return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** For a spreadsheet: a heading, commas, and a mark at the start by which Excel knows that it is UTF-8. */
export const asCsv = (entries: readonly LogEntry[]): string =>
  `\uFEFF${columns.join(',')}\r\n${entries.map((entry) => columns.map((column) => (column === 'time' ? new Date(entry.time).toISOString() : cellOf(entry[column]))).join(',')).join('\r\n')}\r\n`;
