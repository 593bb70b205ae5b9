import fc from 'fast-check';
import parsePhoneNumber, { getCountryCallingCode, getExampleNumber, type CountryCode } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, it } from 'vitest';
import metadata from '../../../../src/engine/entities/phone-metadata.json' with { type: 'json' };
import { mobileRecogniser, phoneRecogniser } from '../../../../src/engine/entities/phone.ts';
import { digits, fewerRuns, found, foundAmong, fullWidth, grouped, mutated, runs } from './setting.ts';

/** The oracle has the full metadata of the whole world; the recogniser a cut of it. */
const home: CountryCode = 'NL';
const isPhone = (value: string): boolean => parsePhoneNumber(value, home)?.isValid() === true;
const countries = Object.keys(metadata.countries) as CountryCode[];

const dutchMobile = digits(8).map((rest) => `06${rest}`);
const dutch = fc.oneof(dutchMobile, digits(9).map((rest) => `0${rest}`), mutated(dutchMobile)).filter((value) => !value.startsWith('00'));
const foreign = fc.constantFrom(...countries).chain((country) => {
  const example = getExampleNumber(country, examples)?.nationalNumber ?? '';
  return fc.tuple(fc.integer({ min: 0, max: Math.max(0, example.length - 4) }), digits(4)).map(([at, four]) => `+${getCountryCallingCode(country)}${example.slice(0, at)}${four}${example.slice(at + 4)}`.slice(0, getCountryCallingCode(country).length + 1 + example.length));
});

const clothed = (value: string): fc.Arbitrary<string> =>
  fc.constantFrom(value, grouped(value, [2, 2, 2, 2, 2], ' '), grouped(value, [2, 8], '-'), grouped(value, [3, 3, 4], ' '), grouped(value, [4, 6], '-'), grouped(value, [2, 4, 4], '.'), fullWidth(value), `(${value.slice(0, 3)}) ${value.slice(3)}`, `+31 ${value.slice(1)}`, `+31${value.slice(1)}`, `0031 ${value.slice(1)}`, `+31 (0)${value.slice(1)}`, [...value].join(' '), grouped(value, [2, 8], ' - '), grouped(value, [2, 2, 2, 2, 2], '\u00a0'));
const around = fc.constantFrom<readonly [string, string]>(['Bel ', ' gerust.'], ['Tel: ', ''], ['Call me on ', ', any time'], ['App ', '!']);

/** What the writer means by it, whatever it is written with. */
const plain = (written: string): string => written.normalize('NFKC').replace('(0)', '').replace(/^00/, '+').replace(/[^\d+]/g, '');
/** As Belgians and the British write a mobile number at home; the oracle sees a Dutch number in it or none. */
const isFromNextDoor = (written: string): boolean => /^04[5-9]|^07\d{9}$/.test(written);

it('finds Dutch numbers in any clothing, and nothing that is no number', () => {
  fc.assert(
    fc.property(dutch.filter((value) => !isFromNextDoor(value)).chain((value) => clothed(value)), around, (written, [before, after]) => {
      expect(found(phoneRecogniser, before + written + after)).toEqual(isPhone(plain(written)) ? [written] : []);
    }),
    runs,
  );
});

it('finds the numbers of the countries around, written with their code', () => {
  fc.assert(
    fc.property(foreign, fc.constantFrom('', ' ', '-'), around, (value, gap, [before, after]) => {
      const country = parsePhoneNumber(value)?.country;
      fc.pre(country === undefined || countries.includes(country)); // +1 and +39 are used by islands as well
      const code = /^\+(?:1|3[0-69]|4[013-9]|49|353|352)/.exec(value)?.[0] ?? value.slice(0, 3);
      const written = code + gap + value.slice(code.length);
      expect(found(phoneRecogniser, before + written + after)).toEqual(isPhone(value) ? [written] : []);
    }),
    runs,
  );
});

it('calls mobile what is mobile', () => {
  fc.assert(
    fc.property(dutch.filter((value) => isPhone(value) && !isFromNextDoor(value)).chain((value) => clothed(value)), (written) => {
      expect(foundAmong(phoneRecogniser, mobileRecogniser, `Bel ${written} maar.`)).toEqual(parsePhoneNumber(plain(written), home)?.getType() === 'MOBILE' ? [written] : []);
    }),
    fewerRuns,
  );
});

it('finds Belgian mobiles as Belgians write them', () => {
  fc.assert(
    fc.property(digits(7), fc.constantFrom([4, 2, 2, 2], [4, 3, 3]), fc.constantFrom(' ', '.'), fc.constantFrom('046', '047', '048', '049'), (rest, sizes, gap, start) => {
      const written = grouped(start + rest, sizes, gap);
      const isOne = parsePhoneNumber(start + rest, 'BE')?.getType() === 'MOBILE';
      expect(foundAmong(phoneRecogniser, mobileRecogniser, `Bel ${written}.`)).toEqual(isOne ? [written] : []);
    }),
    fewerRuns,
  );
});

const words = 'nul een twee drie vier vijf zes zeven acht negen'.split(' ');

it('reads a mobile number in words', () => {
  fc.assert(
    fc.property(dutchMobile.filter(isPhone), fc.constantFrom(' ', ', ', '-'), fc.boolean(), (value, gap, all) => {
      const written = [...value].map((digit, index) => (all || index < 2 ? words[Number(digit)] : digit)).join(gap);
      expect(found(phoneRecogniser, `op ${written} te bereiken`)).toEqual([written]);
    }),
    fewerRuns,
  );
});
