import { austria, bulgaria, checkVAT, croatia, cyprus, denmark, estonia, germany, greece, hungary, ireland, latvia, lithuania, luxembourg, malta, romania, slovakiaRepublic, slovenia, spain, sweden, type Country } from 'jsvat';
import * as be from 'stdnum/lib/esm/be/vat.js';
import * as cz from 'stdnum/lib/esm/cz/dic.js';
import * as fi from 'stdnum/lib/esm/fi/alv.js';
import * as fr from 'stdnum/lib/esm/fr/tva.js';
import * as gb from 'stdnum/lib/esm/gb/vat.js';
import * as it from 'stdnum/lib/esm/it/iva.js';
import * as nl from 'stdnum/lib/esm/nl/btw.js';
import * as pl from 'stdnum/lib/esm/pl/nip.js';
import * as pt from 'stdnum/lib/esm/pt/nif.js';
import { digitRow, findAll, inOrder, type Recogniser } from './recogniser.ts';

type Check = (body: string) => boolean;
const stdnum = (library: { validate(value: string): { isValid: boolean } }): Check => (body) => library.validate(body).isValid;
const jsvat = (code: string, country: Country): Check => (body) => checkVAT(code + body, [country]).isValid;

/**
 * What follows the letters of each country (d a digit, x a digit or letter, u the letter U), and who judges it: each library where it is right.
 * jsvat refuses Belgian ids that begin with 1 and British ones since 2009, and lets pass French ids without a SIREN, Italian ones without a province, Czech, Finnish,
 * Polish and Portuguese ones that are never given out. stdnum takes German ids that begin with 0, and any company number as an Estonian or Cypriot id.
 * Of 60,000 random ids a country they judge those of AT, DK, EL, HR, HU, LT, LU, RO and SE alike, and differ in BG, ES, IE, LV, MT, SI and SK, where it was not
 * found out which is right: there jsvat's word counts.
 */
const countries: Readonly<Record<string, readonly [form: string, check: Check]>> = {
  at: ['udddddddd', jsvat('AT', austria)],
  be: ['dddddddddd', stdnum(be)],
  bg: ['ddddddddd', jsvat('BG', bulgaria)],
  cy: ['ddddddddx', jsvat('CY', cyprus)],
  cz: ['dddddddd', stdnum(cz)],
  de: ['ddddddddd', jsvat('DE', germany)],
  dk: ['dddddddd', jsvat('DK', denmark)],
  ee: ['ddddddddd', jsvat('EE', estonia)],
  el: ['ddddddddd', jsvat('EL', greece)],
  es: ['xdddddddx', jsvat('ES', spain)],
  fi: ['dddddddd', stdnum(fi)],
  fr: ['xxddddddddd', stdnum(fr)],
  gb: ['ddddddddd', stdnum(gb)],
  hr: ['ddddddddddd', jsvat('HR', croatia)],
  hu: ['dddddddd', jsvat('HU', hungary)],
  ie: ['dxdddddx', jsvat('IE', ireland)],
  it: ['ddddddddddd', stdnum(it)],
  lt: ['ddddddddd', jsvat('LT', lithuania)],
  lu: ['dddddddd', jsvat('LU', luxembourg)],
  lv: ['ddddddddddd', jsvat('LV', latvia)],
  mt: ['dddddddd', jsvat('MT', malta)],
  nl: ['dddddddddbdd', (body) => !body.endsWith('B00') && nl.validate(`NL${body}`).isValid],
  pl: ['dddddddddd', stdnum(pl)],
  pt: ['ddddddddd', stdnum(pt)],
  ro: ['dddddddd', jsvat('RO', romania)],
  se: ['dddddddddddd', jsvat('SE', sweden)],
  si: ['dddddddd', jsvat('SI', slovenia)],
  sk: ['dddddddddd', jsvat('SK', slovakiaRepublic)],
};

const signs: Readonly<Record<string, string>> = { d: String.raw`\d`, x: '[a-z0-9]' };
/** A Dutch id may have a wide gap before its b. */
const formOf = (form: string): string => [...form].map((sign) => (sign === 'b' ? '[ .-]{0,3}b' : (signs[sign] ?? sign))).join('[ .-]?').replace('[ .-]?[ .-]{0,3}', '[ .-]{0,3}');
const candidate = new RegExp(`(?<![a-z0-9])(?:${Object.entries(countries).map(([code, [form]]) => `${code}[ .-]{0,3}${formOf(form)}`).join('|')}|${formOf('dddddddddbdd')})(?![a-z0-9])`, 'g');
/** A Belgian number without its letters, when the words before it call it so. */
const named = /(?<![a-z])(?:btw|tva|vat|kbo|bce|onderneming)s?[ -]?(?:nummer|nr|number|no)?[ .:]{0,3}(?:is |van \p{L}{2,14}:? )?([01]\d{3}[ .]?\d{3}[ .]?\d{3})(?![ .]?\d)/gu;

/** No form has fewer digits beside each other. */
const rowOf5 = digitRow(5);

const isValid = (found: string): boolean => {
  const compact = found.replace(/[ .-]/g, '');
  const [code, body] = /^\d/.test(compact) ? ['nl', compact] : [compact.slice(0, 2), compact.slice(2)];
  return /[1-9]/.test(body) && countries[code]?.[1](body.toUpperCase()) === true;
};

/** VAT ids of the European Union and the United Kingdom. An old Dutch sole trader's id holds the BSN. */
export const vatRecogniser: Recogniser = {
  name: 'vat',
  reads: 'folded',
  mayOccur: ({ digits, folded }) => digits >= 6 && rowOf5.test(folded),
  find: (text) => inOrder(findAll(text, candidate, isValid), findAll(text, named, (found) => be.validate(found.replace(/\D/g, '')).isValid, 1)),
};
