import type { LogBook, LogEntry } from './messages.ts';

/** What came before the first. */
export const beginning = '0'.repeat(64);

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256, in hexadecimal, over the hash before it and everything else in the entry, in the order of its names. */
export const hashOf = async ({ hash: _, ...entry }: Omit<LogEntry, 'hash'> & { readonly hash?: string }): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))))));

/** @returns the number of the first entry that was changed, or before which one was taken out; undefined where all are as written */
export const brokenAt = async (entries: readonly LogEntry[]): Promise<number | undefined> => {
  for (const [index, entry] of entries.entries()) {
    const before = index === 0 ? entry.previous : entries[index - 1]?.hash;
    if (entry.previous !== before || entry.hash !== (await hashOf(entry))) return index;
  }
  return undefined;
};

/** `changed`: at that entry, counted from 0; `cut`: entries are missing at the beginning or the end. */
export type Flaw = { readonly kind: 'changed'; readonly at: number } | { readonly kind: 'cut' };

/** @returns what somebody did to the log, as far as it shows: whoever can write in the browser's storage can make a chain that fits */
export const flawIn = async (entries: readonly LogEntry[], book: LogBook | undefined): Promise<Flaw | undefined> => {
  const at = await brokenAt(entries);
  if (at !== undefined) return { kind: 'changed', at };
  if (!book) return undefined;
  const { before, last } = book;
  return (entries[0]?.previous ?? last) === before && (entries.at(-1)?.hash ?? before) === last ? undefined : { kind: 'cut' };
};
