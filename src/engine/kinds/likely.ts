import { defineKind } from '../kind.ts';
import type { Span } from '../types.ts';
import type { Hit, View } from '../text/view.ts';

/** Characters of a usual sentence: for that `over` is meant. */
const usual = 90;
/** A tip about a few words is mostly wrong, and where it is right another sentence often says so too: a short sentence needs more, a long one less. */
const weightOf = ({ start, end }: Span): number => Math.min(3, (end - start) / usual) ** 1.6;
const heaviest = weightOf({ start: 0, end: Infinity });
/** In a draft that reads like the category elsewhere too, a sentence needs less. */
const mostHelp = 3;

const odds = (likelihood: number): number => likelihood / (1 - likelihood);

export const likely = defineKind({
  name: 'likely',
  summary: 'Sentences that read like those of a category, by a small model learnt from labelled posts. For a quiet tip where no phrase fits.',
  fields: { of: 'text', over: 'number' },
  compile({ of, over }, context) {
    const likelihoods = context.likelihoods(of);
    const limit = odds(over);
    const least = limit / (mostHelp * heaviest);
    const find = (view: View): Hit[] => {
      const each = likelihoods(view);
      const together = each.reduce((sum, likelihood) => sum + likelihood, 0);
      const hits: Hit[] = [];
      each.forEach((likelihood, sentence) => {
        if (odds(likelihood) <= least) return; // nearly all of them
        const help = Math.min(mostHelp, together / likelihood);
        if (odds(likelihood) * help * weightOf(view.sentences[sentence] as Span) > limit) hits.push(view.wholeSentence(sentence));
      });
      return hits;
    };
    return { needs: [], find };
  },
});
