import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/engine/check.ts';
import type { Pack, Phrases } from '../../../src/engine/pack.ts';
import { packWith } from '../pack-with.ts';
import { parsePhrase } from '../../../src/engine/phrases/parse.ts';

const draft = (text: string) => ({ text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' }) as const;
const found = (phrases: Phrases, text: string, vocabulary: Pack['vocabulary'] = {}): string[] =>
  createChecker([packWith([{ kind: 'terms', phrases }], vocabulary)]).check(draft(text)).findings.map((finding) => finding.text);

describe('the phrase language', () => {
  it.each<[string, string, string[]]>([
    ['mijn klant', 'Vandaag was MIJN, klant er', ['MIJN, klant']],
    ['mijn klant', 'Dat is van mijn. Klant is hij niet', []],
    ['klant*', 'een klantgesprek over klanten', ['klantgesprek', 'klanten']],
    ['*garantie', 'de resultaatgarantie', ['resultaatgarantie']],
    ['*kanker*', 'een botkankerspecialist', ['botkankerspecialist']],
    ['(klant|vaste opdrachtgever) belde', 'onze vaste opdrachtgever belde', ['vaste opdrachtgever belde']],
    ['klant [van ons] belde', 'de klant belde en een klant van ons belde', ['klant belde', 'klant van ons belde']],
    ['klant ...2 failliet', 'klant is bijna failliet; klant was al heel erg lang failliet', ['klant is bijna failliet']],
    ['^stel', 'Stel, je hebt een klant. Hij stelt vragen', ['Stel']],
    ['klaar$', 'Wij zijn klaar. Klaar is Kees', ['klaar']],
    ['cliënt', 'de client en de CLIËNT', ['client', 'CLIËNT']],
    ['b.v.', 'de BV en de b.v. en de B.V.', ['BV', 'b.v.', 'B.V']],
    ["'t zwaantje", "bij ’t Zwaantje en 't zwaantje", ['t Zwaantje', 't zwaantje']],
    ["z'n klant", 'dat is z’n klant', ['z’n klant']],
    ['verlies <money>', 'een verlies van niks, een verlies € 12.500,00', ['verlies € 12.500,00']],
  ])('%s in “%s”', (phrase, text, expected) => expect(found([phrase], text)).toEqual(expected));

  it('looks vocabularies up, in each other too', () => {
    const vocabulary = { person: ['klant', 'collega'], mine: ['(mijn|onze) {person}'] };
    expect(found(['{mine} (zei|vond)'], 'onze collega zei het', vocabulary)).toEqual(['onze collega zei']);
  });

  it('reads Dutch phrases in Dutch text and English ones in English', () => {
    const phrases = { nl: ['die'], en: ['die'] };
    expect(found({ nl: phrases.nl }, 'Dat zijn de klanten die wij niet hebben en die ook nog bellen')).toHaveLength(2);
    expect(found({ en: phrases.en }, 'Dat zijn de klanten die wij niet hebben en die ook nog bellen')).toHaveLength(0);
    expect(found({ en: phrases.en }, 'All of the plants will die when nobody has been there for weeks')).toHaveLength(1);
  });

  it.each([
    ['(klant', 'Expected “)”'],
    ['klant)', 'Unexpected “)”'],
    ['klant|', 'only inside'],
    ['... klant', 'before “...”'],
    ['ab*', 'three letters'],
    ['', 'Expected a word'],
    ['(klant|)', 'both sides'],
  ])('refuses %s', (phrase, problem) => expect(() => parsePhrase(phrase)).toThrow(problem));

  it('names the rule and the word that nobody knows', () => {
    expect(() => found(['{nobody}'], '')).toThrow('one: Unknown vocabulary {nobody}');
    expect(() => found(['<nothing>'], '')).toThrow('one: Unknown recogniser <nothing>');
    expect(() => found(['{a}'], '', { a: ['{b}'], b: ['{a}'] })).toThrow('refers to itself');
  });

  it('stays linear where gaps and choices pile up', () => {
    const phrase = 'a ...8 [a|a a|a a a] ...8 (a|a a) ...8 [a|a a] ...8 (a|a a|a a a) ...8 zzz';
    const start = performance.now();
    found([phrase], 'a '.repeat(5_000));
    expect(performance.now() - start).toBeLessThan(20_000); // exponential matching would not end at all
  });
});
