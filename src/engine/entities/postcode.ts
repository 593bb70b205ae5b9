import { findAll, inOrder, type Recogniser } from './recogniser.ts';

/** The letters SA, SD and SS are not given out. Apart from the digits they must be capitals: “in 2024 en 12” is no address. */
const letters = String.raw`(?: ?(?!SA|SD|SS)[A-Z]{2}|(?!sa|sd|ss)[a-z]{2})`;
const house = String.raw`\d{1,4}(?: ?[a-zA-Z]|-\d{1,4}|-[a-zA-Z]{1,4})?`;
const word = String.raw`(?:huis)?(?:nummer|nr)\.?|house(?: number| no\.?)?|number|no\.?|#`;
const before = new RegExp(String.raw`[1-9](?<![\p{L}\p{N}.,-][1-9])\d{3}${letters}(?:,? ?(?:${word}):? ?|,? |-)${house}(?![\p{L}\p{N}%€-]|[.,]\d| ?(?:euro|uur|procent|keer|x)\b)`, 'gu');
const after = new RegExp(String.raw`(?<![a-zA-Z\d])(?<![\p{L}\p{N}])(?:${word}) ?${house},? (?:in |op |at |te )?[1-9]\d{3}${letters}(?![\p{L}\p{N}])`, 'giu');

const hasNumberWord = /(?:nummer|nr|house|number|no|#)\.? ?\d/iu;

/** A full Dutch postal code and a house number: these two are an address, and no street is needed. */
export const postcodeRecogniser: Recogniser = {
  name: 'postcode',
  reads: 'original',
  mayOccur: ({ digits, text }) => digits >= 5 && /[1-9]\d{3} ?[A-Z]{2}/iu.test(text),
  find: (text) => inOrder(findAll(text, before), hasNumberWord.test(text) ? findAll(text, after) : []),
};
