import { checkVAT, france, germany, luxembourg } from 'jsvat';
import * as be from 'stdnum/lib/esm/be/vat.js';
import * as nl from 'stdnum/lib/esm/nl/btw.js';
import { findAll, type Recogniser } from './recogniser.ts';

const candidate = /(?<![a-z0-9])(?:(?:nl[ .-]{0,3})?\d(?:[ .-]?\d){8}[ .-]{0,3}b[ .-]?\d[ .-]?\d|be[ .-]{0,3}[01](?:[ .-]?\d){9}|de[ .-]?\d(?:[ .-]?\d){8}|fr[ .-]?[a-z0-9]{2}(?:[ .-]?\d){9}|lu[ .-]?\d(?:[ .-]?\d){7})(?![a-z0-9])/g;
/** A Belgian number without its letters, when the words before it call it so. */
const named = /(?<![a-z])(?:btw|tva|vat|kbo|bce|onderneming)s?[ -]?(?:nummer|nr|number|no)?[ .:]{0,3}(?:is |van \p{L}{2,14}:? )?([01]\d{3}[ .]?\d{3}[ .]?\d{3})(?![ .]?\d)/gu;
const neighbours = [germany, france, luxembourg];

/** jsvat refuses Belgian numbers that begin with 1, and stdnum takes short Dutch ones (the pattern does not): each where it is right. */
const isValid = (found: string): boolean => {
  const compact = found.replace(/[ .-]/g, '').toUpperCase();
  if (/^\d/.test(compact)) return nl.validate(`NL${compact}`).isValid;
  if (compact.startsWith('NL')) return nl.validate(compact).isValid;
  if (compact.startsWith('BE')) return be.validate(compact).isValid;
  return checkVAT(compact, neighbours).isValid;
};

/** VAT ids of the Netherlands and its neighbours. An old Dutch sole trader's id holds the BSN. */
export const vatRecogniser: Recogniser = {
  name: 'vat',
  reads: 'folded',
  mayOccur: ({ digits }) => digits >= 8,
  find: (text) => [...findAll(text, candidate, isValid), ...findAll(text, named, (found) => be.validate(found.replace(/\D/g, '')).isValid, 1)].sort((a, b) => a.start - b.start),
};
