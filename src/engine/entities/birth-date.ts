import { sign } from '../text/tokens.ts';
import { findAll, inOrder, type Recogniser } from './recogniser.ts';

const month = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec';
const day = String.raw`\d{1,2}(?:st|nd|rd|th|e)?(?:[ \-/.]+(?:of )?(?:${month}|\d{1,2})\.?[ ,\-/.]+)(?:(?:19|20)\d{2}|['’]?\d{2}(?!\d))`;
const american = String.raw`(?:${month})\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}`;
const iso = String.raw`(?:19|20)\d{2}[-/.]\d{2}[-/.]\d{2}`;
const date = String.raw`(?:${iso}|${day}|${american})`;
/** A person's age lies in the year: a date of this century's teens is seldom a birthday. */
const old = String.raw`\d{1,2}[ \-/.]+(?:${month}|\d{1,2})\.?[ \-/.]+19[2-9]\d`;
const words = String.raw`geboren(?: (?:te|in) \p{L}{2,20},?)?(?: op)?|geboortedatum|geboortedag|geb\.? ?dat(?:um)?\.?|geb\.?|g\.d\.|gd:|verjaardag|jarig op|verjaart op|born(?: in \p{L}{2,20},?)?(?: on)?|date of birth|d\.?o\.?b\.?|birth ?date|birthday`;
const before = new RegExp(String.raw`(?<![\p{L}])(?:${words})[ :=(]*(?:(?:is|was|op|on|d\.?d\.?|van \p{L}{2,14}|of \p{L}{2,14})[ :]+)?(?:de |the )?${date}`, 'gu');
const after = new RegExp(String.raw`(?<![a-zA-Z\d])(?<![\p{L}\p{N}.,/-])${date}[ (,]{0,3}(?:is |was )?(?:(?:hij|zij|ze|he|she) )?(?:(?:is|was|werd) )?(?:(?:hij|zij|ze|he|she) )?(?:geboren|geboortedatum|born|date of birth|dob)(?!\p{L}| (?:uit|from|out of) )`, 'gu');
const afterSign = new RegExp(String.raw`° ?${date}|\* ?${old}(?!\d)`, 'gu');
const person = new RegExp(String.raw`(?<![\p{L}])(?:hij|zij|ze|die|mevrouw|meneer|mevr\.?|dhr\.?|hij zelf|klant|client|cliente|zoon|dochter|echtgenote?|partner) (?:is|was) van ${old}(?!\d)`, 'gu');

/** There is such a day in some order of its parts: 45-13-1961 is no date. */
const isDay = (found: string): boolean => {
  const parts = (found.match(/\d+/g) ?? []).map(Number);
  const year = parts.findIndex((part) => part > 999);
  parts.splice(year < 0 ? parts.length - 1 : year, 1);
  const [first = 0, second = first] = parts;
  return Math.max(first, second) <= 31 && Math.min(first, second) >= 1 && (parts.length < 2 || (year === 0 ? first : Math.min(first, second)) <= 12);
};

/** A full date that the words beside it call a day of birth. */
export const birthDateRecogniser: Recogniser = {
  name: 'birth-date',
  reads: 'folded',
  cue: /geb|gd|jarig|verja|born|birth|dob|^van(?![a-z])/,
  mayOccur: ({ digits, signs, folded }, isCued) => digits >= 4 && (isCued || (signs & (sign.star | sign.strange)) !== 0) && /geb|g\.d\.|gd:|jarig|verja|born|birth|dob|d\.o\.b|°|\*|(?:is|was) van \d/.test(folded),
  find: (text) => inOrder(findAll(text, before, isDay), findAll(text, after, isDay), /[°*]/.test(text) ? findAll(text, afterSign, isDay) : [], /(?:is|was) van \d/.test(text) ? findAll(text, person, isDay) : []),
};
