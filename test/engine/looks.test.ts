import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseAt, letterCase, markNames, marksIn } from '../../src/engine/likelihood/looks.ts';

const looks = (text: string, start = 0, end = text.length) => {
  const emoji: string[] = [];
  const seen = marksIn(text, start, end, (code) => emoji.push(String.fromCodePoint(code)));
  return { marks: markNames.filter((_, at) => (seen & (1 << at)) !== 0), emoji };
};

describe('the looks of a sentence', () => {
  it.each([
    ['Wie weet dat?', ['question']],
    ['Nee! Niet doen!!', ['exclamation', 'exclamations']],
    ['Tja... wie weet…', ['ellipsis']],
    ['“Mooi”, zei hij.', ['quote', 'full stop last']],
    ['Zijn antwoord: niets', ['colon', 'no mark last']],
    ['met #btw en @kantoor (klein).', ['hash', 'at', 'bracket', 'lower case first', 'full stop last']],
    ['Een kantoor - en wat voor een – bestaat', ['dash', 'no mark last']],
    ['Een kantoor\u00a0-\u00a0en wat voor een', ['dash', 'no mark last']],
    ['Een btw-id.', ['full stop last']],
  ])('%s', (text, marks) => expect(looks(text).marks).toEqual(marks));
  it('are of the sentence alone', () => expect(looks('Wat? Ja! Nee.', 5, 8).marks).toEqual(['exclamation']));
  it('name each emoji, without its skin, and a row of the same once', () => expect(looks('Klaar 👍🏽 🎉🎉🎉 ☀️')).toEqual({ marks: ['emoji'], emoji: ['👍', '🎉', '☀'] }));
  it('may be asked of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, start) => void looks(text, Math.min(start, text.length))));
    expect(looks('\ud83d').emoji).toEqual([]);
  });
});

describe('the case of a word', () => {
  it.each([['bakker', letterCase.lower], ['Bakker', letterCase.capital], ['BV', letterCase.capitals], ['Élan', letterCase.capital], ['7', letterCase.lower], ['', letterCase.lower], ['Ø', letterCase.capital]])('of “%s”', (word, expected) =>
    expect(caseAt(word, 0)).toBe(expected));
});
