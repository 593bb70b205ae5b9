import fc from 'fast-check';
import * as bis from 'stdnum/lib/esm/be/bis.js';
import * as stdnum from 'stdnum/lib/esm/be/nn.js';
import { expect, it } from 'vitest';
import { nationalNumberRecogniser } from '../../../../src/engine/entities/national-number.ts';
import { digits, found, fullWidth, mutated, runs, sentences, swapped } from './setting.ts';

const valid = fc.tuple(fc.date({ min: new Date('1920-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }), fc.integer({ min: 1, max: 998 })).map(([day, serial]) => {
  const body = day.toISOString().slice(2, 10).replaceAll('-', '') + String(serial).padStart(3, '0');
  const check = 97 - (Number((day.getUTCFullYear() >= 2000 ? '2' : '') + body) % 97);
  return body + String(check).padStart(2, '0');
});
/** Serials begin at 001; stdnum takes 000. Who is not in the register gets a bis number: the month is twenty or forty higher. */
const isNumber = (value: string): boolean => value.slice(6, 9) !== '000' && (stdnum.validate(value).isValid || bis.validate(value).isValid);
const number = fc.oneof(valid, mutated(valid), swapped(valid), digits(11));

const clothed = (value: string): fc.Arbitrary<string> => {
  const [, year, month, day, serial, check] = /^(..)(..)(..)(...)(..)$/.exec(value) as unknown as [string, string, string, string, string, string];
  return fc.constantFrom(value, fullWidth(value), `${year}.${month}.${day}-${serial}.${check}`, `${year} ${month} ${day} ${serial} ${check}`, `${year}${month}${day}-${serial}.${check}`, `${year}.${month}.${day}.${serial}.${check}`, `${year}${month}${day} ${serial} ${check}`, `${year}-${month}-${day}-${serial}-${check}`, `${year}/${month}/${day} ${serial}-${check}`, [...value].join(' '), `${year}${month}${day}-${serial}-${check}`);
};

it('finds a Belgian number in any clothing, and none that fails its check', () => {
  fc.assert(
    fc.property(number.chain((value) => fc.tuple(fc.constant(value), clothed(value))), sentences, ([value, written], [before, after]) => {
      fc.pre(!/^(?:2[6-9]|3\d)/.test(value)); // stdnum looks at the calendar for these; a check of a draft is the same every day
      expect(found(nationalNumberRecogniser, before + written + after)).toEqual(isNumber(value) ? [written] : []);
    }),
    runs,
  );
});
