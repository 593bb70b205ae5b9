import type { Grounds, Pack, Trial } from '../engine/pack.ts';
import type { Severity, Stage } from '../engine/types.ts';

/** What a rule shows before it may hold a post: a month of marking, and nine of ten writers who saw the point of it. */
const leastDays = 30;
const mostDoubted = 0.1;

const dayLength = 24 * 60 * 60 * 1000;
const daysOf = ({ from, to }: Trial): number => (Date.parse(to) - Date.parse(from)) / dayLength;

const problemOf = (trial: Trial): string | undefined => {
  const days = daysOf(trial);
  if (days < leastDays) return `Expected a trial of ${leastDays} days or more; got ${days}`;
  if (trial.shown === 0) return 'Expected a trial in which the rule was shown; got shown: 0';
  const doubted = trial.does_not_fit / trial.shown;
  return doubted < mostDoubted ? undefined : `Expected under ${mostDoubted * 100}% “does not fit here” in the trial; got ${Math.round(doubted * 100)}%`;
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
