import { defineKind } from '../kind.ts';
import { contains, type Hit, type View } from '../text/view.ts';

export const requires = defineKind({
  name: 'requires',
  summary: 'If this is said, that must be said too: a claim and its source.',
  fields: { when: 'phrases', then: 'phrases', within: 'reach?', mark: ['phrase', 'sentence'] },
  compile({ when, then, within = 'draft', mark = 'phrase' }, context) {
    const whenSet = context.phrases(when);
    const thenSet = context.phrases(then);
    const find = (view: View): Hit[] =>
      view
        .hits(whenSet)
        .filter((hit) => !view.hits(thenSet).some((other) => contains(view.around(hit, within), other)))
        .map((hit) => (mark === 'sentence' ? view.sentenceOf(hit) : hit));
    return { needs: [whenSet], find };
  },
});
