import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moneyRecogniser } from '../../../../src/engine/entities/money.ts';
import { inDutch, inEnglish } from './numbers-in-words.ts';
import { fewerRuns, found } from './setting.ts';

/** No library knows how the Dutch write money. So: make an amount, write it in one of the ways there are, and exactly that must be found. */
const thousands = (value: number, mark: string): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, mark);
const whole = fc.oneof(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1000, max: 999_999 }), fc.integer({ min: 1_000_000, max: 900_000_000 }));
const inDigits = whole.chain((value) => fc.constantFrom(String(value), thousands(value, '.'), thousands(value, ','), `${thousands(value, '.')},50`, `${thousands(value, ',')}.50`));
const decimal = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(',', '.')).map(([value, part, mark]) => `${value}${mark}${part}`);
const few = fc.oneof(fc.integer({ min: 1, max: 999 }).map(String), decimal);

const signBefore = fc.tuple(fc.constantFrom('€', '€ ', 'EUR ', 'eur ', '$', '£', 'EUR', '€\u00a0', 'USD ', 'US$'), inDigits).map((parts) => parts.join(''));
const wordAfter = fc.tuple(inDigits, fc.constantFrom(' euro', ' Euro', '€', ' €', ' EUR', ' euros', ' dollar', ' pounds', ' eurootjes', '\u00a0euro')).map((parts) => parts.join(''));
const scaled = fc.tuple(few, fc.constantFrom('k', 'K', ' k', ' mln', ' miljoen', ' mio', ' million', ' miljard', ' bn', 'bn', ' ton', ' mille', ' mld', ' mln.', ' billion', ' grand')).map((parts) => parts.join('').replace(/\.$/, ''));
const signScaled = fc.tuple(fc.constantFrom('€', '€ ', '$', '£', 'EUR '), few, fc.constantFrom('k', 'K', 'm', 'M', ' mln', ' miljoen', 'mn', ' million', 'bn', ' ton', ' duizend', ' miljard')).map((parts) => parts.join(''));
const scaledWord = fc.tuple(few, fc.constantFrom('k', ' k', ' mln', ' miljoen', ' miljard', ' million', ' ton', ' duizend', ' mio'), fc.constantFrom(' euro', ' EUR', ' dollar', '€')).map((parts) => parts.join(''));
const dashed = fc.tuple(fc.constantFrom('€ ', '€', ''), whole.map((value) => thousands(value, '.')), fc.constantFrom(',-', ',--', ',–')).map((parts) => parts.join(''));
const unitBefore = fc.tuple(fc.constantFrom('k€ ', 'm€ ', 'keur ', 'KEUR ', 'M€'), few).map((parts) => parts.join(''));
const dutchWords = fc.tuple(fc.oneof(fc.integer({ min: 1, max: 999 }).map(inDutch), fc.constantFrom('anderhalf', 'anderhalve', 'twee en een halve', 'een halve', 'tweeënhalf', 'een kwart', 'een paar', 'enkele', 'driekwart')), fc.constantFrom(' ton', ' miljoen', ' mille', ' miljard', ' duizend euro', ' miljoen euro', ' ton euro')).map((parts) => parts.join(''));
const dutchWhole = fc.tuple(fc.integer({ min: 1, max: 999 }).map(inDutch), fc.constantFrom('', 'duizend', 'duizend', 'duizend vijfhonderd'), fc.constantFrom(' euro', ' euro')).map((parts) => parts.join(''));
const englishWords = fc.tuple(fc.oneof(fc.integer({ min: 1, max: 999 }).map(inEnglish), fc.constantFrom('half a', 'a quarter of a', 'two and a half', 'a couple of', 'a few', 'one and a half')), fc.constantFrom(' million', ' billion', ' grand', ' thousand euros', ' million pounds', ' thousand dollars', ' hundred thousand euros')).map((parts) => parts.join(''));

const around = fc.constantFrom<readonly [string, string]>(['De omzet was ', ' dit jaar.'], ['Ze betaalden ', ''], ['A loss of ', ', they said.'], ['(', ')'], ['Zo’n ', '?'], ['', ' verlies']);
const forms = { signBefore, wordAfter, scaled, signScaled, scaledWord, dashed, unitBefore, dutchWords, dutchWhole, englishWords };

it.each(Object.entries(forms))('finds exactly the amount: %s', (_, written) => {
  fc.assert(
    fc.property(written, around, (amount, [before, after]) => {
      expect(found(moneyRecogniser, before + amount + after)).toEqual([amount]);
    }),
    fewerRuns, // of ten ways each
  );
});

it('finds no amount in what is counted otherwise', () => {
  const unit = fc.constantFrom(' klanten', ' km', ' uur', ' pagina’s', 'x', ' m hoog', ' kilo', ' mensen', ' kg', 'cm', ' keer', ' tons of fun', ' kinderen', ' minutes', ' kantoren', 'e keer', ' tonen', ' eurocommissarissen');
  fc.assert(
    fc.property(fc.oneof(inDigits, few, fc.integer({ min: 1, max: 999 }).map(inDutch), fc.integer({ min: 1, max: 999 }).map(inEnglish)), unit, (value, what) => {
      expect(found(moneyRecogniser, `Ongeveer ${value}${what}.`)).toEqual([]);
    }),
    fewerRuns,
  );
});
