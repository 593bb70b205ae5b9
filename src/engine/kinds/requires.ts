import { defineKind } from '../kind.ts';
import { IntervalIndex } from '../text/interval-index.ts';
import type { Hit, View } from '../text/view.ts';

export const requires = defineKind({
  name: 'requires',
  summary: 'If this is said, that must be said too: a claim and its source.',
  fields: { when: 'phrases', then: 'phrases', within: 'reach?', mark: ['phrase', 'sentence'] },
  compile({ when, then, within = 'draft', mark = 'phrase' }, context) {
    const whenSet = context.phrases(when);
    const thenSet = context.phrases(then);
    const find = (view: View): Hit[] => {
      const hits = view.hits(whenSet);
      if (hits.length === 0) return [];
      const others = new IntervalIndex(view.hits(thenSet));
      return hits.filter((hit) => !others.firstWithin(view.around(hit, within))).map((hit) => (mark === 'sentence' ? view.sentenceOf(hit) : hit));
    };
    return { needs: [whenSet], find };
  },
});
