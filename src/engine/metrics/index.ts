import { hashtags, links, mentions, repeatedSentences, repeatsEarlier, words } from './counts.ts';
import { characters, xWeighted } from './length.ts';
import type { Measure } from './measure.ts';
import { capitals, emoji, exclamationRuns, exclamations } from './shouting.ts';

/** Every count there is, by the name that rules use. */
export const metrics: Readonly<Record<string, Measure>> = {
  capitals,
  characters,
  emoji,
  'exclamation-runs': exclamationRuns,
  exclamations,
  hashtags,
  links,
  mentions,
  'repeated-sentences': repeatedSentences,
  'repeats-earlier': repeatsEarlier,
  words,
  'x-weighted': xWeighted,
};
