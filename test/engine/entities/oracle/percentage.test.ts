import fc from 'fast-check';
import { expect, it } from 'vitest';
import { percentageRecogniser } from '../../../../src/engine/entities/money.ts';
import { fewerRuns, found, fullWidth, runs } from './setting.ts';
import { inDutch, inEnglish } from './numbers-in-words.ts';

const value = fc.oneof(fc.integer({ min: 0, max: 120 }).map(String), fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom('.', ',')).map(([whole, part, mark]) => `${whole}${mark}${part}`), fc.integer({ min: 1000, max: 2500 }).map((number) => `1.${String(number).slice(1)}`), fc.integer({ min: 1, max: 100 }).map(inDutch), fc.integer({ min: 1, max: 100 }).map(inEnglish), fc.integer({ min: 1, max: 99 }).map((number) => fullWidth(String(number))), fc.integer({ min: 1, max: 9 }).map((number) => `${number}½`));
const sign = fc.constantFrom('%', ' %', ' procent', ' percent', ' per cent', ' pct', ' procentpunt', ' Procent', '％', ' percentage points', '-procent');

it('finds a share, however it is written', () => {
  fc.assert(
    fc.property(value, sign, fc.constantFrom('Ongeveer ', 'up ', '(', '+', '', '> ', 'ruim '), fc.constantFrom('', ' van de klanten', '.', ')', ', zegt men'), (number, unit, before, after) => {
      const written = `${number}${unit}`;
      const [one = '', ...more] = found(percentageRecogniser, before + written + after);
      expect(more).toEqual([]);
      expect(one).toBe(written);
    }),
    runs,
  );
});

it('finds none in a number of something else', () => {
  fc.assert(
    fc.property(value, fc.constantFrom(' klanten', ' uur', 'x', ' euro', '/100', ' dagen', 'e keer', ' percentages'), (number, unit) => {
      expect(found(percentageRecogniser, `Ongeveer ${number}${unit}`)).toEqual([]);
    }),
    fewerRuns,
  );
});
