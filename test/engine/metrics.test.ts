import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { metrics } from '../../src/engine/metrics/index.ts';
import { lengths, xWeight } from '../../src/engine/metrics/length.ts';

const { view } = compile([]);
const measure = (name: string, text: string) => {
  const { value, spans } = metrics[name]!(view({ text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' }));
  return { value, marked: spans.map(({ start, end }) => text.slice(start, end)) };
};
/** What is over the limit. */
const tooMuch = (name: string, text: string, limit: number): string => text.slice(metrics[name]!(view({ text, platform: 'x', kind: 'post', role: 'staff', account: 'personal' })).past?.(limit));
const valueOf = (name: string, text: string): number => measure(name, text).value;

describe("X's own length", () => {
  it.each([
    ['plain letters count one', 'a'.repeat(280), 280],
    ['accented letters count one', 'cliënt', 6],
    ['a decomposed accent counts with its letter', 'cafe\u0301', 4],
    ['the euro sign counts two', '€ 5', 4],
    ['an ellipsis sign counts two', 'a…', 3],
    ['curly quotes and dashes count one', '“a” – ‘b’', 9],
    ['an emoji counts two', '🎉', 2],
    ['a skin tone does not add', '👍🏽', 2],
    ['a family counts two', '👨‍👩‍👧‍👦', 2],
    ['a flag counts two', '🇳🇱', 2],
    ['a keycap counts two', '1️⃣', 2],
    ['Chinese characters count two', '会计', 4],
    ['a link counts 23, however long', `https://www.nba.nl/${'pad/'.repeat(60)}`, 23],
    ['a link counts 23, however short', 'https://x.com', 23],
    ['a bare domain is a link as well', 'nba.nl', 23],
    ['a link in a sentence', 'Zie https://www.nba.nl/tools voor meer', 4 + 23 + 10],
  ])('%s', (_, text, weight) => {
    expect(xWeight(text)).toBe(weight);
  });

  it('is about the whole draft', () => {
    expect(measure('x-weighted', 'Kort.').marked).toEqual(['Kort.']);
  });
});

it.each(Object.keys(lengths))('%s are as many by the text alone as in a draft that is read', (name) => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void expect(lengths[name]?.(text)).toBe(valueOf(name, text))));
});

describe('capitals', () => {
  it.each([
    'CSRD, ESRS, ISAE 3000, IFRS, VGBA, GDPR, NBA',
    'De AFM en de NBA zijn het eens over de BTW.',
    'Wat een DAG was dat.',
    'GESLAAGD. Na drie keer.',
    'Van Dalem B.V. te Ede',
    'I Passed My Finals',
    'ICAEW, CIPFA, AICPA en NEMACC waren er allemaal.',
    'EBITDA, HKICPA en ECOFIN.',
  ])('does not hear shouting in “%s”', (text) => {
    expect(valueOf('capitals', text)).toBe(0);
  });

  it.each([
    ['LAATSTE KANS VOOR IEDEREEN', 4],
    ['Kom, WIE HET EERST KOMT wint', 4],
    ['I PASSED ALL MY FINALS', 5],
    ['NOG MAAR 3 PLEKKEN VOOR DE BTW-CHECK', 7],
  ])('counts the words of “%s”', (text, words) => {
    expect(valueOf('capitals', text)).toBe(words);
  });

  it('marks from the first loud words to the last', () => {
    expect(measure('capitals', 'Hoi. BEL NU ALLEMAAL vandaag, ECHT ALLEMAAL BELLEN hoor.').marked).toEqual(['NU ALLEMAAL vandaag, ECHT ALLEMAAL BELLEN'].map((text) => `BEL ${text}`));
  });
});

describe('punctuation', () => {
  it('takes the longest run, with the word before it', () => {
    expect(measure('exclamations', 'Ja! Echt?! Top!!!!')).toEqual({ value: 4, marked: ['Top!!!!'] });
  });

  it('counts runs of three and more', () => {
    expect(valueOf('exclamation-runs', 'Ja!! Nee!!! Toch???')).toBe(2);
  });
});

describe('emoji', () => {
  it.each([
    ['none', 'Gewoon tekst, 1 2 3 © 2026', 0],
    ['a row', 'Feest 🎉🎉🎉🎉', 4],
    ['a row with spaces', '🔥 🔥 🔥', 3],
    ['a family is one', '👨‍👩‍👧‍👦', 1],
    ['a skin tone is part of the hand', '👍🏽👍🏿', 2],
    ['flags', '🇳🇱🇧🇪🇩🇪', 3],
    ['apart they make no row', '🎉 hoera 🎉 hoera 🎉', 1],
  ])('%s', (_, text, value) => {
    expect(valueOf('emoji', text)).toBe(value);
  });
});

describe('hashtags and mentions', () => {
  it('counts tags, not numbers with a sharp in a word', () => {
    expect(valueOf('hashtags', '#audit #btw C# en R&D#1')).toBe(2);
  });

  it('counts mentions, not mail addresses', () => {
    expect(valueOf('mentions', '@anna en @bram_b, mail a@b.nl')).toBe(2);
  });
});

describe('repeats', () => {
  it('marks what is said again, whatever its punctuation', () => {
    expect(measure('repeated-sentences', 'Plan nu je intake. Fijn werk. Plan nu je intake!').marked).toEqual([' Plan nu je intake!']);
  });

  it('hears lines as sentences', () => {
    expect(valueOf('repeated-sentences', 'Bel ons vandaag\nEcht\nBel ons vandaag\nBel ons vandaag')).toBe(2);
  });

  it('counts two words only from the third time', () => {
    expect(valueOf('repeated-sentences', 'Goed zo. Goed zo. Fijn.')).toBe(0);
    expect(valueOf('repeated-sentences', 'Gratis advies! Gratis advies! Gratis advies!')).toBe(1);
  });

  it('lets a single word be repeated', () => {
    expect(valueOf('repeated-sentences', 'Ja. Ja. Ja. Ja.')).toBe(0);
  });
});

describe('what is over a limit begins', () => {
  it.each([
    ['characters', 'abcdefgh', 5, 'fgh'],
    ['characters', 'abcd👍fgh', 5, '👍fgh'],
    ['x-weighted', 'abcdefgh', 5, 'fgh'],
    ['x-weighted', '€€€€', 5, '€€'],
    ['x-weighted', 'ab👍👨‍👩‍👧‍👦👍', 5, '👨‍👩‍👧‍👦👍'],
    ['x-weighted', 'Zie https://www.nba.nl/een/heel/lang/pad en lees', 27, ' en lees'],
    ['x-weighted', 'Zie https://www.nba.nl/een/heel/lang/pad en lees', 26, 'https://www.nba.nl/een/heel/lang/pad en lees'],
    ['words', 'Een, twee.\n\nDrie vier', 3, 'vier'],
    ['words', 'Een, twee.\n\nDrie vier', 2, 'Drie vier'],
  ])('%s of “%s” over %i: “%s”', (name, text, limit, rest) => {
    expect(tooMuch(name, text, limit)).toBe(rest);
  });
});
