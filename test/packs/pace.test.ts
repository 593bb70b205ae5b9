import { expect, it, vi } from 'vitest';
import type { Checker } from '../../src/engine/check.ts';
import { longestPost, longPostOf, pace, quickest, timeFor } from '../../src/packs/pace.ts';
import { packWith } from '../engine/pack-with.ts';

const pack = packWith([], {}, { examples: { nl: { match: ['Straks op ⟦zeilreis⟧!', 'Woord ×60'], pass: ['Koffie.'] } } });

it('the long post is as long as a site takes, without the signs of examples', () => {
  const post = longPostOf(pack);
  expect(post).toHaveLength(longestPost);
  expect(post.slice(0, 32)).toBe('Straks op zeilreis!\nWoord\nKoffie');
  expect(longPostOf(packWith([]))).toBe('');
});

it('a slow moment is no slow pack: it is tried again, with other paragraphs', async () => {
  const texts: string[] = [];
  const busy = (milliseconds: number): void => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
  };
  expect(await quickest(5, (attempt) => void (attempt === 0 && busy(20)))).toBeLessThan(5);
  expect(await quickest(5, () => busy(10))).toBeGreaterThanOrEqual(10);
  await timeFor({ check: ({ text }: { text: string }) => void texts.push(text) } as unknown as Checker, pack);
  expect(texts.map((text) => [text.length, text.slice(0, 22)])).toEqual([[Math.floor(longestPost / 4), 'Straks op zeilreis!...'], [longestPost, 'Straks op zeilreis!\nWo']]);
});

it('a pack that is much too heavy is known by a part of the post', async () => {
  const checked: number[] = [];
  const checker = { check: ({ text }: { text: string }) => void (checked.push(text.length), vi.advanceTimersByTime(text.length / 4)) } as unknown as Checker;
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    expect(await timeFor(checker, pack)).toBeGreaterThan(pace.check);
  } finally {
    vi.useRealTimers();
  }
  expect(checked).toEqual(Array(3).fill(Math.floor(longestPost / 4)));
});
