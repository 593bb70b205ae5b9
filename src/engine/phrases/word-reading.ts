/**
 * A word read as Dutch, as English, or as either, as numbers in a pool: two words of bits for its symbols, where its four lists end, and
 * the lists: `marks`, the symbols that phrases need besides their anchor; `wanted`, the places of the sets that rules ask for; `calls`,
 * the groups of phrases of which it is the anchor; and all its symbols, ascending.
 */
export const part = { bits: 0, marksEnd: 2, wantedEnd: 3, callsEnd: 4, symbolsEnd: 5, first: 6 } as const;

export interface WordLists {
  readonly marks: readonly number[];
  readonly wanted: readonly number[];
  readonly calls: readonly number[];
  readonly symbols: readonly number[];
}

export const layWord = ({ marks, wanted, calls, symbols }: WordLists): number[] => {
  const bits = [0, 0];
  for (const symbol of symbols) bits[(symbol >>> 5) & 1] = (bits[(symbol >>> 5) & 1] as number) | (1 << (symbol & 31));
  const marksEnd = part.first + marks.length;
  const wantedEnd = marksEnd + wanted.length;
  const callsEnd = wantedEnd + calls.length;
  return [...bits, marksEnd, wantedEnd, callsEnd, callsEnd + symbols.length, ...marks, ...wanted, ...calls, ...[...symbols].sort((a, b) => a - b)];
};

/** A word that phrases do not speak of. */
export const emptyWord = layWord({ marks: [], wanted: [], calls: [], symbols: [] });

/** Does the word whose reading begins at `word` stand for the symbol? Most fail by one bit. */
export const stands = (pool: Int32Array, word: number, symbol: number): boolean => {
  if ((((pool[word + part.bits + ((symbol >>> 5) & 1)] as number) >>> (symbol & 31)) & 1) === 0) return false;
  const end = word + (pool[word + part.symbolsEnd] as number);
  let low = word + (pool[word + part.callsEnd] as number);
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pool[middle] as number) < symbol) low = middle + 1;
    else high = middle;
  }
  return low < end && pool[low] === symbol;
};
