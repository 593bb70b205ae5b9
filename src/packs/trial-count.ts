import type { Trial } from '../engine/pack.ts';

/** A line of the log, as far as a trial is counted from it. */
export interface LogLine {
  readonly rules: readonly string[];
  readonly action: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The same line once more, from another file, has the same. */
  readonly hash: string;
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** However many files hold a line, it counts once. */
const once = (lines: readonly LogLine[]): LogLine[] => [...new Map(lines.map((line) => [line.hash, line])).values()];

/**
 * What the logs of one or more people say of a rule on trial: from the first post in which it was shown to the last line of any log.
 * @returns undefined where it was not shown yet
 */
export const trialIn = (log: readonly LogLine[], rule: string): Trial | undefined => {
  const lines = once(log);
  const about = lines.filter(({ rules }) => rules.includes(rule));
  const shown = about.filter(({ action }) => action === 'on-trial');
  if (shown.length === 0) return undefined;
  const from = shown.reduce((least, { time }) => Math.min(least, time), Infinity);
  const to = lines.reduce((most, { time }) => Math.max(most, time), from);
  return { from: dayOf(from), to: dayOf(to), shown: shown.length, does_not_fit: about.filter(({ action }) => action === 'does-not-fit').length };
};

/** How many posts a rule that only counts found something in. */
export const countedIn = (log: readonly LogLine[], rule: string): number => once(log).filter(({ action, rules }) => action === 'counted' && rules.includes(rule)).length;
