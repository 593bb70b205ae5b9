import type { Grounds } from '../engine/pack.ts';

/** Milliseconds. */
export const dayLength = 24 * 60 * 60 * 1000;

/** A day of room: where the pack is looked at, it may be yesterday still. @param day or moment, ISO 8601 */
const isAhead = (day: string | null | undefined): day is string => typeof day === 'string' && Date.parse(day) > Date.now() + dayLength;

interface Dated extends Grounds {
  readonly source?: { readonly checked: string | null };
  readonly created?: string;
}

/** Days on which nobody can have tried, answered for, read or built anything yet. */
export const daysAhead = ({ trial, waiver, source, created }: Dated): { readonly field: readonly string[]; readonly problem: string }[] =>
  ([[['trial', 'to'], trial?.to], [['waiver', 'date'], waiver?.date], [['source', 'checked'], source?.checked], [['created'], created]] as const).flatMap(([field, day]) => (isAhead(day) ? [{ field, problem: `${field.join('.')}: Expected a day that has been; got “${day}”` }] : []));
