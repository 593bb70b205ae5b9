import { findAll, type Recogniser } from './recogniser.ts';

const street = String.raw`\p{Lu}[\p{L}'’.-]{2,30}(?: (?:\p{Lu}[\p{L}'’.-]{1,20}|van|de|der|den|het|ten|ter|te|en|'t)){0,3} \d{1,4} ?[a-zA-Z]?(?:-\d{1,4}|-[a-zA-Z])?`;
const endings = 'straat|laan|weg|plein|kade|dijk|singel|gracht|hof|steeg|dreef|pad|park|plantsoen|steenweg|ring|erf|markt|veld|akker|burg|hoek';
const suffix = String.raw`(?:\p{Lu}[\p{L}'’-]{1,30})(?:${endings})`;
const numbered = new RegExp(`(?:${endings}) \\d`);
const candidate = new RegExp(String.raw`(?<![a-zA-Z\d])(?<![\p{L}\p{N}])(?:${street}(?:,|\s)\s?(?:te )?[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])(?: \p{Lu}[\p{L}'’-]{2,30})?|${suffix} \d{1,4}(?: ?[a-zA-Z](?!\p{L}))?(?:-\d{1,4})?(?:,? (?:in |te |[1-9]\d{3} )?\p{Lu}[\p{L}'’-]{2,30})?)`, 'gu');

/** A street and a house number, with a Dutch postal code or with a street that says so: Elzenpad 17. */
export const addressRecogniser: Recogniser = {
  name: 'address',
  reads: 'original',
  cue: new RegExp(`(?:${endings})$`),
  mayOccur: ({ digits, text }, isCued) => digits >= 1 && ((isCued && numbered.test(text)) || /[1-9]\d{3} ?[A-Z]{2}/.test(text)) && /[\p{L}.] \d/u.test(text) && /\p{Lu}\p{L}{2}/u.test(text),
  find: (text) => findAll(text, candidate),
};
