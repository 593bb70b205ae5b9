import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kvkRecogniser } from '../../../../src/engine/entities/kvk.ts';
import { digits, fewerRuns, found, fullWidth, grouped, runs } from './setting.ts';

/** No check digit: the oracle is how it was made. Eight digits and a word that calls them so, and neither alone. */
const number = digits(8).filter((value) => !/^(\d)\1+$/.test(value));
const label = fc.constantFrom('KvK', 'kvk', 'K.v.K.', 'KvK-nummer', 'KvK-nr.', 'kvknummer', 'kvk nr', 'Kamer van Koophandel', 'handelsregister', 'Handelsregisternummer', 'Chamber of Commerce', 'chamber of commerce number', 'CoC no.', 'trade register', 'k v k');
const between = fc.constantFrom(' ', ': ', ' : ', ' = ', ' is ', ' (', ' #', ': nr. ', ' onder nummer ', ' nummer ', ' no. ', ' ingeschreven onder nummer ', ' van onze klant is ', ':\u00a0');
const clothed = (value: string): fc.Arbitrary<string> => fc.constantFrom(value, fullWidth(value), grouped(value, [2, 2, 2, 2], ' '), grouped(value, [2, 3, 3], ' '), grouped(value, [4, 4], ' '), grouped(value, [2, 3, 3], '.'), [...value].join(' '));

it('finds eight digits by the words before them', () => {
  fc.assert(
    fc.property(label, between, number.chain(clothed), fc.constantFrom('', '.', ', en verder niets', ')', ' staat erbij'), (before, gap, written, after) => {
      const [one = '', ...more] = found(kvkRecogniser, `Zie ${before}${gap}${written}${after}`);
      expect(more).toEqual([]);
      expect(one.endsWith(written)).toBe(true);
    }),
    runs,
  );
});

it('finds them by the words after them', () => {
  fc.assert(
    fc.property(number, fc.constantFrom(' (KvK)', ' bij de KvK', ' in het handelsregister', ' bij de Kamer van Koophandel', ' at the Chamber of Commerce', ' in the trade register', ' (KvK-nummer)'), (value, after) => {
      expect(found(kvkRecogniser, `Nummer ${value}${after}.`).join()).toContain(value);
    }),
    fewerRuns,
  );
});

it('finds nothing without such words, or with another number of digits', () => {
  fc.assert(
    fc.property(fc.oneof(digits(6), digits(7), digits(9), digits(10), digits(12)), label, digits(8), fc.constantFrom('order', 'factuur', 'dossier', 'bedrag', 'artikel', 'ticket'), (wrong, word, value, other) => {
      expect(found(kvkRecogniser, `${word} ${wrong}`)).toEqual([]);
      expect(found(kvkRecogniser, `${other} ${value} staat klaar`)).toEqual([]);
    }),
    fewerRuns,
  );
});
