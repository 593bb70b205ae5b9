import { expect, it } from 'vitest';
import { isDue, nextLook } from '../../src/background/due.ts';

const hour = 3_600_000;
const url = 'https://packs.example/firm.pack.json';
const now = Date.parse('2026-11-23');

it.each([
  ['nothing was looked for yet', {}, true],
  ['it is not time yet', { looked: now - hour, next: now + hour, url }, false],
  ['it is time', { looked: now - 24 * hour, next: now, url }, true],
  ['the address is another one', { looked: now - hour, next: now + hour, url: 'https://elsewhere.example/firm.pack.json' }, true],
  ['a clock was a year ahead when it was looked for', { looked: now + 8_760 * hour, next: now + 8_784 * hour, url }, true],
])('looks where %s: %j', (_, looks, expected) => expect(isDue(looks, url, now)).toBe(expected));

it('looks again after the hours of the firm, and within the hour where nothing arrived', () => {
  expect([0, 1].map((chance) => (nextLook(now, 24, true, chance) - now) / hour)).toEqual([21.6, 26.4]);
  expect([0, 1].map((chance) => (nextLook(now, 24, false, chance) - now) / hour)).toEqual([0.9, 1.1]);
});
