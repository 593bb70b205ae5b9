import * as bsn from 'stdnum/lib/esm/nl/bsn.js';
import { findSpelled, hasDigitWords } from './lists/digit-words.ts';
import { digitRow, findAll, inOrder, standsAlone, type Recogniser, type Selection } from './recogniser.ts';

/** Nine digits, alone or in groups ("1112.22.333", "9 2 6 9 4 8 2 9 5", "1 1 1 - 2 2 2 - 3 3 3"). The eleven-test decides; 9 % of random numbers pass it. */
const candidate = /\d(?<!(?:[\d.,-]|(?<!bsn|nr|nummer|number|rsin|sofi)\p{L})\d)(?:(?:[ .\-/_*|]|[ ]{2}| [-–/] )?\d){8}(?![\d-]|[.,]\d|\p{L})/gu;
/** Eight digits that are called so: the zero before them has got lost. */
const short = /(?<![\p{L}])(?:bsn|b\.? ?s\.? ?n\.?|sofi|burger ?service|rsin)(?:[ -]?(?:nummer|nr\.?))?[ :=]{1,3}(?:is |van \p{L}{2,12} (?:is )?)?(\d(?:[ .\-]?\d){7})(?![ .,-]?\d)/gu;
const spelled = findSpelled(9);
const rowOf8 = digitRow(8);
const hasLabel = /b\.? ?s\.? ?n|sofi|burger|rsin/;

const isValid = (digits: string): boolean => digits.length === 9 && !/^(\d)\1+$/.test(digits) && bsn.validate(digits).isValid;
/** 111.222.333 may be an amount, and is one beside a currency. */
const isMoney = (found: string, { index, input }: RegExpExecArray): boolean =>
  /^\d{1,3}(\.\d{3}){2}$/.test(found) && /[€$£]\s?$|(?:eur|euro)\s$|(?:bedrag|omzet|winst|totaal|budget|van|voor)\s$/.test(input.slice(Math.max(0, index - 8), index)) ||
  /^\d{1,3}(\.\d{3}){2}$/.test(found) && /^,-|^\s?(?:eur|usd|gbp|gulden|dollar|pond|[€$£])/.test(input.slice(index + found.length, index + found.length + 8));

/** The number of an article or a post; a link that says bsn= is something else. */
const isInLink = (_: string, { index, input }: RegExpExecArray): boolean => /(?:https?:\/\/|www\.)(?!\S*(?:bsn|sofi))\S*$/.test(input.slice(Math.max(0, index - 120), index));

export const bsnRecogniser: Recogniser = {
  name: 'bsn',
  reads: 'folded',
  mayOccur: (facts) => (facts.digits >= 8 && rowOf8.test(facts.folded)) || (facts.hasDigitWords && hasDigitWords(facts.folded)),
  find: (text) =>
    inOrder(
      findAll(text, candidate, (found, match) => !isMoney(found, match) && !isInLink(found, match) && standsAlone(found, match) && isValid(found.replace(/\D/g, ''))),
      hasLabel.test(text) ? findAll(text, short, (found) => isValid(`0${found.replace(/\D/g, '')}`), 1) : [],
      spelled(text, isValid),
    ),
};

/** Grouped as only a citizen number is (1112.22.333), digit by digit, or in words: no order or invoice is written so. */
export const dressedBsnRecogniser: Selection = { name: 'dressed-bsn', among: 'bsn', keeps: (found) => /^\p{N}{4}[ .\-_/]\p{N}\p{N}[ .\-_/]\p{N}{3}$|^\p{N}(?:[^\p{N}\p{L}]{1,3}\p{N}){8}$|\p{L}{3}/u.test(found) };
