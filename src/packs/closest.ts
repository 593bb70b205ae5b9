/** Letters to change, add or take away to make the one word the other (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + Number(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return row[b.length] as number;
};

const mostTyped = 40;

/** The word that was perhaps meant: a third of its letters may be off. Of two as near the one with the same first letter. */
export const closest = (typed: string, words: readonly string[]): string | undefined => {
  if (typed.length > mostTyped) return undefined;
  const near = words.map((word) => ({ word, off: distance(typed.toLowerCase(), word.toLowerCase()) })).filter(({ word, off }) => off <= Math.ceil(word.length / 3));
  const begins = (word: string): number => Number(word[0] !== typed[0]);
  return near.sort((a, b) => a.off - b.off || begins(a.word) - begins(b.word))[0]?.word;
};
