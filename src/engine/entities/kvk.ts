import { findAll, inOrder, type Recogniser } from './recogniser.ts';

/** A Chamber of Commerce number has no check digit: only the words beside it tell. The span holds both. */
const digits = String.raw`\d(?:[ .]?\d){7}(?!\d)`;
const label = String.raw`kvk|k\.v\.k\.?|k v k|kamers? van koophandel|chambers? of commerce|coc|handelsregister|trade register`;
const noun = String.raw`nummers?|nrs?\.?|numbers?|no\.?|registration|registratie`;
/** Onder nummer, van onze klant is: a few small words may stand between. */
const filler = String.raw`${noun}|ingeschreven|geregistreerd|registered|is|was|met|onder|under|with|het|the|(?:van|of|voor|for)(?: (?:onze|mijn|de|een|our|my|the|a))? \p{L}{2,14}`;
const sign = String.raw`[ :=#(–-]`;
const before = new RegExp(String.raw`(?<![a-z])(?:${label})(?:${sign}{0,3}(?:${filler})(?!\p{L})){0,5}${sign}{0,4}${digits}`, 'gu');
const after = new RegExp(String.raw`(?<![\d.,-])${digits},? ?\(?(?:in |bij |van |at |of )?(?:het |de |the )?(?:${label})(?:[ -]?(?:nummer|nr))?(?![a-z])`, 'gu');

const isNumber = (found: string): boolean => !/^(\d)\1{7}$/.test(found.replace(/\D/g, ''));

export const kvkRecogniser: Recogniser = {
  name: 'kvk',
  reads: 'folded',
  cue: /kv|koophandel|commerce|coc|register|(?<![a-z])k$/,
  mayOccur: ({ digits, folded }, isCued) => digits >= 8 && isCued && /kvk|k\.v|k v|koophandel|commerce|coc|register/.test(folded),
  find: (text) => inOrder(findAll(text, before, isNumber), findAll(text, after, isNumber)),
};
