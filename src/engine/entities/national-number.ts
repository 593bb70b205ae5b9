import { findAll, type Recogniser } from './recogniser.ts';

/** 85.07.30-033.28: day of birth, serial number, and 97 less the rest of the nine digits; after 1999 with a 2 before them. */
const candidate = /(?<![\d.,-])\d{2}[ .]?\d{2}[ .]?\d{2}[ .-]?\d{3}[ .]?\d{2}(?![\d-]|[.,]\d)/g;

const isValid = (digits: string): boolean => {
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6));
  if (month > 52 || month % 20 > 12 || day > 31 || digits.slice(6, 9) === '000') return false;
  const check = Number(digits.slice(9));
  return [Number(digits.slice(0, 9)), Number(`2${digits.slice(0, 9)}`)].some((body) => 97 - (body % 97) === check);
};

/** The Belgian rijksregisternummer. */
export const nationalNumberRecogniser: Recogniser = {
  name: 'national-number',
  reads: 'folded',
  mayOccur: ({ digits }) => digits >= 11,
  find: (text) => findAll(text, candidate, (found) => isValid(found.replace(/\D/g, ''))),
};
