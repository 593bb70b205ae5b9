import type { Grounds, Pack, Trial } from '../engine/pack.ts';
import type { Severity, Stage } from '../engine/types.ts';
import { dayLength } from './days.ts';

/** What a rule shows before it may hold a post: a month of marking, and nine of ten writers who saw the point of it. */
export const leastDays = 30;
/** Of fewer posts nobody can say that nine in ten were right. */
export const leastShown = 10;
export const mostDoubted = 0.1;

export const daysOf = ({ from, to }: Trial): number => (Date.parse(to) - Date.parse(from)) / dayLength;
/** “Does not fit here”, of the times that the rule was shown: 0 to 1 and, where one draft was doubted twice, beyond. */
export const doubtOf = ({ shown, does_not_fit }: Trial): number => (shown === 0 ? 0 : does_not_fit / shown);

/** What a trial lacks, the first of these; nothing where its rule may hold. */
export const lackOf = (trial: Trial): 'days' | 'shown' | 'fit' | undefined => {
  if (daysOf(trial) < leastDays) return 'days';
  if (trial.shown < leastShown) return 'shown';
  return doubtOf(trial) < mostDoubted ? undefined : 'fit';
};

const problemOf = (trial: Trial): string | undefined => {
  switch (lackOf(trial)) {
    case 'days':
      return `Expected a trial of ${leastDays} days or more; got ${daysOf(trial)}`;
    case 'shown':
      return `Expected a trial in which the rule was shown ${leastShown} times or more; got shown: ${trial.shown}`;
    case 'fit':
      return `Expected under ${mostDoubted * 100}% “does not fit here” in the trial; got ${Math.round(doubtOf(trial) * 100)}%`;
    case undefined:
      return undefined;
  }
};

interface Holding extends Grounds {
  readonly severity?: Severity;
  readonly stage?: Stage;
}

/** @returns why a rule may not hold yet, or undefined where it may or does not want to */
export const withoutGrounds = ({ severity, stage = 'hold', trial, waiver }: Holding): string | undefined => {
  if (severity !== 'block' || stage !== 'hold' || waiver) return undefined;
  if (trial) return problemOf(trial);
  return `A rule that holds posts has proved itself first. Begin with “stage: mark” and fill in after ${leastDays} days “trial: {from: …, to: …, shown: …, does_not_fit: …}”. Or let somebody answer for it: “waiver: {by: …, date: …, reason: …}”`;
};

/** The default pack was proved on labelled posts; a person’s own rules hold only that person. */
export const needsGrounds = ({ layer }: Pack): boolean => layer !== 'base' && layer !== 'personal';
