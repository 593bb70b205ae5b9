import fc from 'fast-check';
import * as stdnum from 'stdnum/lib/esm/nl/bsn.js';
import { expect, it } from 'vitest';
import { bsnRecogniser } from '../../../../src/engine/entities/bsn.ts';
import { digits, fewerRuns, found, fullWidth, grouped, mutated, runs, sentences, swapped } from './setting.ts';

/** The eleven-test as the law has it (Besluit burgerservicenummer): 9a + 8b + … + 2h − i is a multiple of eleven. */
const passesElevenTest = (number: string): boolean => [...number].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0) % 11 === 0;
/** stdnum takes 000000000, and so would the test; nobody has it. A number of one digit only is a placeholder. */
const isBsn = (number: string): boolean => passesElevenTest(number) && !/^(\d)\1+$/.test(number);

const valid = digits(8).map((start) => {
  const rest = [...start].reduce((sum, digit, index) => sum + Number(digit) * (9 - index), 0) % 11;
  return rest === 10 ? '111222333' : start + rest;
});
const number = fc.oneof(digits(9), valid, mutated(valid), swapped(valid));

/** How people and programs write nine digits. Separated by thousands it may be an amount: “van 111.222.333” is left to the sentence. */
const clothed = (value: string): fc.Arbitrary<string> =>
  fc.constantFrom(value, fullWidth(value), grouped(value, [3, 3, 3], ' '), grouped(value, [4, 2, 3], '.'), grouped(value, [4, 2, 3], ' '), grouped(value, [3, 3, 3], '-'), grouped(value, [2, 2, 2, 2, 1], ' '), [...value].join(' '), [...value].join('.'), grouped(value, [3, 3, 3], '\u00a0'), grouped(value, [3, 3, 3], ' - '), grouped(value, [4, 5], '_'));

it('two definitions of the eleven-test agree', () => {
  fc.assert(
    fc.property(number, (value) => {
      expect(stdnum.validate(value).isValid).toBe(passesElevenTest(value));
    }),
    fewerRuns,
  );
});

it('finds a citizen number in any clothing, and nothing that fails the eleven-test', () => {
  fc.assert(
    fc.property(number.chain((value) => fc.tuple(fc.constant(value), clothed(value))), sentences, ([value, written], [before, after]) => {
      expect(found(bsnRecogniser, before + written + after)).toEqual(isBsn(value) ? [written] : []);
    }),
    runs,
  );
});

const words = { nl: 'nul een twee drie vier vijf zes zeven acht negen'.split(' '), en: 'zero one two three four five six seven eight nine'.split(' ') };

it('reads digits in words, some or all', () => {
  fc.assert(
    fc.property(number, fc.constantFrom(words.nl, words.en), fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), fc.constantFrom(' ', ', ', '-', ' - '), (value, language, spelled, gap) => {
      fc.pre(spelled.filter(Boolean).length >= 1);
      const written = [...value].map((digit, index) => (spelled[index] ? language[Number(digit)] : digit)).join(gap);
      expect(found(bsnRecogniser, `het is ${written} hoor`)).toEqual(isBsn(value) ? [written] : []);
    }),
    fewerRuns,
  );
});

it('puts the lost zero back where a word calls it so', () => {
  fc.assert(
    fc.property(fc.oneof(digits(8), valid.filter((value) => value.startsWith('0')).map((value) => value.slice(1))), fc.constantFrom('bsn ', 'BSN: ', 'b s n ', 'B.S.N. ', 'sofinummer is ', 'rsin = '), (value, label) => {
      expect(found(bsnRecogniser, `${label}${value}`)).toEqual(isBsn(`0${value}`) ? [value] : []);
    }),
    fewerRuns,
  );
});
