import fc from 'fast-check';
import { austria, checkVAT, croatia, denmark, germany, greece, hungary, ireland, lithuania, romania, spain, sweden, type Country } from 'jsvat';
import * as at from 'stdnum/lib/esm/at/uid.js';
import * as be from 'stdnum/lib/esm/be/vat.js';
import * as de from 'stdnum/lib/esm/de/vat.js';
import * as dk from 'stdnum/lib/esm/dk/cvr.js';
import * as es from 'stdnum/lib/esm/es/nif.js';
import * as fr from 'stdnum/lib/esm/fr/tva.js';
import * as el from 'stdnum/lib/esm/gr/vat.js';
import * as hr from 'stdnum/lib/esm/hr/oib.js';
import * as hu from 'stdnum/lib/esm/hu/anum.js';
import * as ie from 'stdnum/lib/esm/ie/vat.js';
import * as lt from 'stdnum/lib/esm/lt/pvm.js';
import * as lu from 'stdnum/lib/esm/lu/tva.js';
import * as nl from 'stdnum/lib/esm/nl/btw.js';
import * as ro from 'stdnum/lib/esm/ro/cui.js';
import * as se from 'stdnum/lib/esm/se/vat.js';
import { expect, it } from 'vitest';
import { vatRecogniser } from '../../../../src/engine/entities/vat.ts';
import { fewerRuns, found, fullWidth, mutated, runs, sentences, swapped } from './setting.ts';

type Library = { validate(value: string): { isValid: boolean } };
/** By definition, where that is short: nine digits that pass the eleven-test, or the whole id by 97. The libraries are asked for the rest. */
const passesElevenTest = (body: string): boolean => [...body].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0) % 11 === 0;
const passesMod97 = (id: string): boolean => BigInt([...id].map((sign) => parseInt(sign, 36)).join('')) % 97n === 1n;
const isBelgian = (body: string): boolean => /^[01][1-9]/.test(body) && 97 - (Number(body.slice(0, 8)) % 97) === Number(body.slice(8));
/** No German id begins with 0; stdnum takes such. */
const isGerman = (body: string): boolean => body[0] !== '0' && de.validate(body).isValid;
const by = (library: Library) => (body: string): boolean => library.validate(body).isValid;

const isValidIn: Readonly<Record<string, (body: string) => boolean>> = {
  NL: (body) => /[1-9]/.test(body.slice(0, 9)) && body.slice(10) !== '00' && (passesElevenTest(body.slice(0, 9)) || passesMod97(`NL${body}`)),
  BE: isBelgian, DE: isGerman, FR: by(fr), LU: by(lu), AT: by(at), DK: by(dk), EL: by(el), ES: by(es), HR: by(hr), HU: by(hu), IE: by(ie), LT: by(lt), RO: by(ro), SE: by(se),
};
const isValid = (id: string): boolean => /[1-9]/.test(id) && isValidIn[id.slice(0, 2)]?.(id.slice(2)) === true;

const shapes: Readonly<Record<string, RegExp>> = { NL: /^\d{9}B\d\d$/, BE: /^[01]\d{9}$/, DE: /^\d{9}$/, FR: /^\d{11}$/, LU: /^\d{8}$/, AT: /^U\d{8}$/, DK: /^\d{8}$/, EL: /^\d{9}$/, ES: /^[ABFG]\d{8}$/, HR: /^\d{11}$/, HU: /^\d{8}$/, IE: /^\d{7}[A-W]$/, LT: /^\d{9}$/, RO: /^\d{8}$/, SE: /^\d{10}01$/ };
const of = (country: string): fc.Arbitrary<string> => fc.stringMatching(shapes[country] as RegExp).map((body) => country + body);
const countries = Object.keys(shapes);
/** Valid ones by trying: enough of each country, made anew for another seed. */
const pool = countries.flatMap((country) => fc.sample(of(country), { numRuns: country === 'FR' ? 30_000 : country === 'BE' ? 9_000 : 2_500, seed: runs.seed }).filter(isValid).slice(0, 150));
const valid = fc.constantFrom(...pool);
const id = fc.oneof(valid, mutated(valid), swapped(valid.filter((value) => value.startsWith('NL') || value.startsWith('BE'))), fc.constantFrom(...countries).chain(of)).filter((value) => shapes[value.slice(0, 2)]?.test(value.slice(2)) === true);

const clothed = (value: string): fc.Arbitrary<string> => {
  const country = value.slice(0, 2);
  const rest = value.slice(2);
  const parts = country === 'NL' ? rest.replace(/^(...)(...)(...)B/, '$1.$2.$3.B') : country === 'BE' ? rest.replace(/^(....)(...)/, '$1.$2.') : rest.replace(/(...)(?=.)/g, '$1 ');
  return fc.constantFrom(value, value.toLowerCase(), `${country} ${rest}`, `${country}-${rest}`, `${country}${parts}`, `${country} ${parts}`, fullWidth(value), `${country.toLowerCase()} ${parts.toLowerCase()}`);
};

it('has valid ids of every country to try', () => {
  for (const country of countries) expect(pool.filter((value) => value.startsWith(country)).length, country).toBeGreaterThan(20);
});

it('finds an id in any clothing where its check fits, and not where it does not', () => {
  fc.assert(
    fc.property(id.chain((value) => fc.tuple(fc.constant(value), clothed(value))), sentences, ([value, written], [before, after]) => {
      expect(found(vatRecogniser, before + written + after)).toEqual(isValid(value) ? [written] : []);
    }),
    runs,
  );
});

it('finds a Dutch id without its country, and a Belgian one after a word that calls it so', () => {
  fc.assert(
    fc.property(id.filter((value) => /^(?:NL|BE)/.test(value)), fc.constantFrom('btw-nummer ', 'BTW: ', 'ondernemingsnummer ', 'KBO '), (value, label) => {
      expect(found(vatRecogniser, `${value.startsWith('NL') ? 'op de bon ' : label}${value.slice(2)} staat`)).toEqual(isValid(value) ? [value.slice(2)] : []);
    }),
    fewerRuns,
  );
});

it('the libraries agree with each other, and with the definitions, but where the table in vat.ts says', () => {
  const jsvat: Readonly<Record<string, Country>> = { DE: germany, AT: austria, DK: denmark, EL: greece, ES: spain, HR: croatia, HU: hungary, IE: ireland, LT: lithuania, RO: romania, SE: sweden };
  fc.assert(
    fc.property(id.filter((value) => /[1-9]/.test(value)), (value) => {
      const country = value.slice(0, 2);
      if (country === 'NL') expect(nl.validate(value).isValid && !value.endsWith('B00')).toBe(isValid(value)); // stdnum takes B00, which is never given out
      else if (country === 'BE') expect(be.validate(value).isValid || !isValid(value)).toBe(true); // stdnum also takes 00…, which nobody has
      else if (jsvat[country]) expect(checkVAT(value, [jsvat[country]]).isValid).toBe(isValid(value));
    }),
    fewerRuns,
  );
});
