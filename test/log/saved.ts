import { beginning, hashOf } from '../../src/log/chain.ts';

/** Entries as the log keeps them: each with the hash before it, and its own. */
export const chained = async <Entry extends object>(entries: readonly Entry[]): Promise<(Entry & { previous: string; hash: string })[]> => {
  const lines: (Entry & { previous: string; hash: string })[] = [];
  for (const entry of entries) {
    const linked = { ...entry, previous: lines.at(-1)?.hash ?? beginning };
    lines.push({ ...linked, hash: await hashOf(linked) });
  }
  return lines;
};

/** As the options page saves them. */
export const savedText = (lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
