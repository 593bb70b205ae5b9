import fc from 'fast-check';
import { expect, it } from 'vitest';
import validator from 'validator';
import { addressRecogniser } from '../../../../src/engine/entities/address.ts';
import { postcodeRecogniser } from '../../../../src/engine/entities/postcode.ts';
import { digits, fewerRuns, found, runs } from './setting.ts';

const capitals = fc.stringMatching(/^[A-Z]{2}$/);
const code = fc.tuple(digits(4), fc.oneof(capitals, capitals, fc.constantFrom('SA', 'SD', 'SS')));
const house = fc.tuple(fc.integer({ min: 1, max: 1999 }), fc.constantFrom('', 'a', ' B', '-2', '-III')).map((parts) => parts.join(''));
const isPostcode = (value: string): boolean => validator.isPostalCode(value, 'NL');

it('finds a street with its postal code, where validator takes the code', () => {
  fc.assert(
    fc.property(fc.constantFrom('Beukenlaan', 'Kerkstraat', 'Van der Helstlaan', 'Oude Singel', 'Markt', 'Vijzel', 'Het Hoge Land'), fc.integer({ min: 1, max: 999 }), code, fc.constantFrom('', ' '), fc.constantFrom(', ', ' '), (street, number, [four, letters], gap, comma) => {
      const postcode = four + gap + letters;
      const written = `${street} ${number}${comma}${postcode}`;
      const spans = found(addressRecogniser, `Stukken naar ${written} gebracht.`);
      expect(spans.some((span) => written.endsWith(span) && span.endsWith(postcode))).toBe(isPostcode(postcode));
    }),
    runs,
  );
});

it('finds a postal code with a house number', () => {
  fc.assert(
    fc.property(code, fc.constantFrom('', ' '), house, fc.constantFrom(' ', ', ', ' nr. ', ' huisnummer ', ' nummer ', ', nr ', ' no. ', '-'), fc.boolean(), ([four, letters], gap, number, between, low) => {
      const postcode = four + gap + (low && gap === '' ? letters.toLowerCase() : letters);
      const spans = found(postcodeRecogniser, `Zij woont op ${postcode}${between}${number}. Kijk maar.`);
      expect(spans).toEqual(isPostcode(postcode.toUpperCase()) ? [postcode + between + number] : []);
    }),
    runs,
  );
});

it('finds no address in a year, an amount or half of one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom('en', 'om', 'is', 'of', 'op', 'BV', 'tot'), fc.integer({ min: 1, max: 99 }), capitals, (four, word, number, letters) => {
      expect(found(postcodeRecogniser, `In ${four} ${word.toLowerCase()} ${number} dagen`)).toEqual([]);
      expect(found(postcodeRecogniser, `Wij rijden naar ${four} ${letters}, gezellig`)).toEqual([]);
      expect(found(postcodeRecogniser, `${four} ${letters} ${number} euro`)).toEqual([]);
      expect(found(postcodeRecogniser, `${four} ${number}`)).toEqual([]);
    }),
    fewerRuns,
  );
});
