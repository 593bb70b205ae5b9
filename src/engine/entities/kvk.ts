import { findAll, type Recogniser } from './recogniser.ts';

/** A Chamber of Commerce number has no check digit: only the words beside it tell. The span holds both. */
const digits = String.raw`\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}(?!\d)`;
const label = String.raw`kvk|k\.v\.k\.?|kamer van koophandel|chamber of commerce|coc|handelsregister|trade register`;
const candidate = new RegExp(String.raw`(?<![a-z])(?:${label})[ -]?(?:(?:nummer|nr\.?|number|no\.?|registration)[ :]*)*[:#=( ]*(?:ingeschreven |geregistreerd |registered )?(?:is |met |onder |under |van \p{L}{2,14}:? )?(?:(?:nummer|number|nr\.?|no\.?) )?${digits}|(?<![\d.,-])\d{8} ?\(?(?:in |bij |van |at |in the |the )?(?:het |de )?(?:kvk|handelsregister|kamer van koophandel|chamber of commerce)(?![a-z])`, 'gu');

export const kvkRecogniser: Recogniser = {
  name: 'kvk',
  reads: 'folded',
  mayOccur: ({ digits }) => digits >= 8,
  find: (text) => findAll(text, candidate, (found) => !/^(\d)\1{7}$/.test(found.replace(/\D/g, ''))),
};
