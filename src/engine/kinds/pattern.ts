import { defineKind, PackError } from '../kind.ts';
import { readPattern } from '../patterns/steps.ts';
import { eachMatch } from '../text/each-match.ts';
import { overlaps, type Hit, type View } from '../text/view.ts';

const longestPattern = 500;
const widest = 200;
/** Room for the keyword itself. */
const keywordRoom = 40;
/** At worst a tenth of a second (measured: up to 15 ns a step). */
const mostSteps = 6_000_000;

interface Search {
  readonly regex: RegExp;
  readonly span: number;
  /** Without it in the window there is nothing to look for. */
  readonly mark: string;
  /** What must be in the window too: the pattern, or the rest of it. */
  readonly rest: RegExp;
}

const openingClass = /^\[(?:\\.|[^\]\\])+\]\{[\d,]+\}\??/;
/** A pattern that begins with some letters, whatever they are, is tried at each letter of the window; its rest is seen at a glance not to be there. */
const restOf = (pattern: string): string => (pattern.includes('|') ? pattern : pattern.replace(openingClass, ''));

const compileSafely = (pattern: string, span: number): Search => {
  if (pattern.length > longestPattern) throw new PackError(`Expected a pattern of at most ${longestPattern} characters; got ${pattern.length}`);
  const { steps, mark = '' } = readPattern(pattern, 2 * span + keywordRoom);
  if (steps > mostSteps)
    throw new PackError(`Expected a pattern that is quick whatever it meets; this one can take more than ${mostSteps / 1e6} million steps: ${pattern}. Say how often at most, {1,20} for + and {0,20} for *; write [ab] for (a|b); repeat no repeat; or make max_span smaller`);
  const regex = new RegExp(pattern, 'gi');
  regex.test(''); // V8 interprets the first run and compiles for the second: measured, the first real window is then five times as fast
  return { regex, span, mark, rest: new RegExp(restOf(pattern), 'i') };
};

/** A pattern that reads so many signs may begin or stop inside a word, or stop inside a quote that it opened: the mark has all of either. */
const wholeStart = (text: string, start: number): number => start - (/^\p{L}/u.test(text.slice(start, start + 2)) ? (/\p{L}*$/u.exec(text.slice(Math.max(0, start - keywordRoom), start))?.[0].length ?? 0) : 0);
const wholeEnd = (view: View, start: number, end: number): number => {
  const quote = view.quotes.find((one) => one.start > start && one.start < end && one.end >= end);
  if (quote && quote.end - end < widest) return quote.end + 1;
  if (!/[\p{L}\p{N}]/u.test(view.text[end - 1] ?? '')) return end;
  return end + (/^(?:[\p{L}\p{N}\p{M}]|['’-](?=\p{L}))*/u.exec(view.text.slice(end, end + keywordRoom))?.[0].length ?? 0);
};
const hitOf = (view: View, start: number, length: number): Hit => view.hit(wholeStart(view.text, start), wholeEnd(view, start, start + length));

const search = (view: View, { regex, span, mark, rest }: Search, keyword: Hit): Hit[] => {
  const start = Math.max(0, keyword.start - span);
  const window = view.text.slice(start, Math.min(keyword.end, keyword.start + keywordRoom) + span);
  if (!window.includes(mark) || !rest.test(window)) return [];
  const hits: Hit[] = [];
  eachMatch(window, regex, ({ 0: { length }, index }) => {
    const hit = length > 0 && hitOf(view, start + index, length);
    if (hit && overlaps(hit, keyword)) hits.push(hit);
  });
  return hits;
};

export const pattern = defineKind({
  name: 'pattern',
  summary: 'A regular expression, tried only around its keywords.',
  fields: { pattern: 'text', keywords: 'phrases', max_span: 'number' },
  compile({ pattern: source, keywords, max_span: given }, context) {
    const compiled = compileSafely(source, Math.min(given, widest));
    const set = context.phrases(keywords);
    return { needs: [set], find: (view) => view.timeBudget.through(view.hits(set), (keyword) => search(view, compiled, keyword)).flat() };
  },
});
