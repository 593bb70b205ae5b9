import * as bsn from 'stdnum/lib/esm/nl/bsn.js';
import { findAll, type Recogniser } from './recogniser.ts';

/** Nine digits, alone or in groups ("1112.22.333", "9 2 6 9 4 8 2 9 5", "1 1 1 - 2 2 2 - 3 3 3"). The eleven-test decides; 9 % of random numbers pass it. */
const candidate = /(?<![\d.,-])\d(?:(?:[ .\-/_]| [-–/] )?\d){8}(?![\d-]|[.,]\d)/g;
const digitWords: Readonly<Record<string, string>> = {
  nul: '0', een: '1', twee: '2', drie: '3', vier: '4', vijf: '5', zes: '6', zeven: '7', acht: '8', negen: '9',
  zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
};
const digit = `(?:\\d|${Object.keys(digitWords).join('|')})`;
/** Nine digits of which some or all are words: "negen 5 vijf …". */
const spelled = new RegExp(`(?<![\\p{L}\\p{N}])${digit}(?:[ ,./-]{1,3}${digit}){8}(?![\\p{L}\\p{N}])`, 'gu');

/** Two digits beside each other, one of them a word: the least that a number in words begins with. */
const hasDigitWords = /(?:nul|twee|drie|vier|vijf|zes|zeven|acht|negen|zero|two|three|four|five|six|seven|eight|nine)[ ,./-]{1,3}(?:\d|nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|zero|one|two|three|four|five|six|seven|eight|nine)/;

const isValid = (digits: string): boolean => digits.length === 9 && !/^(\d)\1+$/.test(digits) && bsn.validate(digits).isValid;
const isMoneyLike = (found: string): boolean => /^\d{1,3}(\.\d{3}){2}$/.test(found);
const inDigits = (words: string): string => words.split(/[ ,./-]+/).map((word) => digitWords[word] ?? word).join('');

export const bsnRecogniser: Recogniser = {
  name: 'bsn',
  reads: 'folded',
  mayOccur: ({ digits, folded }) => digits >= 9 || hasDigitWords.test(folded),
  find: (text) => [
    ...findAll(text, candidate, (found) => !isMoneyLike(found) && isValid(found.replace(/\D/g, ''))),
    ...findAll(hasDigitWords.test(text) ? text : '', spelled, (found) => /[a-z]/.test(found) && isValid(inDigits(found))),
  ],
};
