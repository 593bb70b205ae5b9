import configs from 'twitter-text/dist/esm/configs.js';
import parseTweet from 'twitter-text/dist/esm/parseTweet.js';
import type { Measure } from './measure.ts';

/** X's own count: emoji 2, any link 23, € and … 2. */
export const xWeight = (text: string): number => parseTweet(text).weightedLength;

/** Where X's limit is reached. Of letters and accents that are kept apart, some come after it that are still within. */
const xPast = (text: string, limit: number): number => parseTweet(text, { ...configs.defaults, maxWeightedTweetLength: limit }).validRangeEnd + 1;

const isWithinPair = (text: string, at: number): boolean => /^[\udc00-\udfff]$/.test(text.charAt(at)) && /^[\ud800-\udbff]$/.test(text.charAt(at - 1));

/** What tells from the text alone how long it is, while somebody types; named as in `metrics`. */
export const lengths: Readonly<Record<string, (text: string) => number>> = { characters: (text) => text.length, 'x-weighted': xWeight };

export const xWeighted: Measure = ({ text }) => ({ value: xWeight(text), spans: [{ start: 0, end: text.length }], past: (limit) => xPast(text, limit) });
export const characters: Measure = ({ text }) => ({ value: text.length, spans: [{ start: 0, end: text.length }], past: (limit) => (isWithinPair(text, limit) ? limit - 1 : limit) });
