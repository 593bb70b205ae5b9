import { findAll, type Recogniser } from './recogniser.ts';

/** A Chamber of Commerce number has no check digit: only the words before it tell. The span holds both. */
const candidate = /(?<![a-z])(?:kvk|k\.v\.k\.?|kamer van koophandel|chamber of commerce|coc|handelsregister|trade register)[ -]?(?:(?:nummer|nr\.?|number|no\.?|registration)[ :]*)*[:# ]*(?:is |onder |under )?\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}(?!\d)/g;

export const kvkRecogniser: Recogniser = {
  name: 'kvk',
  reads: 'folded',
  mayOccur: ({ digits }) => digits >= 8,
  find: (text) => findAll(text, candidate, (found) => !/(\d)\1{7}$/.test(found.replace(/\D/g, ''))),
};
