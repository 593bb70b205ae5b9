import { findAll, type Recogniser } from './recogniser.ts';

const candidate = /\d(?<![\p{L}\d.,-]\d)(?:(?:[ .-]| - )?\d){12,18}(?![\p{L}\d-]|[.,]\d)/gu;

/** The check digit of payment cards (ISO/IEC 7812); 10 % of random numbers pass it, so length and issuer must fit as well. */
const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const value = Number(digits[digits.length - 1 - index]) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
};
/** Visa, Mastercard, American Express, Diners, JCB, Discover, and the wide ranges of UnionPay and Maestro. */
const issuer = /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|6(?:011|4\d\d|5\d\d|7\d\d)\d{12}|81\d{14,17}|(?:50|5[6-9]|6\d)\d{10,17})$/;

export const cardRecogniser: Recogniser = {
  name: 'card',
  reads: 'folded',
  mayOccur: ({ digits }) => digits >= 13,
  find: (text) => findAll(text, candidate, (found) => issuer.test(found.replace(/\D/g, '')) && passesLuhn(found.replace(/\D/g, '')) && !/^(\d)\1+$/.test(found.replace(/\D/g, ''))),
};
