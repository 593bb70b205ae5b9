import { defineKind } from '../kind.ts';
import type { Reach } from '../pack.ts';
import { IntervalIndex } from '../text/interval-index.ts';
import type { Hit, View } from '../text/view.ts';

const marked = (first: Hit, second: Hit, mark: string): Hit => {
  if (mark === 'first') return first;
  if (mark === 'second') return second;
  return { ...first, start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) };
};

/** The first that does not overlap it. */
const partnerOf = (view: View, hit: Hit, others: IntervalIndex<Hit>, within: Reach, forward: boolean): Hit | undefined => {
  const { start, end } = view.around(hit, within);
  const before = forward ? undefined : others.firstWithin({ start, end: Math.min(end, hit.start) });
  return before ?? others.firstWithin({ start: Math.max(start, hit.end), end });
};

export const near = defineKind({
  name: 'near',
  summary: 'One phrase with another one close to it.',
  fields: { first: 'phrases', second: 'phrases', within: 'reach?', order: ['any', 'forward'], mark: ['both', 'first', 'second', 'sentence'] },
  compile({ first, second, within = 'sentence', order = 'any', mark = 'both' }, context) {
    const firstSet = context.phrases(first);
    const secondSet = context.phrases(second);
    const find = (view: View): Hit[] => {
      if (!view.mayMeet(firstSet, secondSet, within)) return [];
      const hits = view.hits(firstSet);
      const seconds = hits.length === 0 ? hits : view.hits(secondSet);
      if (seconds.length === 0) return [];
      const others = new IntervalIndex(seconds);
      return hits.flatMap((hit) => {
        const other = partnerOf(view, hit, others, within, order === 'forward');
        if (!other) return [];
        return [mark === 'sentence' ? view.sentenceOf(marked(hit, other, 'both')) : marked(hit, other, mark)];
      });
    };
    return { needs: [firstSet, secondSet], find };
  },
});
