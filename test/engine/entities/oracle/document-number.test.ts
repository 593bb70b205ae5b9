import fc from 'fast-check';
import * as nino from 'stdnum/lib/esm/gb/nino.js';
import * as bsn from 'stdnum/lib/esm/nl/bsn.js';
import { expect, it } from 'vitest';
import validator from 'validator';
import { documentNumberRecogniser, fileNumberRecogniser, plateRecogniser } from '../../../../src/engine/entities/document-number.ts';
import { digits, fewerRuns, found, grouped, mutated, runs } from './setting.ts';

it('finds a number that validator takes for that of a Dutch passport or identity card', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-NP-Z]{2}[A-NP-Z0-9]{6}[0-9]$/), fc.constantFrom('paspoort ', 'no. ', 'nummer: ', '('), (value, before) => {
      fc.pre(validator.isPassportNumber(value, 'NL') && /\d.*\d/.test(value));
      expect(found(documentNumberRecogniser, `Het ${before}${value}, weet u.`)).toEqual([value]);
    }),
    runs,
  );
});

it('finds a Dutch licence, a Belgian card, a British national insurance number', () => {
  const belgian = digits(10).map((ten) => grouped(ten + String(Number(ten) % 97 || 97).padStart(2, '0'), [3, 7, 2], '-'));
  const british = fc.stringMatching(/^[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z]\d{6}[A-D]$/).filter((value) => nino.validate(value).isValid).map((value) => grouped(value, [2, 2, 2, 2, 1], ' '));
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(/^[3-9]\d{9}$/), belgian, british), (value) => {
      expect(found(documentNumberRecogniser, `rijbewijs ${value} ligt hier`)).toEqual([value]);
    }),
    fewerRuns,
  );
});

it('takes words, years, standards and links for no document', () => {
  const other = fc.constantFrom('wachtwoord', 'Jaarrekening', 'ISAE 3402', 'RJ 2023', 'https://nba.nl/ABC12345', 'IFRS', 'art. 2:393', '2024-2025', '12.500', 'COVID', 'e-mail', 'NOW3', 'Q3', 'box 3');
  fc.assert(fc.property(fc.array(other, { minLength: 1, maxLength: 6 }), (words) => {
    expect(found(documentNumberRecogniser, `Over ${words.join(' en ')} gesproken.`)).toEqual([]);
  }), fewerRuns);
});

it('finds a wage-tax number where its nine digits pass the eleven-test', () => {
  const start = fc.oneof(digits(9), fc.constantFrom('111222333', '824155890', '004495445'), mutated(fc.constant('111222333')));
  fc.assert(
    fc.property(start, digits(2), fc.constantFrom('', ' ', '.'), fc.constantFrom([9], [3, 3, 3], [4, 2, 3]), fc.constantFrom('l', 'L'), (nine, two, gap, sizes, letter) => {
      const written = `${grouped(nine, sizes, gap === '' ? '.' : gap)}${gap}${letter}${gap}${two}`;
      expect(found(fileNumberRecogniser, `Voor ${written} is betaald`)).toEqual(bsn.validate(nine).isValid && /[1-9]/.test(nine) ? [written] : []);
    }),
    runs,
  );
});

it('finds the number that words before it call that of a file or a client', () => {
  const label = fc.constantFrom('dossiernummer', 'Dossiernr.', 'zaaknummer', 'klantnummer', 'clientnummer', 'cliëntnummer', 'relatienummer', 'debiteurennummer', 'polisnummer', 'patiëntnummer', 'personeelsnummer', 'aanslagnummer', 'beschikkingsnummer', 'dossier-nummer', 'client number', 'Client no.', 'customer number', 'case number', 'file number', 'policy no.', 'employee number', 'staff ID', 'BIG-nummer', 'aangiftenummer', 'loonheffingennummer', 'klant nr', 'account number', 'membership number', 'lidnummer', 'studentnummer', 'kenmerk', 'our ref');
  const number = fc.oneof(fc.stringMatching(/^[1-9]\d{6,9}$/), fc.stringMatching(/^20\d\d-[1-9]\d{4,5}$/), fc.stringMatching(/^[A-Z]{1,3}-?[1-9]\d{5,7}$/), fc.stringMatching(/^\d{3}[./]\d{3}[./]\d{3}$/), fc.stringMatching(/^[A-Z]\d{2}\/[1-9]\d{5}$/)).filter((value) => !/^(?:19|20)\d{2}-?[01]\d(?:-?[0-3]\d)?$/.test(value));
  fc.assert(
    fc.property(label, fc.constantFrom(' ', ': ', ' is ', ' = ', ' #'), number, fc.constantFrom('', '.', ' ligt er nog', ','), (word, between, value, after) => {
      expect(found(fileNumberRecogniser, `Het ${word}${between}${value}${after}`)).toEqual([value]);
    }),
    runs,
  );
});

/** The series the RDW has given out, L a letter and 9 a digit, and the Belgian ones. */
const series = ['LL-99-99', '99-99-LL', '99-LL-99', 'LL-99-LL', 'LL-LL-99', '99-LL-LL', '99-LLL-9', '9-LLL-99', 'LL-999-L', 'L-999-LL', 'LLL-99-L', 'L-99-LLL', '9-LL-999', '999-LL-9', '9-LLL-999'];
const plate = fc.constantFrom(...series).chain((form) => fc.stringMatching(new RegExp(`^${form.replace(/L/g, '[BDFGHJKLNPRSTVXZ]').replace(/9/g, '\\d')}$`)));

it('finds a number plate of every series, with hyphens, or after a word without them', () => {
  fc.assert(
    fc.property(plate, fc.boolean(), fc.constantFrom('', ' '), fc.constantFrom('kenteken ', 'Kenteken: ', 'nummerplaat ', 'kenteken van de auto: ', 'number plate '), (value, low, gap, label) => {
      const written = low ? value.toLowerCase() : value;
      expect(found(plateRecogniser, `De auto (${written}) staat er.`)).toEqual([written]);
      const bare = written.replaceAll('-', gap);
      expect(found(plateRecogniser, `Het ${label}${bare}.`)).toEqual([bare]);
    }),
    runs,
  );
});
