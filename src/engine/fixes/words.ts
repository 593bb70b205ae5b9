import type { Language } from '../types.ts';
import { capitalised, type Edit, type Way } from './way.ts';

export interface WordsFix {
  /** What stands there → what takes its place. `…` is one to four words that go as well. */
  readonly words: { readonly [Key in Language]?: Readonly<Record<string, string>> };
  /** No button while one of these is left in the marked words, or in a few words that follow as a sentence (“likely … Every time.”): it would not stay right. `<number>` is any word with a figure in it. */
  readonly unless?: { readonly [Key in Language]?: readonly string[] };
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
const patternOf = (words: string): string => words.split(/\s+/).map((word) => (word === '…' ? String.raw`\S+(?:\s+\S+){0,3}?` : word === '<number>' ? String.raw`[^\s\d]*\d\S*` : escaped(word))).join(String.raw`\s+`);
const wordly = (patterns: readonly string[]): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${patterns.join('|')})(?![\p{L}\p{N}])`, 'giu');

/** Whole words that stay as they were, at either end, are no part of the edit: the button names what is new. */
const onlyChanged = (old: string, { start, end, text }: Edit): Edit => {
  const [before, after] = [old.split(/(?<=\s)/), text.split(/(?<=\s)/)];
  let head = 0;
  while (head < Math.min(before.length, after.length) - 1 && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - 1 - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [first, last] = [before.slice(0, head).join('').length, before.slice(before.length - tail).join('').length];
  const kept = text.slice(first, text.length - last);
  const space = tail > 0 && /\s$/.test(kept) ? 1 : 0;
  return { start: start + first, end: end - last - space, text: kept.slice(0, kept.length - space) };
};

/** “Every time.”, “Punt uit.”: up to five words that are a sentence by themselves, after the marked words. */
const fragmentAfter = (text: string, end: number): string => /^[.!?…]?[^\S\n]+((?:[^\s.!?…]+[^\S\n]+){0,4}[^\s.!?…]+)(?:[.!?…]|$)/mu.exec(text.slice(end, end + 80))?.[1] ?? '';

/** Some of the marked words become others. The first key that fits at a place counts, so the longer ones stand first. */
export const words: Way<WordsFix> = ({ words: lists, unless }, { text, finding, language }) => {
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
      if (/^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u.test(old)) return value.toUpperCase();
      return /^\p{Lu}/u.test(old) ? capitalised(value) : value;
    };
    const [from, to] = [first.index, last.index + last[0].length];
    const rewritten = finding.text.slice(from, to).replace(wordly(pairs.map(([key]) => patternOf(key))), inPlace);
    const result = finding.text.slice(0, from) + rewritten + finding.text.slice(to);
    const left = unless?.[speaks];
    if (left && wordly(left.map(patternOf)).test(`${result}. ${fragmentAfter(text, finding.end)}`)) return undefined;
    return onlyChanged(finding.text.slice(from, to), { start: finding.start + from, end: finding.start + to, text: rewritten });
  }
  return undefined;
};
