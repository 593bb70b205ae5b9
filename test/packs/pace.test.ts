import { expect, it } from 'vitest';
import type { Checker } from '../../src/engine/check.ts';
import { longestPost, longPostOf, quickest, timeFor } from '../../src/packs/pace.ts';
import { packWith } from '../engine/pack-with.ts';

const pack = packWith([], {}, { examples: { nl: { match: ['Straks op ⟦zeilreis⟧!', 'Woord ×60'], pass: ['Koffie.'] } } });

it('the long post is as long as a site takes, without the signs of examples', () => {
  const post = longPostOf(pack);
  expect(post).toHaveLength(longestPost);
  expect(post.slice(0, 32)).toBe('Straks op zeilreis!\nWoord\nKoffie');
  expect(longPostOf(packWith([]))).toBe('');
});

it('a slow moment is no slow pack: it is tried again, with other paragraphs', () => {
  const texts: string[] = [];
  const busy = (milliseconds: number): void => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
  };
  expect(quickest(5, (attempt) => void (attempt === 0 && busy(20)))).toBeLessThan(5);
  expect(quickest(5, () => busy(10))).toBeGreaterThanOrEqual(10);
  timeFor({ check: ({ text }: { text: string }) => void texts.push(text.slice(0, 21)) } as unknown as Checker, pack);
  expect(texts).toEqual(['Straks op zeilreis!\nW']);
});
