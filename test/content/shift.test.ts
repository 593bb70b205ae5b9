import { describe, expect, it } from 'vitest';
import { editBetween, endsWord, shiftSpans } from '../../src/content/shift.ts';

const wordsIn = (text: string): { start: number; end: number }[] => [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
const shifted = (before: string, after: string): string[] => shiftSpans(wordsIn(before), before, after).map(({ start, end }) => after.slice(start, end));

describe('an edit', () => {
  it.each([
    ['aa', 'aaa', { start: 2, oldEnd: 2, newEnd: 3 }],
    ['aaa', 'aa', { start: 2, oldEnd: 3, newEnd: 2 }],
    ['een twee', 'een nee twee', { start: 4, oldEnd: 4, newEnd: 8 }],
    ['gelijk', 'gelijk', { start: 6, oldEnd: 6, newEnd: 6 }],
    ['', 'nieuw', { start: 0, oldEnd: 0, newEnd: 5 }],
  ])('from “%s” to “%s” is one stretch, and nothing of it counts twice', (before, after, edit) => {
    expect(editBetween(before, after)).toEqual(edit);
  });

  it('ends a word where a space or a mark came last', () => {
    expect([endsWord('een', 'een '), endsWord('een', 'eens'), endsWord('een twee', 'een, twee'), endsWord('een twee', 'eens twee')]).toEqual([true, false, true, false]);
  });
});

describe('marks at an edit', () => {
  it.each([
    ['behind it move along', 'bsn van klant', 'het bsn van klant', ['bsn', 'van', 'klant']],
    ['that end where it begins stay: the caret stands there', 'bsn', 'bsn!', ['bsn']],
    ['that begin where it ends stay', 'bsn klant', 'bsn, klant', ['bsn', 'klant']],
    ['in which it is go', 'bsn van klant', 'bsn varen klant', ['bsn', 'klant']],
    ['that it takes away go', 'bsn van klant', 'bsn klant', ['bsn', 'klant']],
  ])('%s', (_, before, after, left) => {
    expect(shifted(before, after)).toEqual(left);
  });

  it('are always on the words that they were on', () => {
    let seed = 7;
    const random = (below: number): number => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648), Math.floor((seed / 2_147_483_648) * below));
    const letters = (count: number): string => Array.from({ length: count }, () => 'aab '[random(4)]).join('');
    for (let round = 0; round < 2_000; round += 1) {
      const before = letters(12);
      const [start, end] = [random(12), random(12)].sort((a, b) => a - b) as [number, number];
      const after = before.slice(0, start) + letters(random(4)) + before.slice(end);
      const items = wordsIn(before).map((span) => ({ ...span, word: before.slice(span.start, span.end) }));
      for (const item of shiftSpans(items, before, after)) expect(after.slice(item.start, item.end), `“${before}” to “${after}”`).toBe(item.word);
    }
  });
});
