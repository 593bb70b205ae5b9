import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';

const { view } = compile([]);
const found = (name: string, text: string): string[] => view({ text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' }).recognised(name).map(({ start, end }) => text.slice(start, end));

describe('name', () => {
  it.each([
    ['Gerrit zegt altijd dat het meevalt.', 'Gerrit'],
    ['Vandaag bij Kwekerij De Linde geweest.', 'Kwekerij De Linde'],
    ['TuinParadijs had alles geteld.', 'TuinParadijs'],
    ['I met Joris van Dam at lunch.', 'Joris van Dam'],
    ['Lonen Smeets Interieurbouw liggen klaar.', 'Smeets Interieurbouw'],
    ['Dag Joke, je koffie staat klaar.', 'Joke'],
    ['Dank aan @NoorderkadeFerries voor de soep.', '@NoorderkadeFerries'],
    ['de mensen van rietdekkersbedrijf wolters bv hebben het zelf gedaan', 'rietdekkersbedrijf wolters bv'],
    ['got the letter for osprey marine ltd at last', 'osprey marine ltd'],
    ['Onze klant Van der Meer verhuist.', 'Van der Meer'], // “meer” is an ordinary word
    ['Van der Meer verhuist.', 'Van der Meer'],
    ['De kas van Frituur ’t Pleintje klopt.', 'Frituur ’t Pleintje'],
    ["De kas van Café d'n Hoek klopt.", "Café d'n Hoek"],
    ['We audited Dr. Harris for years.', 'Dr. Harris'],
    ["The roof of St. Mary's School leaks.", "St. Mary's School"],
    ['Een brief van dhr. Smeets vandaag.', 'Smeets'],
    ['De bonnen van Gebr. Smeets zijn er.', 'Gebr. Smeets'],
    ['Harper, Lee and Partners moved.', 'Harper, Lee and Partners'],
    ['De bonnen van Loodgieter Smit, Zonen & Co. zijn er.', 'Loodgieter Smit, Zonen & Co.'],
    ['De bonnen van Smit en Zn. zijn er.', 'Smit en Zn.'],
    ['Wij werken voor Smit en Zn. Morgen weer.', 'Smit en Zn'],
  ])('“%s” holds %s', (text, name) => expect(found('name', text)).toContain(name));
  it.each(['Gisteren was het mooi weer.', 'Stilte in de kantine.', 'The audit is done.', 'Prachtig vak!', 'dan zet je de zaak over naar een eigen bv', 'moet ik een bv of een vof?', '@ledgerlife zelfde hier', 'Ken je dat?', 'Van de NBA kreeg ik een brief.', 'Vandaag, morgen en zonen van boeren.'])('“%s” holds none', (text) => expect(found('name', text)).toEqual([]));
});

describe('party', () => {
  it.each([
    ['De controle bij Drukkerij Hofland is klaar.', 'Drukkerij Hofland'],
    ['We audit Penwick Marine this year.', 'Penwick Marine'],
  ])('“%s” may name a client', (text, name) => expect(found('party', text)).toContain(name));
  it.each(['Ik belde de Belastingdienst.', 'Een cursus van de NBA.', 'Zij werkt bij Linden Accountants.', 'We fietsten naar Utrecht.', 'Exports come from Exact Online.', 'It was said by Warren Buffett.'])('“%s” names no client', (text) =>
    expect(found('party', text)).toEqual([]),
  );
});

describe('firm', () => {
  it.each(['Hoving Koeltechniek B.V.', 'Bakkerij Smit', 'Harrow Timber', 'Linden Logistics', 'TuinParadijs', 'De Boer Groep', 'Stamhuis Recycling', 'Larkfield Robotics', '@transportdewinter', '@mooringhotels', '@PolderpackBV', 'Anna Textiles', 'Brouwerij Gouden Gans', 'Maatschap Hoekstra', 'Fenland Growers Cooperative', 'Danscentrum Vlinder', 'Penhale Forge', 'Ferrado-groep', '@zeilmakerijdewit'])('%s is a business', (name) => expect(found('firm', `Vandaag bij ${name} geweest.`).length).toBe(1));
  it.each(['Joris van Dam', 'Anneke', 'Helen Marsh', 'Anna Mills', '@ledgerlife', '@auditmemes', '@boekhoudboris', '@NBA_accountants', '@PetraUyttenhout', 'Oudewater', 'Rijksmuseum', 'Noortje Wassenbergh'])('%s is a person', (name) => expect(found('firm', `Vandaag met ${name} gesproken.`)).toEqual([]));
});

describe('well-known', () => {
  it.each(['Heineken', 'Gemeente Dronten', 'Hendriks & Smit', 'Smith & Partners'])('%s may be a client’s', (name) => expect(found('well-known', `Onze klant ${name} is blij.`)).toEqual([name]));
  it.each(['de Belastingdienst', 'de NBA', 'KPMG', 'Excel', 'Jansen & Zonen', 'Visser & Visser'])('%s is not one of these', (name) => expect(found('well-known', `Wij zagen ${name} daar.`)).toEqual([]));
});

describe('lower-name', () => {
  it.each([
    ['vandaag de jaarrekening van dorrebos interieur besproken', 'dorrebos interieur'],
    ['aangifte van dorrebos bv de deur uit', 'dorrebos bv'],
    ['aangifte van dorrebos b.v. de deur uit', 'dorrebos b.v.'],
    ['onze klant slagerij otten is blij', 'slagerij otten'],
    ['our client pellworth ceramics moved', 'pellworth ceramics'],
    ['mijn klant dorrebos heeft weer geen bonnetjes', 'dorrebos'],
    ['Inventarisatie bij drukkerij wolters gedaan', 'drukkerij wolters'],
  ])('“%s” holds %s', (text, name) => expect(found('lower-name', text)).toEqual([name]));
  it.each(['onze klant vraagt om hulp', 'onze klant zelf heeft geen idee', 'jaarrekening van vorig jaar is klaar', 'aangifte van mijn bv', 'aangifte van een eigen bv', 'our client sells furniture', 'bij restaurant gegeten', 'de jaarrekening van kleine winkels', 'aangifte van internationaal transport'])('“%s” holds none', (text) =>
    expect(found('lower-name', text)).toEqual([]),
  );
});

describe('opening-name', () => {
  it('is a word that opens a sentence and is no ordinary one', () => expect(found('opening-name', 'Dorrebos koos ons. Feyenoord ook! Vandaag is Anna er. Nieuwe klant: Pellworth.')).toEqual(['Dorrebos', 'Feyenoord', 'Pellworth']));
});
