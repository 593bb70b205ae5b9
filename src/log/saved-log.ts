import * as z from 'zod/mini';
import { brokenAt } from './chain.ts';

/** An entry of a saved log, or the closing line of a chain in it. Whatever else stands in a line counts for its hash. */
const savedLine = z.looseObject({
  rules: z.array(z.string()),
  action: z.string(),
  /** Milliseconds since 1970. */
  time: z.number(),
  packs: z.optional(z.array(z.string())),
  previous: z.string(),
  /** The same line once more, from another file, has the same. */
  hash: z.string(),
  lost: z.optional(z.number()),
  erased: z.optional(z.number()),
  entries: z.optional(z.number()),
  crowded: z.optional(z.number()),
  chain: z.optional(z.string()),
  beside: z.optional(z.array(z.string())),
});
export type SavedLine = z.infer<typeof savedLine>;

/**
 * `whole`: as it was written; `linked`: the same between the lines, of the ends nothing was known when it was saved; `changed`: this line, or
 * one was taken out before it; `cut`: lines are missing at an end of a chain or of the file. Lines are counted from 1.
 */
export type LogState =
  | { readonly kind: 'whole' }
  | { readonly kind: 'linked' }
  | { readonly kind: 'changed'; readonly line: number }
  | { readonly kind: 'cut'; readonly line: number; readonly why: 'unclosed' | 'fewer' | 'earlier' | 'apart' };

export interface SavedLog {
  readonly lines: readonly SavedLine[];
  readonly state: LogState;
}

/** The text is no log that the options page saved. */
export class NotALog extends Error {
  override readonly name = 'NotALog';
  /** @param line counted from 1 */
  constructor(readonly line: number, message: string) {
    super(message);
  }
}

interface Placed {
  readonly entry: SavedLine;
  readonly line: number;
}

const placed = (text: string, line: number): Placed => {
  try {
    const entry: unknown = JSON.parse(text);
    if (savedLine.safeParse(entry).success) return { entry: entry as SavedLine, line };
  } catch {
    throw new NotALog(line, 'Expected a line of JSON, as the options page saves a log (JSONL); a CSV has nothing to check');
  }
  throw new NotALog(line, 'Expected an entry of a log, as the options page saves it');
};

const isClosing = ({ entry }: Placed): boolean => entry.action === 'saved';

/** Each chain up to and with the line that closes it. */
const chainsIn = (lines: readonly Placed[]): Placed[][] => {
  const chains: Placed[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || isClosing(before)) chains.push([]);
    chains.at(-1)?.push(line);
  }
  return chains;
};

const changedIn = async (chains: readonly Placed[][]): Promise<number | undefined> => {
  for (const chain of chains) {
    const at = await brokenAt(chain.map(({ entry }) => entry));
    if (at !== undefined) return chain[at]?.line;
  }
  return chains.map((chain) => chain.at(-1)).find((last) => last?.entry.chain === 'changed')?.line;
};

const cutIn = (chains: readonly Placed[][]): Extract<LogState, { kind: 'cut' }> | undefined => {
  const hashes: string[] = [];
  for (const chain of chains) {
    const { entry: last, line } = chain.at(-1) as Placed;
    if (last.action !== 'saved') return { kind: 'cut', line, why: 'unclosed' };
    if (last.entries !== chain.length - 1) return { kind: 'cut', line, why: 'fewer' };
    if (last.chain === 'cut') return { kind: 'cut', line, why: 'earlier' };
    if (chain === chains.at(-1) && String(last.beside ?? []) !== String(hashes)) return { kind: 'cut', line, why: 'apart' };
    hashes.push(last.hash);
  }
  return undefined;
};

const stateOf = async (chains: readonly Placed[][]): Promise<LogState> => {
  const line = await changedIn(chains);
  if (line !== undefined) return { kind: 'changed', line };
  return cutIn(chains) ?? (chains.some((chain) => chain.at(-1)?.entry.chain === 'linked') ? { kind: 'linked' } : { kind: 'whole' });
};

/**
 * Reads a log and makes every hash again. Whoever has the file can do that as well, and make hashes that fit: it shows what was changed by hand.
 * @param text of a file that the options page saved as JSONL @throws NotALog
 */
export const readSavedLog = async (text: string): Promise<SavedLog> => {
  const lines = text.replace(/^\uFEFF/, '').split('\n').flatMap((line, index) => (line.trim() === '' ? [] : placed(line, index + 1)));
  if (lines.length === 0) throw new NotALog(1, 'Expected a log, got an empty file');
  return { lines: lines.map(({ entry }) => entry), state: await stateOf(chainsIn(lines)) };
};
