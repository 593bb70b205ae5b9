import * as z from 'zod/mini';
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

const logLine = z.object({ rules: z.array(z.string()), action: z.string(), time: z.number(), hash: z.string() });

/** @param text of a file that the options page saved, one entry a line @returns undefined where a line is none */
export const logIn = (text: string): readonly LogLine[] | undefined => {
  try {
    const rows = text.split('\n').filter((line) => line.trim() !== '').map((line) => logLine.safeParse(JSON.parse(line)));
    return rows.length > 0 && rows.every(({ success }) => success) ? rows.map(({ data }) => data as LogLine) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** How many posts a rule that only counts found something in. */
export const countedIn = (log: readonly LogLine[], rule: string): number => once(log).filter(({ action, rules }) => action === 'counted' && rules.includes(rule)).length;
