import { describe, expect, it } from 'vitest';
import { namesIn } from '../../src/cli/client-names.ts';
import { isEveryday } from '../../src/cli/everyday.ts';
import { NotUtf8 } from '../../src/packs/utf8.ts';

const read = (text: string | Buffer, asked?: string) => {
  const { column, names, notes } = namesIn('n.csv', Buffer.from(text), asked);
  return { column, names: names.map(({ name }) => name), notes };
};

describe('names of clients, as spreadsheets save them', () => {
  it.each<[string, string, string | undefined, string, readonly string[]]>([
    ['one column, with commas in the names', 'Naam\nHeuvel, J. van den\nJansen, P.\n', undefined, 'Column “Naam”', ['Heuvel, J. van den', 'Jansen, P.']],
    ['one column, some of it in quotes', 'naam\nJansen, Pieters en Co\n"Korst, De"\n', undefined, 'Column “naam”', ['Jansen, Pieters en Co', 'Korst, De']],
    ['a first line of Excel’s own', 'sep=;\nNr;Naam\n1;Houtbergen BV\n', undefined, 'Column “Naam”', ['Houtbergen BV']],
    ['the same, and a column that is asked for', 'sep=,\r\nNr,Zaak\r\n1,Houtbergen BV\r\n', 'zaak', 'Column “Zaak”', ['Houtbergen BV']],
    ['two words in the heading', 'Nr;Naam cliënt\n1;Houtbergen BV\n', undefined, 'Column “Naam cliënt”', ['Houtbergen BV']],
    ['a heading of many', 'Klanten\nHoutbergen BV\n', undefined, 'Column “Klanten”', ['Houtbergen BV']],
    ['persons in parts', 'Voornaam;Tussenvoegsel;Achternaam\nJan;van den;Heuvel\nPien;;Korst\n', undefined, 'Column “Voornaam” + “Tussenvoegsel” + “Achternaam”', ['Jan van den Heuvel', 'Pien Korst']],
    ['a firm beside a person', 'Voornaam;Achternaam;Bedrijf\nJan;Heuvel;Houtbergen BV\n', undefined, 'Column “Bedrijf”', ['Houtbergen BV']],
    ['a kind of client in a column without a name', 'Zaak;Soort\nHoutbergen BV;Klant\nVan Dam;Klant\n', undefined, 'Column 1', ['Zaak', 'Houtbergen BV', 'Van Dam']],
  ])('%s', (_, text, asked, column, names) => expect(read(text, asked)).toEqual({ column, names, notes: [] }));

  it.each(['Klantenlijst per 1 mei, bijgewerkt\n\nNr;Naam;Plaats\n', 'Klanten\n\nNr;Naam;Plaats\n', 'Klanten;;\n\nNr;Naam;Plaats\n'])('a title above the headings is no client, and is told: %j', (above) => {
    const { names, notes } = read(`${above}1;Houtbergen BV;Ede\n`);
    expect(names).toEqual(['Houtbergen BV']);
    expect(notes).toEqual([expect.stringMatching(/^n\.csv:1:1: left out, above the headings: “Klanten/)]);
  });

  it('the headings may stand under a title of several lines', () => {
    const { names, notes } = read('Klantenlijst\nper 1 mei\nvoor intern gebruik\nNr;Naam;Plaats\n1;Houtbergen BV;Ede\n2;Van Dam;Epe\n');
    expect([names, notes.length]).toEqual([['Houtbergen BV', 'Van Dam'], 3]);
  });

  it.each([
    ['most of its cells have words', 'AB1;10;Houtbergen BV\nCD2;11;Van Dam\n3;12;Korst\n', 'Column 1'],
    ['hardly any of its cells has words', 'AB1;Houtbergen BV\n2;Van Dam\n3;Korst\n4;De Linde\n', 'Column 2'],
    ['just half of its cells have words', 'AB1;Houtbergen BV\n2;Van Dam\n', 'Column 2'],
  ])('without headings the first column is taken or not, where %s', (_, text, column) => expect(read(text).column).toBe(column));

  it('a row with more cells than the headings is told', () =>
    expect(read('Nr;Naam\n1;Van Dam; Zn.\n2;Korst;\n3;A;B\n').notes).toEqual(['n.csv:2:1: this row has more cells than the first one (and so have 1 more): “1”, “Van Dam”, “Zn.”. A name with the sign between the cells in it belongs between " and "']));

  it('in UTF-16 with its mark, and in Windows-1252, which is told', () => {
    const text = 'Naam\nHoutbergen BV\nCafé Brouwer\n';
    const names = ['Houtbergen BV', 'Café Brouwer'];
    expect(read(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toMatchObject({ names, notes: [] });
    expect(read(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())).toMatchObject({ names, notes: [] });
    expect(read(Buffer.from(text, 'latin1'))).toMatchObject({ names, notes: ['n.csv:3:1: not UTF-8; read as Windows-1252: “Café Brouwer”. If letters are wrong, save it as UTF-8 (in Excel: “CSV UTF-8”)'] });
  });

  it('not in UTF-16 without its mark, nor as a Macintosh had it', () => {
    expect(() => read(Buffer.from('Naam\nHoutbergen BV\n', 'utf16le'))).toThrow(NotUtf8);
    expect(() => read(Buffer.from('Naam\nCaf\u008f\n', 'latin1'))).toThrow(NotUtf8);
  });
});

describe('a word of everyday work', () => {
  it.each(['Accountant', 'Controle', 'CONTROLE B.V.', 'Fiscaal', 'Van der', 'de'])('%s is no name', (name) => expect(isEveryday(name)).toBe(true));
  it.each(['Houtbergen', 'Controle Houtbergen', 'Van der Wal', 'De Linde', 'Kroon', '10234'])('%s may be one', (name) => expect(isEveryday(name)).toBe(false));
});
