import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ClientNames, clientListOf, type ClientList } from '../../../src/engine/known/clients.ts';

vi.setConfig({ testTimeout: 120_000 });
const runs = { numRuns: 2_500, seed: Number(process.env['SEED'] ?? 20_261_122) };
const secret = new TextEncoder().encode('a secret of the firm');
/** What somebody has who found the list and not the secret. */
const guess = new TextEncoder().encode('a secret of the firn');

const syllables = 'bra dor vel ster kam lin zoe mer hul tje wijk oor del gra pon sis tur vaan zel rik dom bek'.split(' ');
const trades = ['Houthandel', 'Kwekerij', 'Transport', 'Koeltechniek', 'Drukkerij', 'Zeilmakerij', 'Advies', 'Bouw'];
const forms = ['B.V.', 'BV', 'N.V.', 'VOF', 'Holding B.V.', '', 'C.V.', 'Groep', 'GmbH', 'Ltd', ''];
const wordOf = (number: number): string => {
  const word = [number, Math.floor(number / 23), Math.floor(number / 529)].map((part) => syllables[part % syllables.length]).join('');
  return word[0]!.toUpperCase() + word.slice(1);
};
const at = <Of>(list: readonly Of[], index: number): Of => list[index % list.length] as Of;
/** Ten thousand names, none twice: Kwekerij Bradorvel B.V., De Velsterkam & Mérlin. */
const bare = Array.from({ length: 10_000 }, (_, index) => {
  const [one, two] = [wordOf(index), wordOf(index * 7 + 3)];
  return at([`${at(trades, index)} ${one}`, `${one} & ${two}`, `${one}-${two}`, `De ${one} ${at(trades, index + 3)}`, `Van ${one} ${two}`, `${one} ${two}`], index);
});
const names = bare.map((name, index) => `${name} ${at(forms, index)}`.trim());

let clients: ClientNames;
let list: ClientList;
beforeAll(() => {
  ({ list } = clientListOf(names, secret));
  clients = new ClientNames(list, secret);
});
const foundIn = (text: string): string[] => clients.find(text).map(({ start, end }) => text.slice(start, end));

/** How people write a name. Each takes away or changes only what is no part of it. */
const dressings: Readonly<Record<string, (name: string) => string>> = {
  'as it is': (name) => name,
  'in capitals': (name) => name.toUpperCase(),
  'without capitals but the first': (name) => name[0]!.toUpperCase() + name.slice(1).toLowerCase(),
  'with accents': (name) => name.replace(/e/, 'é').replace(/o/, 'ö'),
  'with accents apart': (name) => name.replace(/e/, 'e\u0301'),
  'with en': (name) => name.replace('&', 'en'),
  'with and': (name) => name.replace('&', 'and'),
  'without hyphens': (name) => name.replaceAll('-', ' '),
  'hyphens for spaces': (name) => name.replaceAll(' ', '-').replace('-&-', ' & '),
  'of theirs': (name) => `${name}'s`,
  'with a curly apostrophe': (name) => `${name}’s`,
  'with two spaces': (name) => name.replaceAll(' ', '  '),
  'over a line': (name) => name.replace(' ', '\n'),
  'with another legal form': (name) => `${name} B.V.`,
  'in bold letters': (name) => name.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)),
  'with a soft hyphen': (name) => `${name.slice(0, 4)}\u00ad${name.slice(4)}`,
};

describe.each(Object.entries(dressings))('%s', (way, dress) => {
  it('a name is found', () => {
    fc.assert(
      fc.property(fc.nat(names.length - 1), fc.constantFrom('Gisteren bij ', 'Met ', ''), fc.constantFrom(' geweest.', ', mooi bedrijf!', ''), (index, before, after) => {
        const written = dress(bare[index] as string);
        // Without “Holding” or “Groep” a name is a short form, and of that a word must have its capital.
        fc.pre(!/Holding|Groep/.test(names[index] as string) || way !== 'without capitals but the first');
        const [one = '', ...more] = foundIn(before + written + after);
        expect(more).toEqual([]);
        // An article before it or a legal form behind it may stay outside the mark, the rest may not.
        const start = written.indexOf(one);
        expect(start >= 0 && start <= (/^d/i.test(written) ? 5 : 0)).toBe(true);
        expect(start + one.length).toBeGreaterThanOrEqual(written.replace(/ B\.V\.$|['’]s$|\u0301$/, '').length);
      }),
      { ...runs, numRuns: 640 }, // of sixteen ways: ten thousand in all
    );
  });
});

it('a handle or tag is found, written together', () => {
  fc.assert(
    fc.property(fc.nat(names.length - 1), fc.constantFrom('@', '#'), (index, sign) => {
      const handle = sign + (bare[index] as string).replace(/ & /g, '').replace(/[^\p{L}]/gu, '');
      expect(foundIn(`Dank ${handle}!`)).toEqual([handle]);
    }),
    runs,
  );
});

it('what is no client is not found', () => {
  const others = fc.tuple(fc.constantFrom('Bij ', 'Namens '), fc.nat(20_000).map((number) => wordOf(number + 13_000)), fc.constantFrom('', ' Xantipo', ' Yverdon & Co'), fc.constantFrom(' geweest.', ' belde.'));
  const known = new Set(bare.map((name) => name.toLowerCase()));
  fc.assert(
    fc.property(others, ([before, name, more, after]) => {
      fc.pre(!known.has((name + more).toLowerCase()));
      expect(foundIn(before + name + more + after)).toEqual([]);
    }),
    runs,
  );
});

it('a dictionary of all the names finds nothing in the list without the secret', () => {
  const attacker = new ClientNames(list, guess);
  expect(names.filter((name) => attacker.find(`Bij ${name}.`).length > 0)).toEqual([]);
  // Nor does making a list of one's own: no fingerprint comes back.
  const theirs = new Set(clientListOf(names, guess).list.fingerprints);
  expect(list.fingerprints.filter((one) => theirs.has(one))).toEqual([]);
  // With the secret it finds them all, so the attack is a real one.
  expect(names.filter((name) => clients.find(`Bij ${name}.`).length === 0)).toEqual([]);
});

it('the list shows nothing of the names: not their order, not their letters', () => {
  const shuffled = clientListOf([...names].reverse(), secret).list;
  expect(shuffled).toEqual(list);
  expect(list.fingerprints.every((one) => /^[0-9a-f]{13}$/.test(one))).toBe(true);
  expect(new Set(list.fingerprints).size).toBe(list.fingerprints.length);
});
