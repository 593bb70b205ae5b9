import { checkVAT, france, germany, luxembourg } from 'jsvat';
import * as be from 'stdnum/lib/esm/be/vat.js';
import * as nl from 'stdnum/lib/esm/nl/btw.js';
import { findAll, type Recogniser } from './recogniser.ts';

const candidate = /(?<![a-z0-9])(?:nl[ .-]?\d(?:[ .-]?\d){8}[ .-]?b[ .-]?\d[ .-]?\d|be[ .-]?[01](?:[ .-]?\d){9}|de[ .-]?\d(?:[ .-]?\d){8}|fr[ .-]?[a-z0-9]{2}(?:[ .-]?\d){9}|lu[ .-]?\d(?:[ .-]?\d){7})(?![a-z0-9])/g;
const neighbours = [germany, france, luxembourg];

/** jsvat refuses Belgian numbers that begin with 1, and stdnum takes short Dutch ones (the pattern does not): each where it is right. */
const isValid = (found: string): boolean => {
  const compact = found.replace(/[ .-]/g, '').toUpperCase();
  if (compact.startsWith('NL')) return nl.validate(compact).isValid;
  if (compact.startsWith('BE')) return be.validate(compact).isValid;
  return checkVAT(compact, neighbours).isValid;
};

/** VAT ids of the Netherlands and its neighbours. An old Dutch sole trader's id holds the BSN. */
export const vatRecogniser: Recogniser = {
  name: 'vat',
  reads: 'folded',
  mayOccur: ({ digits }) => digits >= 8,
  find: (text) => findAll(text, candidate, isValid),
};
