import fc from 'fast-check';
import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import * as stdnum from 'stdnum/lib/esm/nl/bsn.js';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { recognisersFor } from '../../../src/engine/entities/index.ts';

const { view } = compile([]);
const viewOf = (text: string) => view({ text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' });
/** What a recogniser finds, as it stands in the text. */
const found = (name: string, text: string): string[] => viewOf(text).recognised(name).map(({ start, end }) => text.slice(start, end));

const cases: Record<string, { yes: readonly (readonly [text: string, mark: string])[]; no: readonly string[] }> = {
  bsn: {
    yes: [
      ['Het is 111222333.', '111222333'],
      ['Vul 1112.22.333 in', '1112.22.333'],
      ['number 1 1 1 2 2 2 3 3 3 works', '1 1 1 2 2 2 3 3 3'],
      ['with 1 1 1 - 2 2 2 - 3 3 3 it does', '1 1 1 - 2 2 2 - 3 3 3'],
      ['bestand IB_111222333_def.pdf', '111222333'],
      ['een een een twee twee twee drie drie drie', 'een een een twee twee twee drie drie drie'],
      ['one 1 one two 2 two three 3 three', 'one 1 one two 2 two three 3 three'],
      ['１１１２２２３３３', '１１１２２２３３３'],
      ['staat als 111.222.333 in de lijst', '111.222.333'],
      ['een-1-1 twee 22 333, ja', 'een-1-1 twee 22 333'],
      ['1\uFE0F\u20E31\uFE0F\u20E31\uFE0F\u20E3222333', '1\uFE0F\u20E31\uFE0F\u20E31\uFE0F\u20E3222333'],
    ],
    no: ['123456789 is no number', 'omzet 111.222.333,-', 'een bedrag van 111.222.333 euro', 'NL0111222333444', '999999999', 'op 11-12-2023 om 14.00', 'een twee drie'],
  },
  iban: {
    yes: [
      ['op NL91 - ABNA - 0417164300', 'NL91 - ABNA - 0417164300'],
      ['op NL91 ABNA 0417 1643 00 graag', 'NL91 ABNA 0417 1643 00'],
      ['nl91abna0417164300', 'nl91abna0417164300'],
      ['to be68.5390.0754.7034 please', 'be68.5390.0754.7034'],
    ],
    no: ['NL00 BANK 0123 4567 89', 'NL99 INGB 0001 234567', 'IBAN', 'artikel NL12'],
  },
  card: {
    yes: [['card 5500 0000 0000 0004 is', '5500 0000 0000 0004'], ['5500-0000-0000-0004', '5500-0000-0000-0004'], ['5500.0000.0000.0004', '5500.0000.0000.0004']],
    no: ['1234 5678 9012 3456', 'barcode 8710400123456', '0000 0000 0000 0000'],
  },
  'national-number': {
    yes: [['nummer 85.07.30-033.28 van', '85.07.30-033.28'], ['85073003328', '85073003328']],
    no: ['85.07.30-033.29', '12345678901', '99.99.99-999.99'],
  },
  'birth-date': {
    yes: [['mevrouw A. (°12/03/1961) wacht', '°12/03/1961'], ['3 mei 1961 geboren dus', '3 mei 1961 geboren'], ['hij is van 14-02-1955', 'hij is van 14-02-1955'], ['geboren 14-03-1979', 'geboren 14-03-1979'], ['Born on 2 May 1966 in', 'Born on 2 May 1966'], ['geboren te Almelo op 3 mei 1961', 'geboren te Almelo op 3 mei 1961']],
    no: ['de wet is van 14-02-2019', '* 12-03-2026 gesloten', 'op 14-03-1979 opgericht', 'geboren verteller', 'born in a storm'],
  },
  phone: {
    yes: [['bel 0475/12.34.56 na zessen', '0475/12.34.56'], ['op nul zes twee een vier drie zes vijf acht zeven', 'nul zes twee een vier drie zes vijf acht zeven'], ['o6 21436587', 'o6 21436587'], ['0546-551840', '0546-551840']],
    no: ['een twee drie vier vijf zes zeven acht negen tien', '0475 is een begin', '2024-05-06'],
  },
  mobile: {
    yes: [['0470 12 34 56', '0470 12 34 56'], ['0475/12.34.56', '0475/12.34.56'], ['ring 07123 456789', '07123 456789'], ['07700 900417', '07700 900417']],
    no: ['0475-123456', '0546-551840', '070 123 45 67', '0711 123456', '085 123 45 67', 'order 07123456789012'],
  },
  vat: {
    yes: [['NL111222333B01', 'NL111222333B01'], ['op 111222333B01 staat', '111222333B01'], ['ondernemingsnummer 0403.170.701 wacht', '0403.170.701']],
    no: ['NL123456789B01', '0403.170.701', 'ondernemingsnummer 0403.170.702'],
  },
  kvk: { yes: [['KvK 12345678', 'KvK 12345678'], ['Kamer van Koophandel ingeschreven onder nummer 12345678', '12345678'], ['12345678 (KvK)', '12345678 (KvK']], no: ['12345678', 'kvk'] },
  email: { yes: [['jan punt smit at gmail punt com', 'jan punt smit at gmail punt com'], ['marjan[at]hotmail[dot]com', 'marjan[at]hotmail[dot]com'], ['piet (at) gmail.com', 'piet (at) gmail.com']], no: ['meet me at gmail', 'look at this. com'] },
  'file-number': { yes: [['dossiernummer 2024-118834', '2024-118834'], ['client no. 104-88213', '104-88213'], ['111222333L01', '111222333L01']], no: ['dossier 12', 'file 12 of 48', 'nummer 2024', 'dossier 2024', 'dossier 2024-2025', 'file 20240501', 'zaak 12-03-2026', 'case 4711'] },
  money: {
    yes: [['anderhalve ton', 'anderhalve ton'], ['net geen veertien miljoen', 'veertien miljoen'], ['eleven grand', 'eleven grand'], ['a 12m impairment', '12m'], ['twaalfhonderd euro', 'twaalfhonderd euro'], ['1.500,- per stuk', '1.500,-'], ['keur 340', 'keur 340']],
    no: ['12m hoog', 'honderd mensen', '4K2 L17', 'vier miljoen regels', '3 ton grind', '10k followers', '40 million lines'],
  },
  'big-money': { yes: [['€ 1.200', '€ 1.200'], ['twee ton', 'twee ton'], ['40k euro', '40k euro']], no: ['€ 12,50', '385 euro', '999 euro'] },
  large: { yes: [['van 4.950 bruto', '4.950'], ['ruim 63500 dus', '63500']], no: ['in 2024', '310', 'NL65 FRBK 0417 3629 58', '0546 551840'] },
  plate: { yes: [['kenteken G-123-BB', 'G-123-BB'], ['in de H-418-XK', 'H-418-XK']], no: ['COS-3000-A', '2024-05-06', 'A-b'] },
  'document-number': { yes: [['paspoort SPECI2014', 'SPECI2014'], ['no. XR9K2P41B', 'XR9K2P41B']], no: ['ISAE 3402', 'RJ 2023', 'https://a.example/ABC12345', 'WACHTWOORD'] },
  secret: {
    yes: [
      ['wachtwoord is Lente2026!', 'wachtwoord is Lente2026!'],
      ['sk_live_4f9aa27c11d0be6635', 'sk_live_4f9aa27c11d0be6635'],
      ['login: admin / Herfst#88', 'admin / Herfst#88'],
      ['password: hunter2hunter', 'password: hunter2hunter'],
      ['ww voor het portaal Herfst#24', 'Herfst#24'],
      ['wachtwoord is nog steeds “kerststol”', 'kerststol'],
      ['postgres://audit:Geheim12@db.example/prod', 'postgres://audit:Geheim12@db.example'],
      ['admin en Welkom01!', 'admin en Welkom01!'],
    ],
    no: ['password reset 14 times', 'pin 2026 in your agenda', 'een sterk wachtwoord is lang', 'password: see the portal', 'info / contact', 'pin is handig'],
  },
  address: {
    yes: [['naar Beukenlaan 12, 7512 AB Enschede', 'Beukenlaan 12, 7512 AB Enschede'], ['op Kerkstraat 4', 'Kerkstraat 4'], ['Lindelaan 14 in Heerde', 'Lindelaan 14 in Heerde'], ['aan Buitenring 5', 'Buitenring 5'], ['op Botermarkt 12a', 'Botermarkt 12a'], ['Merwering 12, 3311 AB Dordrecht', 'Merwering 12, 3311 AB'], ['14 Linden Lane', '14 Linden Lane'], ['lives at 7b Old Church Street, Hexham', '7b Old Church Street, Hexham']],
    no: [
      'Standaard 505', 'ISA 240', 'Artikel 33', 'in 2024',
      'Aflevering 4', 'Digitalisering 2030', 'Vergadering 12', 'Verzekering 2025', 'Studiekring 3', 'Arbeidsmarkt 2026', 'Woningmarkt 3', 'Gerechtshof 24', 'Sportveld 4', 'Vondelpark 10 km', 'Dorpsstraat 2026', 'Kerkplein 10.30 uur', 'Elfstraat 3 keer', 'Jachtwerf 3', 'Invalshoek 2',
      'in 2024 Wall Street fell', 'three High Street banks', '3 High Street banks',
    ],
  },
  'past-year': { yes: [['anno 1911 was', '1911'], ['in 1494: ga', '1494']], no: ['in 1999', '€ 1.500', '1500 euro', 'nummer 19110', '1250%'] },
};

describe.each(Object.entries(cases))('%s', (name, { yes, no }) => {
  it.each(yes)('finds in “%s”', (text, mark) => expect(found(name, text).join('|')).toContain(mark));
  it.each(no)('finds nothing in “%s”', (text) => expect(found(name, text)).toEqual([]));
});

describe('against other implementations', () => {
  it('agrees with stdnum on nine digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{8}$/), (digits) => {
        expect(found('bsn', `nummer ${digits} dus`)).toEqual(stdnum.validate(digits).isValid && !/^(\d)\1+$/.test(digits) ? [digits] : []);
      }),
    );
  });
  it('agrees with ibantools, with or without gaps', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^NL\d{2}[A-Z]{4}\d{10}$/), fc.constantFrom('', ' '), (iban, gap) => {
        const written = iban.replace(/(.{4})(?=.)/g, `$1${gap}`);
        expect(found('iban', `naar ${written}, graag`)).toEqual(isValidIBAN(electronicFormatIBAN(iban) ?? '') ? [written] : []);
      }),
    );
  });
  it('never throws, and marks nothing outside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const { name } of recognisersFor({})) for (const { start, end } of viewOf(text).recognised(name)) expect(start >= 0 && end > start && end <= text.length).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
