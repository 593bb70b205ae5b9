import fc from 'fast-check';
import { composeIBAN, getCountrySpecifications, isValidIBAN } from 'ibantools';
import { expect, it } from 'vitest';
import validator from 'validator';
import { ibanRecogniser } from '../../../../src/engine/entities/iban.ts';
import { fewerRuns, found, fullWidth, mutated, runs, sentences, swapped } from './setting.ts';

/** ISO 7064: letters count from 10, the first four go last, the rest by 97 is 1. */
const passesMod97 = (iban: string): boolean => BigInt([...(iban.slice(4) + iban.slice(0, 4))].map((sign) => parseInt(sign, 36)).join('')) % 97n === 1n;

const countries = Object.entries(getCountrySpecifications()).flatMap(([code, { IBANRegistry, SEPA, bban_regexp: form, chars }]) => (IBANRegistry && SEPA && form && chars ? [{ code, form }] : []));
const make = ({ code, form }: (typeof countries)[number]) => fc.stringMatching(new RegExp(form)).map((bban) => composeIBAN({ countryCode: code, bban }) ?? '');
/** Some countries have check digits inside as well, which one in 97 has right by chance: those few are kept, and used again. */
const pool = countries.flatMap((country) => fc.sample(make(country), { numRuns: 200, seed: runs.seed }).filter((iban) => isValidIBAN(iban)));
const belgian = fc.integer({ min: 1, max: 9_999_999_999 }).map((account) => composeIBAN({ countryCode: 'BE', bban: `${String(account).padStart(10, '0')}${String(account % 97 || 97).padStart(2, '0')}` }) ?? '');
const dutch = make({ code: 'NL', form: '^[A-Z]{4}[0-9]{10}$' });
const valid = fc.oneof(fc.constantFrom(...pool), belgian, dutch);
const iban = fc.oneof(valid, mutated(valid), swapped(valid));

const clothed = (value: string): fc.Arbitrary<string> => {
  const fours = (gap: string): string => value.replace(/(.{4})(?=.)/g, `$1${gap}`);
  return fc.constantFrom(value, value.toLowerCase(), fours(' '), fours('.'), fours('-'), fours('\u00a0'), fours(' - '), fours('_'), fullWidth(value), [...value].join(' '), fours(' ').toLowerCase());
};

it('covers every country of SEPA', () => expect(countries.length).toBeGreaterThanOrEqual(36));

it('ibantools and validator agree with the definition', () => {
  fc.assert(
    fc.property(fc.oneof(belgian, dutch, mutated(dutch), swapped(belgian)), (value) => {
      expect([isValidIBAN(value), validator.isIBAN(value)]).toEqual([passesMod97(value), passesMod97(value)]);
    }),
    fewerRuns,
  );
});

it('finds an account of any SEPA country in any clothing, and none that fails its check', () => {
  fc.assert(
    fc.property(iban.chain((value) => fc.tuple(fc.constant(value), clothed(value))), sentences, ([value, written], [before, after]) => {
      expect(found(ibanRecogniser, before + written + after)).toEqual(isValidIBAN(value) && passesMod97(value) && value.replace(/\D/g, '').length >= 6 ? [written] : []);
    }),
    runs,
  );
});
