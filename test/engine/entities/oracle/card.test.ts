import fc from 'fast-check';
import validator from 'validator';
import { expect, it } from 'vitest';
import { cardRecogniser } from '../../../../src/engine/entities/card.ts';
import { digits, found, fullWidth, grouped, mutated, runs, sentences, swapped } from './setting.ts';

const withCheckDigit = (start: string): string => start + [...'0123456789'].find((digit) => validator.isLuhnNumber(start + digit));
/** The issuers a person in Europe carries, by the ranges they publish: Visa, Mastercard (old and new), American Express, Diners, Discover, JCB, UnionPay, Maestro. */
const issuers: readonly (readonly [start: string, length: number])[] = [['4', 16], ['4', 13], ['4', 19], ['51', 16], ['55', 16], ['2221', 16], ['2720', 16], ['34', 15], ['37', 15], ['300', 14], ['305', 14], ['36', 14], ['38', 14], ['6011', 16], ['65', 16], ['644', 16], ['3528', 16], ['3589', 16], ['62', 16], ['62', 19], ['5018', 16], ['6304', 16], ['6759', 18]];
const valid = fc.constantFrom(...issuers).chain(([start, length]) => digits(length - start.length - 1).map((rest) => withCheckDigit(start + rest)));
const card = fc.oneof(valid, mutated(valid), swapped(valid), digits(16), digits(15));

const clothed = (value: string): fc.Arbitrary<string> => {
  const four = value.length === 15 ? [4, 6, 5] : value.length === 14 ? [4, 6, 4] : value.length === 19 ? [4, 4, 4, 4, 3] : value.length === 18 ? [4, 4, 4, 4, 2] : value.length === 13 ? [4, 3, 3, 3] : [4, 4, 4, 4];
  return fc.constantFrom(value, grouped(value, four, ' '), grouped(value, four, '-'), grouped(value, four, '.'), [...value].join(' '), fullWidth(value), grouped(value, four, '\u00a0'), grouped(value, four, ' - '));
};

/** The library knows no Maestro, and of Visa no nineteen digits; its Mastercard pattern lets any length pass after 51 to 55, and its JCB pattern more than 3528 to 3589. */
const maestro = /^(?:50|5[6-9]|6\d)\d{10,17}$/;
const isCard = (value: string): boolean => validator.isLuhnNumber(value) && !/^(\d)\1+$/.test(value) && !(/^5[1-5]/.test(value) && value.length !== 16) && !/^35(?!2[89]|[3-8])/.test(value) && (validator.isCreditCard(value) || maestro.test(value) || /^4\d{18}$/.test(value));

it('finds what has an issuer, a length and a check digit that fit, and nothing else', () => {
  fc.assert(
    fc.property(card.chain((value) => fc.tuple(fc.constant(value), clothed(value))), sentences, ([value, written], [before, after]) => {
      expect(found(cardRecogniser, before + written + after)).toEqual(isCard(value) ? [written] : []);
    }),
    runs,
  );
});
