import { findAll, type Recogniser } from './recogniser.ts';

/** Capitals and digits mixed, seven to twelve of them, or the groups of a foreign number: only the words around it tell what it is. */
const candidate = /(?<![\p{L}\p{N}.\/_-])(?=[A-Za-z]{0,8}\d)(?:[A-Z0-9]{7,12}|[a-z0-9]{8,10}|\d{3}-\d{2}-\d{4}|[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])(?![\p{L}\p{N}_-])/gu;

/** The number of a passport, a licence or an identity card. */
export const documentNumberRecogniser: Recogniser = {
  name: 'document-number',
  reads: 'original',
  mayOccur: ({ digits }) => digits >= 2,
  find: (text) => findAll(text, candidate, (found) => (found.match(/\d/g)?.length ?? 0) >= 2),
};

const plate = /(?<![\p{L}\p{N}-])(?:[a-z]{1,3}-\d{2,3}-[a-z]{1,2}|[a-z]{2}-[a-z]{2}-\d{2}|\d{1,2}-[a-z]{2,3}-(?:\d{1,2}|[a-z]{2})|\d{3}-[a-z]{2}-\d|[a-z]-\d{2}-[a-z]{3}|[a-z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[a-z]{2}|\d-[a-z]{3}-\d{3})(?![\p{L}\p{N}-])/gu;

/** A Dutch or Belgian number plate. */
export const plateRecogniser: Recogniser = { name: 'plate', reads: 'folded', mayOccur: ({ digits, folded }) => digits >= 1 && folded.includes('-'), find: (text) => findAll(text, plate) };
