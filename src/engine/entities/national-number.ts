import { findAll, standsAlone, type Recogniser } from './recogniser.ts';

/** 85.07.30-033.28: day of birth, serial number, and 97 less the rest of the nine digits; after 1999 with a 2 before them. */
const candidate = /\d(?<![\d.,-]\d)(?:[ .\-/]?\d){10}(?![\d-]|[.,]\d)/g;

const longest = [99, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Month 00 stands for a day that nobody knows. Who is not in the register has 20 or 40 added to the month (a bis number). */
const isDay = (month: number, day: number): boolean => month < 60 && month % 20 <= 12 && day <= (longest[month % 20] as number) && (day > 0 || month % 20 === 0);
/** Nobody born in this century is older than this, for a good while yet. */
const lastYear = 39;

const isValid = (digits: string): boolean => {
  if (!isDay(Number(digits.slice(2, 4)), Number(digits.slice(4, 6))) || digits.slice(6, 9) === '000') return false;
  const check = Number(digits.slice(9));
  const body = digits.slice(0, 9);
  return 97 - (Number(body) % 97) === check || (Number(digits.slice(0, 2)) <= lastYear && 97 - (Number(`2${body}`) % 97) === check);
};

/** The Belgian rijksregisternummer. */
export const nationalNumberRecogniser: Recogniser = {
  name: 'national-number',
  reads: 'folded',
  mayOccur: ({ digits }) => digits >= 11,
  find: (text) => findAll(text, candidate, (found, match) => isValid(found.replace(/\D/g, '')) && standsAlone(found, match)),
};
