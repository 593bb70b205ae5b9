import parseTweet from 'twitter-text/dist/esm/parseTweet.js';
import type { Measure } from './measure.ts';

const whole = (value: number, length: number) => ({ value, spans: [{ start: 0, end: length }] });

/** X's own count: emoji 2, any link 23, € and … 2. */
export const xWeight = (text: string): number => parseTweet(text).weightedLength;

export const xWeighted: Measure = ({ text }) => whole(xWeight(text), text.length);
export const characters: Measure = ({ text }) => whole(text.length, text.length);
