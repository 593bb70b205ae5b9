import { defineKind, PackError } from '../kind.ts';
import { overlaps, type Hit, type View } from '../text/view.ts';

const longestPattern = 500;
const widest = 200;
/** Only what stays linear in a window: no looking around, no back references, no repeat of a repeat. */
const unsafe = /\(\?[=!<]|\\[1-9k]|[+*}]\)[+*{]|[+*]\)\?[+*{]/;

const compileSafely = (pattern: string): RegExp => {
  if (pattern.length > longestPattern) throw new PackError(`Expected a pattern of at most ${longestPattern} characters`);
  if (unsafe.test(pattern)) throw new PackError(`Expected a pattern without look-around, back references or nested repeats: ${pattern}`);
  return new RegExp(pattern, 'gi');
};

const search = (view: View, regex: RegExp, keyword: Hit, span: number): Hit[] => {
  const start = Math.max(0, keyword.start - span);
  const window = view.text.slice(start, keyword.end + span);
  return [...window.matchAll(regex)].filter((match) => match[0] !== '').map((match) => view.hit(start + match.index, start + match.index + match[0].length)).filter((hit) => overlaps(hit, keyword));
};

export const pattern = defineKind({
  name: 'pattern',
  summary: 'A regular expression, tried only around its keywords.',
  fields: { pattern: 'text', keywords: 'phrases', max_span: 'number' },
  compile({ pattern: source, keywords, max_span: span }, context) {
    const regex = compileSafely(source);
    const set = context.phrases(keywords);
    return { needs: [set], find: (view) => view.hits(set).flatMap((keyword) => search(view, regex, keyword, Math.min(span, widest))) };
  },
});
