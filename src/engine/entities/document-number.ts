import * as bsn from 'stdnum/lib/esm/nl/bsn.js';
import { sign } from '../text/tokens.ts';
import { findAll, inOrder, type Recogniser } from './recogniser.ts';

/** Capitals and digits mixed, seven to twelve of them, or the groups of a foreign number: only the words around it tell what it is. */
const candidate = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}.\/_-])(?:(?=[A-Za-z]{0,8}\d)(?:[A-Z0-9]{7,12}|[a-z0-9]{8,10})|\d{3}-\d{2}-\d{4}|[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|\d{3}[- .]\d{7}[- .]\d{2}|\d{3}[. ]\d{3}[. ]\d{4}|[A-Z]{2}[A-Z0-9] ?[A-Z0-9]{3} ?[A-Z0-9]{2}\d)(?![\p{L}\p{N}_-])/gu;

/** The number of a passport, a licence or an identity card. */
export const documentNumberRecogniser: Recogniser = {
  name: 'document-number',
  reads: 'original',
  mayOccur: ({ digits }) => digits >= 2,
  find: (text) => findAll(text, candidate, (found) => (found.match(/\d/g)?.length ?? 0) >= 2),
};

const label = String.raw`(?:dossier|zaak|klant|client|relatie|debiteuren|polis|patient|patienten|personeels|medewerker|aanslag|beschikkings|loonheffingen|loonheffings|subsidie|aangifte|lid|lidmaatschaps|student|studenten|leerling|big|case|file|customer|policy|employee|staff|payroll|assessment|account|member|membership)`;
const named = new RegExp(
  String.raw`(?<![a-z])(?<!\p{L})(?:${label}[ -]?(?:nummer|nummers|nr|number|no|num|id|ref)|(?:dossier|zaak|kenmerk|case|file|our ref|ons kenmerk|uw kenmerk|your ref))\.?(?: (?:is|van \p{L}{2,14}|of \p{L}{2,14}))?[ :#=]{1,3}(?=[\p{L}./_-]{0,8}\d)([\p{L}\d][\p{L}\d./_-]{2,24}\d[\p{L}\d]{0,3})(?![\p{L}\d])`,
  'gu',
);
/** Not a year, years, a date or a file on a disk; without a word for number it must be longer. */
const isFileNumber = (found: string, whole: string): boolean => {
  if (/^(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$|^\d{1,3}(?:[.,]000)+$|^(?:19|20)\d{2}-?[01]\d(?:-?[0-3]\d)?$|\.[a-z]{2,4}$/.test(found)) return false;
  const digits = found.match(/\d/g)?.length ?? 0;
  return digits >= (/num|nr|no|id|ref/.test(whole.slice(0, whole.length - found.length)) ? 4 : 6);
};
/** A BSN or RSIN, an L, and the number of the account. */
const wageTax = /\d(?<![\p{L}\d.,-]\d)(?:[ .]?\d){8}[ .-]?l[ .-]?\d[ .]?\d(?![\p{L}\d])/gu;
const isWageTax = (found: string): boolean => /^(?!0{9})\d{9}/.test(found.replace(/\D/g, '')) && bsn.validate(found.replace(/\D/g, '').slice(0, 9)).isValid;

/** The number of somebody's file, or of a wage-tax account (123456789L01): what the words before it call so. */
export const fileNumberRecogniser: Recogniser = {
  name: 'file-number',
  reads: 'folded',
  cue: /num|nr|no(?![a-z\d])|dossier|zaak|kenmerk|case|file|ref|(?<![a-z\d])id(?![a-z\d])|\d[ .-]?l|^l/,
  mayOccur: ({ digits, folded }, isCued) => digits >= 4 && isCued && /num|nr|no\b|dossier|zaak|kenmerk|case|file|ref|\bid\b|\d[ .-]?l[ .-]?\d/.test(folded),
  find: (text) => inOrder(findAll(text, named, (found, match) => isFileNumber(found, match[0]), 1), findAll(text, wageTax, isWageTax)),
};

const plate = /(?<![a-zA-Z\d])(?<![\p{L}\p{N}-])(?:[a-z]{1,3}-\d{2,3}-[a-z]{1,2}|[a-z]{2}-[a-z]{2}-\d{2}|\d{1,2}-[a-z]{2,3}-(?:\d{1,2}|[a-z]{2})|\d{3}-[a-z]{2}-\d|[a-z]-\d{2}-[a-z]{3}|[a-z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[a-z]{2}|\d-[a-z]{2,3}-\d{3})(?![\p{L}\p{N}-])/gu;
/** Without hyphens, after a word that calls it so: kenteken g 123 bb. */
const plain = /(?<![\p{L}])(?:kenteken|nummerplaat|nummerbord|kentekenplaat|number plate|licen[cs]e plate|plate)s?(?:nummer|no)?[ :]{1,3}(?:is |was |(?:van|of) (?:de |het |zijn |haar |mijn |een |the |his |her |my )?\p{L}{2,14}:? |met )?((?=[a-z\d ]{0,8}\d)(?:[a-z]{1,3} ?\d{2,3} ?[a-z]{1,3}|\d{1,3} ?[a-z]{2,3} ?\d{1,3}|[a-z]{2} ?(?:[a-z]{2} ?\d{2}|\d{2} ?\d{2})|\d{2} ?(?:[a-z]{2} ?[a-z]{2}|\d{2} ?[a-z]{2})))(?![\p{L}\p{N}])/gu;

const twoHyphens = /-[a-z\d]{1,3}-/;
const hasPlateWord = /kenteken|nummerpl|nummerb|plate/;

/** A Dutch or Belgian number plate. */
export const plateRecogniser: Recogniser = {
  name: 'plate',
  reads: 'folded',
  cue: hasPlateWord,
  mayOccur: ({ digits, signs, folded }, isCued) => digits >= 1 && (isCued || ((signs & sign.hyphen) !== 0 && twoHyphens.test(folded))),
  find: (text) => inOrder(twoHyphens.test(text) ? findAll(text, plate) : [], hasPlateWord.test(text) ? findAll(text, plain, () => true, 1) : []),
};
