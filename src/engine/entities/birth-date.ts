import { findAll, type Recogniser } from './recogniser.ts';

const month = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec';
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?(?:[ \-/.]+(?:of )?(?:${month}|\d{1,2})\.?[ ,\-/.]+)(?:(?:19|20)\d{2}|['’]?\d{2}(?!\d))`;
const words = String.raw`geboren(?: (?:te|in) \p{L}{2,20},?)?(?: op)?|geboortedatum|geb\.? ?datum|geb\.?|g\.d\.|verjaardag|jarig op|born(?: on)?|date of birth|d\.?o\.?b\.?|birth ?date|birthday`;
const candidate = new RegExp(String.raw`(?<![\p{L}])(?:${words})[ :]*(?:(?:is|was|op|on) )?(?:${day}|(?:${month})\.? \d{1,2},? (?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})`, 'gu');

/** A full date that the words before it call a day of birth. */
export const birthDateRecogniser: Recogniser = {
  name: 'birth-date',
  reads: 'folded',
  mayOccur: ({ digits, folded }) => digits >= 5 && /geb|g\.d\.|jarig|verjaar|born|birth|dob|d\.o\.b/.test(folded),
  find: (text) => findAll(text, candidate),
};
