import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisersFor } from '../../../../src/engine/entities/index.ts';
import { compile } from '../../../../src/engine/compile.ts';
import { fewerRuns, found, mutated } from './setting.ts';

const recognisers = recognisersFor({}).filter((one) => 'find' in one);
/** One of each, as a post would hold it. */
const samples: Readonly<Record<string, readonly string[]>> = {
  address: ['Beukenlaan 12, 7512 AB Enschede', 'Elzenpad 17'],
  'birth-date': ['geboren op 3 mei 1961', '12/03/1961 geboren'],
  bsn: ['111222333', '1112.22.333', 'een een een twee twee twee drie drie drie'],
  card: ['5500 0000 0000 0004'],
  'document-number': ['SPECI2014', '592-1234567-89'],
  email: ['anja.smit61@hotmail.com', 'jan punt smit at gmail punt com'],
  'file-number': ['dossiernummer 2024-118834', '111222333L01'],
  iban: ['NL91 ABNA 0417 1643 00', 'be68539007547034'],
  kvk: ['KvK 12345678', '12345678 (KvK)'],
  link: ['https://www.nba.nl/pad?a=1', 'nba.nl'],
  'link-with-token': ['https://portaal.voorbeeld.nl/map?token=8f14e45fceea167a5a36'],
  money: ['€ 12.500', 'anderhalve ton', '1,2 mln', '12k euro', 'nine grand'],
  'national-number': ['85.07.30-033.28'],
  percentage: ['40%', 'veertig procent'],
  phone: ['06 21 43 65 87', '+32 475 12 34 56'],
  plate: ['G-123-BB'],
  postcode: ['7512 AB 12'],
  secret: ['sk_live_4f9aa27c11d0be6635', 'wachtwoord is Lente2026!'],
  vat: ['NL111222333B01', 'BE0403170701'],
};
const quiet = fc.constantFrom('Gisteren was het mooi weer.', 'We gaan door met de controle.', 'Such a nice day at the office!', 'Fijne avond allemaal 🎉', 'Wie weet het?', 'Ça va bien, mañana también.', '…', '„Ja hoor.”', 'Tot morgen, zei ze.', '\ud83d los', 'İstanbul', 'ﬁjn');
const beside = fc.array(quiet, { maxLength: 3 }).map((all) => all.join(' '));

describe.each(Object.entries(samples))('%s', (name, texts) => {
  const recogniser = recognisers.find((one) => one.name === name);
  if (!recogniser || !('find' in recogniser)) throw new Error(`No recogniser ${name}`);
  it('is found again where sentences stand before and after it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), beside, beside, (text, before, after) => {
        const alone = found(recogniser, `Kijk: ${text}.`);
        expect(alone.length).toBe(1);
        expect(found(recogniser, `${before} Kijk: ${text}. ${after}`)).toEqual(alone);
      }),
      { ...fewerRuns, numRuns: 500 },
    );
  });
});

describe('one changed digit', () => {
  const checked: Readonly<Record<string, string>> = { bsn: '111222333', card: '5500000000000004', iban: 'NL91ABNA0417164300', vat: 'BE0403170701' };
  it.each(Object.entries(checked))('is seen in a %s', (name, value) => {
    const recogniser = recognisers.find((one) => one.name === name);
    if (!recogniser || !('find' in recogniser)) throw new Error(`No recogniser ${name}`);
    expect(found(recogniser, `Kijk: ${value}.`)).toEqual([value]);
    fc.assert(fc.property(mutated(fc.constant(value)), (other) => {
      expect(found(recogniser, `Kijk: ${other}.`)).toEqual([]);
    }), { ...fewerRuns, numRuns: 500 });
  });
});

/** Bits of everything, so that recognisers meet what no writer meant. */
const bits = fc.constantFrom(...Object.values(samples).flat(), ' ', '-', '.', ',', '/', '\n', '@', '+31', '0', '9', '111', '222 333', 'B01', 'L01', 'nl', 'be', '€', '%', ',-', 'ton', 'duizend', 'een', 'bsn ', 'ww ', 'is ', ': ', '°', '(', ')', '１２', 'ﬁ', '\ud800', '\u200b', 'İ', '½', '🇳🇱', '=', '?token=', 'https://', '[at]', ' at ', ' punt ', 'KvK');

it('whatever it reads, a recogniser gives spans in order, within the text, and its cheap question agrees', () => {
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 14 }).map((all) => all.join('')), (text) => {
      for (const recogniser of recognisers) {
        if (!('find' in recogniser)) continue;
        found(recogniser, text);
        let end = 0;
        for (const span of recogniser.find(text.toLowerCase())) {
          if (span.start < end || span.end <= span.start) throw new Error(`${recogniser.name} gives ${span.start}–${span.end} after ${end} in “${text.toLowerCase()}”`);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.toLowerCase().length);
      }
    }),
    { ...fewerRuns, numRuns: 800 }, // of nineteen recognisers each
  );
});

it('a block asks a recogniser as these tests do', () => {
  const { view } = compile([]);
  for (const [name, texts] of Object.entries(samples))
    for (const text of texts) {
      const recogniser = recognisers.find((one) => one.name === name);
      if (!recogniser || !('find' in recogniser)) continue;
      const draft = `Ça va.\nKijk: ﬁjn ${text}. Dag.`;
      const seen = view({ text: draft, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' }).recognised(name).map(({ start, end }) => draft.slice(start, end));
      expect(seen).toEqual(found(recogniser, draft));
    }
});

it('long hostile text takes no long time', () => {
  const texts = ['1 '.repeat(20_000), '1.'.repeat(20_000), 'a'.repeat(40_000), 'een '.repeat(10_000), 'x@'.repeat(20_000), 'https://a.b/?'.repeat(3_000), '06-'.repeat(13_000), 'NL91 '.repeat(8_000), 'kvk nummer is '.repeat(3_000), 'geboren '.repeat(5_000), 'een en een half '.repeat(3_000), 'wachtwoord is '.repeat(3_000), 'A. '.repeat(13_000), 'honderd'.repeat(5_000), 'a=1&'.repeat(10_000), `https://a.nl/${'a/s/'.repeat(9_000)}`];
  for (const recogniser of recognisers) {
    if (!('find' in recogniser)) continue;
    for (const text of texts) {
      const began = performance.now();
      recogniser.find(text);
      const took = performance.now() - began;
      if (took > 1_500) throw new Error(`${recogniser.name}: ${Math.round(took)} ms for “${text.slice(0, 20)}…”`);
    }
  }
});
