import { findAll, type Recogniser } from './recogniser.ts';

/** A year of which nobody's file is open any more: up to 1989. Not an amount, not a part of a number. */
const year = /1(?<!(?:[\d.,€$£-] ?|\d)1)(?:[0-8]\d{2}|9[0-8]\d)(?![\d%€-]|[.,]\d| ?(?:euro|eur|gulden|keer|x|stuks|mensen|posten|k|m)\b)/g;

export const pastYearRecogniser: Recogniser = {
  name: 'past-year',
  reads: 'folded',
  mayOccur: ({ digits }) => digits >= 4,
  find: (text) => findAll(text, year),
};
