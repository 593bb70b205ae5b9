import { defineKind } from '../kind.ts';

export const terms = defineKind({
  name: 'terms',
  summary: 'Any of these phrases.',
  fields: { phrases: 'phrases' },
  compile({ phrases }, context) {
    const set = context.phrases(phrases);
    return (view) => view.hits(set);
  },
});
