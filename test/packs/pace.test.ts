import { expect, it, vi } from 'vitest';
import { createChecker, type Checker } from '../../src/engine/check.ts';
import { longestPost, longPostsOf, pace, quickest, timeFor } from '../../src/packs/pace.ts';
import { packWith } from '../engine/pack-with.ts';

const pack = packWith([], {}, { examples: { nl: { match: ['Straks op ⟦zeilreis⟧!', 'Woord ×60'], pass: ['Koffie.'] } } });

it('the long posts are as long as a site takes, on many lines and on one, without the signs of examples', () => {
  const posts = longPostsOf(pack);
  expect(posts.map(({ length }) => length)).toEqual([longestPost, longestPost]);
  expect(posts.map((post) => post.slice(0, 32))).toEqual(['Straks op zeilreis!\nWoord\nKoffie', 'Straks op zeilreis! Woord Koffie']);
  expect(longPostsOf(packWith([]))).toEqual([]);
});

it('a checker that is slow in one long paragraph only is known', async () => {
  const checker = { check: ({ text }: { text: string }) => void vi.advanceTimersByTime(text.includes('\n') ? 1 : text.length / 4) } as unknown as Checker;
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    expect(await timeFor(checker, pack)).toBeGreaterThan(pace.check);
  } finally {
    vi.useRealTimers();
  }
});

it('a rule that asks each word about each other one keeps pace', async () => {
  const conditions = { needs: [{ phrases: ['wel', 'groen'], within: 'draft', not: ['wel'] }], examples: { nl: { match: ['Zeg groen'], pass: ['zeg wel'] } } } as const;
  const asking = packWith([{ kind: 'terms', phrases: ['zeg'] }], {}, conditions);
  expect(await timeFor(createChecker([asking]), asking)).toBeLessThan(pace.check);
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
  const part = Math.floor(longestPost / 4);
  expect(texts.map((text) => [text.length, text.slice(0, 22)])).toEqual([[part, '...Straks op zeilreis!'], [longestPost, 'Straks op zeilreis!\nWo'], [part, '...Straks op zeilreis!'], [longestPost, 'Straks op zeilreis! Wo']]);
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
