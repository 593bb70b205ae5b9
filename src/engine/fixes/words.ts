import type { Language } from '../types.ts';
import { capitalised, type Way } from './way.ts';

export interface WordsFix {
  /** What stands there → what takes its place. `…` is one to four words that go as well. */
  readonly words: { readonly [Key in Language]?: Readonly<Record<string, string>> };
  /** No button while one of these is left in the marked words: the sentence would not stay right. */
  readonly unless?: { readonly [Key in Language]?: readonly string[] };
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
const patternOf = (words: string): string => words.split(/\s+/).map((word) => (word === '…' ? String.raw`\S+(?:\s+\S+){0,3}?` : escaped(word))).join(String.raw`\s+`);
const wordly = (patterns: readonly string[]): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${patterns.join('|')})(?![\p{L}\p{N}])`, 'giu');

/** Some of the marked words become others. The first key that fits at a place counts, so the longer ones stand first. */
export const words: Way<WordsFix> = ({ words: lists, unless }, { finding, language }) => {
  const languages: readonly Language[] = language === 'unknown' ? ['nl', 'en'] : [language];
  for (const speaks of languages) {
    const pairs = Object.entries(lists[speaks] ?? {});
    if (pairs.length === 0) continue;
    const singles = pairs.map(([key, value]) => [new RegExp(`^${patternOf(key)}$`, 'iu'), value] as const);
    const found = [...finding.text.matchAll(wordly(pairs.map(([key]) => patternOf(key))))];
    const [first] = found;
    const last = found.at(-1);
    if (!first || !last) continue;
    const inPlace = (old: string): string => {
      const value = singles.find(([key]) => key.test(old))?.[1] ?? old;
      return /^\p{Lu}/u.test(old) ? capitalised(value) : value;
    };
    const [from, to] = [first.index, last.index + last[0].length];
    const rewritten = finding.text.slice(from, to).replace(wordly(pairs.map(([key]) => patternOf(key))), inPlace);
    const result = finding.text.slice(0, from) + rewritten + finding.text.slice(to);
    const left = unless?.[speaks];
    if (left && wordly(left.map(patternOf)).test(result)) return undefined;
    return { start: finding.start + from, end: finding.start + to, text: rewritten };
  }
  return undefined;
};
