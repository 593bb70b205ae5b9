import { sha256, toHex } from '../packs/bytes.ts';

/** A line of the log, chained to the one before. All its fields lie flat: browsers put the names of what they keep in another order. */
export interface Chained {
  /** The hash of the entry before. */
  readonly previous: string;
  readonly hash: string;
}

/** What was there when nothing was cut off. */
interface Ends {
  /** What the first entry must have as the hash before it. */
  readonly before: string;
  /** The hash of the last one. */
  readonly last: string;
}

/** What came before the first. */
export const beginning = '0'.repeat(64);

/** SHA-256, in hexadecimal, over the hash before it and everything else in the entry, in the order of its names. */
export const hashOf = async ({ hash: _, ...entry }: { readonly previous: string; readonly hash?: string }): Promise<string> =>
  toHex(await sha256(new TextEncoder().encode(JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))))));

/** @returns the number of the first entry that was changed, or before which one was taken out; undefined where all are as written */
export const brokenAt = async (entries: readonly Chained[]): Promise<number | undefined> => {
  for (const [index, entry] of entries.entries()) {
    const before = index === 0 ? entry.previous : entries[index - 1]?.hash;
    if (entry.previous !== before || entry.hash !== (await hashOf(entry))) return index;
  }
  return undefined;
};

/** `changed`: at that entry, counted from 0; `cut`: entries are missing at the beginning or the end. */
export type Flaw = { readonly kind: 'changed'; readonly at: number } | { readonly kind: 'cut' };

/** @returns what somebody did to the log, as far as it shows: whoever can write in the browser's storage can make a chain that fits */
export const flawIn = async (entries: readonly Chained[], ends: Ends | undefined): Promise<Flaw | undefined> => {
  const at = await brokenAt(entries);
  if (at !== undefined) return { kind: 'changed', at };
  if (!ends) return undefined;
  const { before, last } = ends;
  return (entries[0]?.previous ?? last) === before && (entries.at(-1)?.hash ?? before) === last ? undefined : { kind: 'cut' };
};
