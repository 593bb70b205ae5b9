import { type Area, overlap } from './area.ts';

/** All in CSS pixels of the window. */
export interface CardWish {
  /** The marked words that the card speaks of. */
  readonly words: Area;
  /** The box that they stand in. */
  readonly box: Area;
  /** The lines of the draft that are seen. */
  readonly lines: readonly Area[];
  /** As large as the card is with all that it has to tell. */
  readonly card: { readonly width: number; readonly height: number };
  readonly view: { readonly width: number; readonly height: number };
  /** What must stay in sight: the controls that post. */
  readonly avoid: readonly Area[];
  /** What is better left in sight: the badge. */
  readonly rather: readonly Area[];
}

export interface CardPlace {
  readonly x: number;
  readonly y: number;
  /** Lower than it would be where there is no room: then one scrolls within it. */
  readonly height: number;
}

const gap = 8;
const leastHeight = 160;
/** What a place costs, in pixels of way from the words; a pixel of height that is missing counts for four, and so do 150 square pixels of other lines, up to a limit: in a draft that fills the window near is better. Rather over the words than over what posts. */
const costs = { above: 60, beside: 120, over: 200, lower: 4, line: 4 / 150, mostLines: 700, words: 1e6, controls: 1e9 } as const;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Under the words or the whole draft, or else over them, or beside the box: as near as can be without lying over the words or over what posts, and over other lines or the badge only where that is far away. */
export const placeCard = ({ words, box, lines, card, view, avoid, rather }: CardWish): CardPlace => {
  const farRight = Math.max(gap, view.width - gap - card.width);
  const columns = [words.left, ...[...avoid, ...rather].flatMap(({ left, right }) => [left - gap - card.width, right + gap])].map((x) => clamp(x, gap, farRight));
  const tall = Math.min(card.height, view.height - 2 * gap);
  const under = [view.height, ...avoid.map(({ top }) => top).filter((top) => top > words.bottom)].map((floor) => clamp(floor - gap - (words.bottom + gap), leastHeight, tall));
  const over = clamp(words.top - 2 * gap, leastHeight, tall);
  const inView = (y: number, height: number): number => clamp(y, gap, Math.max(gap, view.height - gap - height));
  const end = Math.max(words.bottom, ...lines.map(({ bottom }) => bottom)) + gap;
  const belowAll = clamp(view.height - gap - end, leastHeight, tall);
  const level = { y: inView(words.top, tall), height: tall };
  const places = [
    ...columns.flatMap((x) => [
      ...under.map((height) => ({ x, y: inView(words.bottom + gap, height), height, cost: Math.abs(x - words.left) })),
      { x, y: inView(words.top - gap - over, over), height: over, cost: Math.abs(x - words.left) + costs.above },
      { x, y: inView(end, belowAll), height: belowAll, cost: Math.abs(x - words.left) + end - words.bottom },
    ]),
    ...[box.right + gap, box.left - gap - card.width].filter((x) => x >= gap && x <= farRight).map((x) => ({ x, ...level, cost: costs.beside })),
  ];
  const costOf = ({ x, y, height, cost }: (typeof places)[number]): number => {
    const area = { left: x, top: y, right: x + card.width, bottom: y + height };
    const covering = (others: readonly Area[], most: number): number => {
      const covered = others.reduce((sum, one) => sum + overlap(area, one), 0);
      return covered > 0 ? most + covered : 0;
    };
    const hidden = lines.reduce((sum, line) => sum + overlap(area, line), 0);
    return cost + Math.min(costs.mostLines, costs.line * hidden) + covering([words], costs.words) + covering(avoid, costs.controls) + (rather.some((one) => overlap(area, one) > 0) ? costs.over : 0) + costs.lower * (card.height - height);
  };
  const { x, y, height } = places.reduce((best, place) => (costOf(place) < costOf(best) ? place : best));
  return { x, y, height };
};
