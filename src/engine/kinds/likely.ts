import { defineKind } from '../kind.ts';
import type { Hit, View } from '../text/view.ts';

export const likely = defineKind({
  name: 'likely',
  summary: 'Sentences that read like those of a category, by a small model learnt from labelled posts. For a quiet tip where no phrase fits.',
  fields: { of: 'text', over: 'number' },
  compile({ of, over }, context) {
    const likelihoods = context.likelihoods(of);
    const find = (view: View): Hit[] => {
      const hits: Hit[] = [];
      likelihoods(view).forEach((likelihood, sentence) => {
        if (likelihood > over) hits.push(view.wholeSentence(sentence));
      });
      return hits;
    };
    return { needs: [], find };
  },
});
