import { describe, expect, it } from 'vitest';
import { overlap, type Area } from '../../../src/content/paint/area.ts';
import { placeCard, type CardWish } from '../../../src/content/paint/card-place.ts';

const view = { width: 1280, height: 800 };
const card = { width: 400, height: 460 };
const area = (left: number, top: number, width: number, height: number): Area => ({ left, top, right: left + width, bottom: top + height });
const box = area(360, 100, 560, 120);
const wish = (more: Partial<CardWish>): CardWish => ({ words: area(420, 120, 80, 20), box, card, view, lines: [], avoid: [], rather: [], ...more });
const placed = (given: CardWish): Area => {
  const { x, y, height } = placeCard(given);
  return area(x, y, given.card.width, height);
};

describe('the card stands', () => {
  it('right under its words', () => expect(placeCard(wish({}))).toEqual({ x: 420, y: 148, height: 460 }));

  it('under the whole draft, rather than over its next lines', () => {
    const lines = [120, 146, 172, 198].map((top) => area(380, top, 520, 20));
    expect(placeCard(wish({ lines }))).toEqual({ x: 420, y: 226, height: 460 });
  });

  it('right under its words where a long draft fills the window', () => {
    const lines = Array.from({ length: 25 }, (_, line) => area(380, 120 + 26 * line, 520, 20));
    const there = placed(wish({ lines, box: area(360, 100, 560, 700), view: { width: 940, height: 800 } }));
    expect(there.top).toBe(148);
  });

  it('over them where there is no room under them', () => expect(placeCard(wish({ words: area(420, 600, 80, 20) }))).toEqual({ x: 420, y: 132, height: 460 }));

  it('in the window, also for words at its edge', () => expect(placeCard(wish({ words: area(1200, 120, 60, 20) })).x).toBe(1280 - 8 - 400));

  it.each([
    ['under the end of the box', area(800, 230, 100, 36)],
    ['under its start', area(360, 230, 100, 36)],
    ['as wide as the box', area(360, 230, 560, 36)],
  ])('beside the control that posts: %s', (_, control) => {
    const there = placed(wish({ avoid: [control] }));
    expect(overlap(there, control)).toBe(0);
    expect(overlap(there, area(420, 120, 80, 20))).toBe(0);
  });

  it('lower, above the control that posts, where the window is too narrow to stand beside it', () => {
    const post = area(300, 420, 80, 36);
    const there = placed(wish({ words: area(10, 100, 340, 20), avoid: [post], box: area(8, 60, 344, 340), card: { width: 344, height: 460 }, view: { width: 360, height: 740 } }));
    expect(there).toMatchObject({ top: 128, bottom: 412 });
  });

  it('rather over its words than over the control that posts', () => {
    const [words, post] = [area(8, 60, 480, 220), area(400, 470, 80, 30)];
    const there = placed(wish({ words, avoid: [post], box: area(8, 50, 480, 460), view: { width: 500, height: 520 } }));
    expect(overlap(there, post)).toBe(0);
  });

  it('beside the badge, where that is near', () => {
    const badge = area(800, 226, 110, 28);
    const words = area(500, 190, 80, 20);
    expect(overlap(placed(wish({ words })), badge)).toBeGreaterThan(0);
    expect(placeCard(wish({ words, rather: [badge] }))).toEqual({ x: 800 - 8 - 400, y: 218, height: 460 });
  });

  it('over the badge, rather than far from its words', () => {
    const badge = area(800, 226, 110, 28);
    expect(placeCard(wish({ words: area(780, 190, 80, 20), rather: [badge], view: { width: 1280, height: 720 } })).x).toBe(780);
  });

  it('lower where it must, rather than on its words', () => {
    const words = area(420, 220, 80, 20);
    const low = wish({ words, view: { width: 1280, height: 520 } });
    expect(placeCard(low)).toEqual({ x: 420, y: 248, height: 264 });
    expect(overlap(placed(low), words)).toBe(0);
  });

  it('in a window too low for it still within the window', () => expect(placed(wish({ view: { width: 500, height: 200 }, words: area(10, 90, 80, 20) })).bottom).toBeLessThanOrEqual(200 - 8));
});
