import { defineKind } from '../kind.ts';
import type { Reach } from '../pack.ts';
import { contains, type Hit, type View } from '../text/view.ts';

const marked = (first: Hit, second: Hit, mark: string): Hit => {
  if (mark === 'first') return first;
  if (mark === 'second') return second;
  return { ...first, start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) };
};

const partnerOf = (view: View, hit: Hit, others: readonly Hit[], within: Reach, forward: boolean): Hit | undefined => {
  const reach = view.around(hit, within);
  return others.find((other) => contains(reach, other) && (other.end <= hit.start || other.start >= hit.end) && (!forward || other.start >= hit.end));
};

export const near = defineKind({
  name: 'near',
  summary: 'One phrase with another one close to it.',
  fields: { first: 'phrases', second: 'phrases', within: 'reach?', order: ['any', 'forward'], mark: ['both', 'first', 'second', 'sentence'] },
  compile({ first, second, within = 'sentence', order = 'any', mark = 'both' }, context) {
    const firstSet = context.phrases(first);
    const secondSet = context.phrases(second);
    const find = (view: View): Hit[] =>
      !view.mayMeet(firstSet, secondSet, within) ? [] : view.hits(firstSet).flatMap((hit) => {
        const other = partnerOf(view, hit, view.hits(secondSet), within, order === 'forward');
        if (!other) return [];
        return [mark === 'sentence' ? view.sentenceOf(marked(hit, other, 'both')) : marked(hit, other, mark)];
      });
    return { needs: [firstSet, secondSet], find };
  },
});
