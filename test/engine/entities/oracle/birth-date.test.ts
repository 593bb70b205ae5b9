import fc from 'fast-check';
import { expect, it } from 'vitest';
import { birthDateRecogniser } from '../../../../src/engine/entities/birth-date.ts';
import { fewerRuns, found, fullWidth, runs } from './setting.ts';

const months = { nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '), en: 'January February March April May June July August September October November December'.split(' ') };
const two = (value: number): string => String(value).padStart(2, '0');

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
const real = fc.date({ min: new Date('1925-01-01'), max: new Date('2008-12-31'), noInvalidDate: true }).map((date): Day => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));

/** By construction: a day, written as people write days. */
const written = ({ year, month, day }: Day): fc.Arbitrary<string> => {
  const nl = months.nl[month - 1] ?? '';
  const en = months.en[month - 1] ?? '';
  return fc.constantFrom(`${two(day)}-${two(month)}-${year}`, `${day}-${month}-${year}`, `${day}/${month}/${year}`, `${two(day)}.${two(month)}.${year}`, `${year}-${two(month)}-${two(day)}`, `${day} ${nl} ${year}`, `${day} ${month === 3 ? 'mrt' : nl.slice(0, 3)}. ${year}`, `${day} ${nl.toUpperCase()} ${year}`, `${en} ${day}, ${year}`, `${day} ${en} ${year}`, `${day}th of ${en} ${year}`, `${two(day)} ${two(month)} ${year}`, `${two(day)}-${two(month)}-${two(year % 100)}`, fullWidth(`${two(day)}-${two(month)}-${year}`), `${day}e ${nl} ${year}`);
};
const before = fc.constantFrom('geboren ', 'geboren op ', 'geb. ', 'geboortedatum: ', 'geboortedatum is ', 'geb.datum ', 'Geboren te Goor op ', 'born on ', 'Born ', 'date of birth: ', 'DOB ', 'd.o.b. ', 'geboortedag = ', 'jarig op ', 'birth date ', 'gebdat ', 'geboren d.d. ');
const after = fc.constantFrom(' geboren', ' (geboren)', ', geboren', ' is hij geboren', ' werd ze geboren', ' born');

it('finds a day that words before it call a day of birth', () => {
  fc.assert(
    fc.property(before, real.chain(written), fc.constantFrom('', '.', ' en dus jarig', ', klant', ')'), (label, date, end) => {
      const [one = '', ...more] = found(birthDateRecogniser, `Mevrouw S., ${label}${date}${end}`);
      expect(more).toEqual([]);
      expect(one.endsWith(date)).toBe(true);
    }),
    runs,
  );
});

it('or words after it', () => {
  fc.assert(
    fc.property(real.chain(written), after, (date, label) => {
      expect(found(birthDateRecogniser, `Zij is op ${date}${label} en klant.`).join('|')).toContain(date);
    }),
    fewerRuns,
  );
});

it('finds no day without such words, none that no calendar has, and no words without a day', () => {
  const other = fc.constantFrom('op ', 'sinds ', 'getekend ', 'betaald op ', 'de wet van ', 'opgericht ', 'due ', 'filed on ', 'vanaf ');
  const impossible = fc.tuple(fc.integer({ min: 32, max: 99 }), fc.integer({ min: 13, max: 99 }), fc.integer({ min: 1925, max: 2008 })).chain(([day, month, year]) => fc.constantFrom(`${day}-12-${year}`, `25-${month}-${year}`, `${year}-${month}-12`, `${year}-12-${day}`));
  fc.assert(
    fc.property(other, real.chain(written), before, impossible, (word, date, label, wrong) => {
      expect(found(birthDateRecogniser, `Dat is ${word}${date} gedaan.`)).toEqual([]);
      expect(found(birthDateRecogniser, `Klant ${label}${wrong}.`)).toEqual([]);
      expect(found(birthDateRecogniser, `Zijn ${label.trim()} ontbreekt.`)).toEqual([]);
    }),
    runs,
  );
});
