import { defineKind } from '../kind.ts';

export const terms = defineKind({
  name: 'terms',
  summary: 'Any of these phrases.',
  fields: { phrases: 'phrases', mark: ['phrase', 'sentence'] },
  compile({ phrases, mark = 'phrase' }, context) {
    const set = context.phrases(phrases);
    return { needs: [set], find: (view) => (mark === 'sentence' ? view.hits(set).map((hit) => view.sentenceOf(hit)) : view.hits(set)) };
  },
});
