import parsePhoneNumber from 'libphonenumber-js/core';
import type { CountryCode, MetadataJson } from 'libphonenumber-js/core';
import { findSpelled, hasDigitWords } from './lists/digit-words.ts';
import metadata from './phone-metadata.json' with { type: 'json' };
import { digitRow, findAll, inOrder, type Recogniser, type Selection } from './recogniser.ts';

/** The free scan of the library is slow on hostile text; it judges candidates only. An o may stand for the first 0. */
const candidate = /[+0o(](?<![\p{L}\d+.,-][+0o(])(?:(?<=\+)|(?<=0)0?|(?<=o)(?=6)|(?<=\()0) ?[\d(](?:[ ().\-–/_]{0,3}\d){7,13}(?![\d-]|[.,]\d)/gu;
const spelled = findSpelled(10);
const rowOf7 = digitRow(7);
/** Quickly seen not to be there. */
const opening = /\+ ?[\d(]|(?<![a-z\d+.,-])(?:0|o6)|\(0/;
const home: CountryCode = 'NL';

const parseIn = (country: CountryCode, found: string) => parsePhoneNumber(found.replace(/^o/, '0').replace(/_/g, ' '), country, metadata as unknown as MetadataJson);

/** 0470 12 34 56, 0475/12.34.56: as Belgians write a mobile number. With a hyphen after the fourth digit it is a Dutch landline. */
const isBelgianMobile = (found: string): boolean => {
  if (!/^04[5-9]\d/.test(found)) return false;
  const grouped = /^04\d\d(?:[ /.]{1,3}\d\d[ .]\d\d[ .]\d\d|\/\d{6}|[ /.]\d{3}[ .]\d{3})$/.test(found);
  return (grouped || parseIn(home, found)?.isValid() !== true) && parseIn('BE', found)?.getType() === 'MOBILE';
};
/** 07123 456789: as the British write a mobile at home; a Dutch number is a digit shorter. Ofcom keeps 07700 900000 to 900999 for examples. */
const isBritishMobile = (found: string): boolean => {
  const digits = found.replace(/\D/g, '');
  return /^07\d{9}$/.test(digits) && (digits.startsWith('07700900') || parseIn('GB', found)?.getType() === 'MOBILE');
};
const isMobile = (found: string): boolean => isBelgianMobile(found) || isBritishMobile(found) || parseIn(home, found)?.getType() === 'MOBILE' || /[a-z]{3}/.test(found);
const isPhone = (found: string): boolean => parseIn(home, found)?.isValid() === true || isBelgianMobile(found) || isBritishMobile(found);

export const phoneRecogniser: Recogniser = {
  name: 'phone',
  reads: 'folded',
  mayOccur: (facts) => (facts.digits >= 9 && rowOf7.test(facts.folded)) || (facts.hasDigitWords && hasDigitWords(facts.folded)),
  find: (text) => inOrder(opening.test(text) ? findAll(text, candidate, isPhone) : [], spelled(text, (digits) => /^06[1-9]/.test(digits))),
};

/** A mobile number: in a post, more often a person's own than a firm's. */
export const mobileRecogniser: Selection = { name: 'mobile', among: 'phone', keeps: isMobile };
