import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ClientNames, clientListOf } from '../../../src/engine/known/clients.ts';

const secret = new TextEncoder().encode('a secret of the firm');
const found = (names: readonly string[], text: string): string[] => new ClientNames(clientListOf(names, secret).list, secret).find(text).map(({ start, end }) => text.slice(start, end));

describe('the list of clients', () => {
  it.each<[string, string, string[]]>([
    ['Bakkerij Jansen B.V.', 'bij bakkerij jansen en bij Bakkerij Jansen BV', ['bakkerij jansen', 'Bakkerij Jansen']],
    ['Bakker & Zoon', 'Bakker en Zoon, BAKKER & ZOON, Bakker Zoon', ['Bakker en Zoon', 'BAKKER & ZOON', 'Bakker Zoon']],
    ['Müller-Lüdenscheidt GmbH', 'Muller Ludenscheidt of Müller-Lüdenscheidt', ['Muller Ludenscheidt', 'Müller-Lüdenscheidt']],
    ['De Gouden Korst', "Gouden Korst's brood", ["Gouden Korst's"]],
    ['Bakkerij De Gouden Korst', 'bij De Gouden Korst', ['Gouden Korst']],
    ['Bakkerij De Gouden Korst', 'een gouden korst', []],
    ['Harrow Finch Group', 'at Harrow Finch', ['Harrow Finch']],
    ['Visser Holding', 'de visser vangt vis, meneer Visser ook', []],
    ['Gouden Korst', 'dank @goudenkorst en #GoudenKorst', ['@goudenkorst', '#GoudenKorst']],
    ['Spar', 'wij sparen bij Spar', ['Spar']],
    ['Spar', 'de spar in het bos', []],
    ['Jan de Wit', 'Wit is Jan. De Wit is een kleur', []],
    ['Gouden Korst', 'de gouden (korst)', []],
    ['ｋｏｒｓｔ Brood', 'bij Korst Brood', ['Korst Brood']],
    ['Van der Berghorst B.V.', 'bij v.d. Berghorst, vd Berghorst en v/d Berghorst', ['v.d. Berghorst', 'vd Berghorst', 'v/d Berghorst']],
    ['V.d. Berghorst', 'bij Van der Berghorst', ['Van der Berghorst']],
    ['Heuvel, J. van den', 'met J. van den Heuvel', ['J. van den Heuvel']],
    ['Drs. P.J.M. van den Oudenalder', 'van P.J.M. van den Oudenalder en van P. J. M. v.d. Oudenalder', ['P.J.M. van den Oudenalder', 'P. J. M. v.d. Oudenalder']],
    ['Drs. P.J.M. van den Oudenalder', 'mevrouw Van den Oudenalder', []],
    ['De heer Piet Walstra', 'bij Piet Walstra', ['Piet Walstra']],
    ['Familie de Boer', 'de boer, De Boer', []],
    ['ING Bank Nederland', 'een bank Nederland', []],
    ['Coöperatie De Zuivelhoek U.A.', 'bij De Zuivelhoek en bij Zuivelhoek', ['Zuivelhoek', 'Zuivelhoek']],
    ['Stichting De Zuivelhoek', 'Bij De Zuivelhoek', ['Zuivelhoek']],
    ['Zuivelhoek Holding B.V.', 'Zuivelhoek groeit', ['Zuivelhoek']],
    ['Zuivelhoek Holding B.V.', 'Anna Zuivelhoek en mevrouw Zuivelhoek, een zuivelhoek', []],
    ['Timmerman Holding', 'Timmerman gezocht', []],
    ['Kwekerij Bradorvel', 'Bij Bradorvel', []],
    ['Zuivelhoek B.V. i.o.', 'Zuivelhoek groeit', ['Zuivelhoek']],
    ['Zuivelhoek B.V. (in liquidatie)', 'Zuivelhoek sluit', ['Zuivelhoek']],
    ['P. Walstra h.o.d.n. Kaashuis Hemelum', 'P. Walstra van Kaashuis Hemelum', ['P. Walstra', 'Kaashuis Hemelum']],
    ['P. Walstra h/o Kaashuis Hemelum', 'bij Kaashuis Hemelum', ['Kaashuis Hemelum']],
    ['Zuivelhoek', 'bij Zuivel-Hoek', ['Zuivel-Hoek']],
    ['Zuivel-Hoek', 'bij Zuivelhoek en Zuivel-Hoek', ['Zuivelhoek', 'Zuivel-Hoek']],
    ['Kaasmakerij Zuivelhoek', 'bij Kaasmakerij Zuivel-Hoek', ['Kaasmakerij Zuivel-Hoek']],
    ['Van der Meer Holding B.V.', 'Met Van der Meer Holding, v.d. Meer Holding BV en @vandermeerholding', ['Van der Meer Holding', 'v.d. Meer Holding', '@vandermeerholding']],
    ['Meer Holding, Van der', 'Met Van der Meer Holding', ['Van der Meer Holding']],
    ['Bakkerij Van der Meer Holding B.V.', 'bij bakkerij Van der Meer en bij Van der Meer Holding', ['bakkerij Van der Meer', 'Van der Meer Holding']],
    ['VAN DER MEER ZORG', 'bij Van der Meer Zorg', ['Van der Meer Zorg']],
    ['Bakkerij Van der Meer Holding B.V.', 'Jan van der Meer, mevrouw Van der Meer en @vandermeer, van der meer holding', []],
    ['Gerrit Holding', 'dank @gerrit', []],
  ])('%s in “%s”', (name, text, expected) => expect(found([name], text)).toEqual(expected));

  it('knows a paragraph of any length again, save the words that are new', async () => {
    const { sha256 } = await import('@noble/hashes/sha2.js');
    const longest = 'Van Dam Logistiek Noord Zuid Oost West';
    const clients = new ClientNames(clientListOf([longest], secret).list, secret);
    const paragraph = Array.from({ length: 10_000 }, (_, index) => `woord${index}`).join(' ');
    clients.find(paragraph);
    const digests = vi.spyOn(Object.getPrototypeOf(sha256.create()) as { digestInto(out: Uint8Array): void }, 'digestInto');
    clients.find(`${paragraph} nog`);
    expect(digests.mock.calls.length).toBeLessThan(100);
    digests.mockRestore();
  });

  it('takes the longest of names that begin alike', () => expect(found(['Van Dam', 'Van Dam Logistiek'], 'Bij Van Dam Logistiek')).toEqual(['Van Dam Logistiek']));

  it('leaves out names by which nobody is known, and says which', () => {
    expect(clientListOf(['De', 'B.V.', 'Goed', 'Visser'], secret).refused.map(({ name, index }) => `${index} ${name}`)).toEqual(['0 De', '1 B.V.', '2 Goed']);
    const plain = ['Accountant', 'Controle', 'Fiscaal', 'Van der', 'De Accountant B.V.', 'Stichting', 'Januari', 'Jan'];
    expect(clientListOf(plain, secret).refused.map(({ name }) => name)).toEqual(plain);
    const surnames = ['Van der Meer', 'Van der Meer B.V.', 'De Meer Holding', 'Best Holding B.V.', 'Controle van de jaarrekening'];
    expect(clientListOf(surnames, secret).refused.map(({ name }) => name)).toEqual(surnames);
  });

  it('tells of each why', () =>
    expect(clientListOf(['Goed', 'B.V.', 'Jan', 'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien'], secret).refused.map(({ because }) => because)).toEqual(['everyday', 'short', 'first-name', 'long']));

  it('holds no name, and without the secret none can be tried out', () => {
    const names = Array.from({ length: 500 }, (_, index) => `Kwekerij Nummer${index} Holding`);
    const { list } = clientListOf(names, secret);
    expect(JSON.stringify(list)).not.toMatch(/kwekerij|nummer|holding/i);
    const other = new ClientNames(list, new TextEncoder().encode('another secret, wrong'));
    expect(names.flatMap((name) => other.find(`Vandaag bij ${name} geweest`))).toEqual([]);
  });

  it('finds ten thousand names, each in a sentence', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `Houthandel ${index.toString(36)}ke Wessels`);
    const clients = new ClientNames(clientListOf(names, secret).list, secret);
    for (const name of names.filter((_, index) => index % 97 === 0)) expect(clients.find(`Gisteren was ik bij ${name} in Meppel.`)).toEqual([{ start: 20, end: 20 + name.length }]);
    expect(clients.find('Gisteren was ik bij een houthandel in Meppel, bij mevrouw Wessels.')).toEqual([]);
  });

  it('goes on finding with a list that was made before names had so many forms', () => {
    const fingerprints = ['1f48ef6a14e03', '24060538f91f4', '3d6ab01806e7d', '544f214b296ce', '6ced9828f1782', '737d272c3c41d', '7f03065428f1d', 'a6a4f858c91f4', 'ac4974f9c6f84', 'e920f4c256dcf', 'fa679e1ae14e1'];
    const clients = new ClientNames({ schema: 1, longest: 4, fingerprints, proof: 'e1914266cbb0d' }, secret);
    const text = 'Bij Bakkerij De Gouden Korst, De Gouden Korst, Van Dam en Zn., Alesund-Visser Shipping, Spar en @goudenkorst';
    expect(clients.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Bakkerij De Gouden Korst', 'Gouden Korst', 'Van Dam en Zn', 'Alesund-Visser Shipping', 'Spar', '@goudenkorst']);
  });

  it('gives spans in order, within the text, for any text', () => {
    const clients = new ClientNames(clientListOf(['Bakker Zoon', 'Spar'], secret).list, secret);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Bakker', 'Zoon', 'Spar', '-', '&', ' ', '.', 'ﬁ', '\ud800', "'s", '@', '𝗕', '\u200b')).map((parts) => parts.join('')), (text) => {
        let end = 0;
        for (const span of clients.find(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
