import type { BoxReport, FrameReport, PackReport } from '../../platform/page-report.ts';

/** What the popup says of a tab: the first of these that is true. */
export type TabState =
  | { readonly kind: 'elsewhere' | 'not-allowed' | 'silent' }
  | ({ readonly kind: 'private' | 'waiting' | 'watching' | 'unchecked' } & Watched);

interface Watched {
  readonly site: string;
  readonly boxes: readonly BoxReport[];
  /** How many boxes there are that nobody knows. */
  readonly strangers: number;
  readonly packs: readonly PackReport[];
}

export interface Tab {
  /** One of our sites, as far as the browser tells. */
  readonly isOurs: boolean;
  /** The browser lets us in on all of our sites. */
  readonly isAllowed: boolean;
  readonly frames: readonly FrameReport[];
}

export const tabState = ({ isOurs, isAllowed, frames }: Tab): TabState => {
  const top = frames.find((frame) => frame.top) ?? frames[0];
  if (!top) return { kind: !isAllowed ? 'not-allowed' : isOurs ? 'silent' : 'elsewhere' };
  const boxes = frames.flatMap((frame) => frame.boxes);
  const packs = frames.find((frame) => frame.packs.length > 0)?.packs ?? [];
  const strangers = frames.reduce((sum, { unknown }) => sum + unknown.length, 0);
  const watched: Watched = { site: top.site, boxes, strangers, packs };
  if (top.isPrivate && boxes.length === 0) return { kind: 'private', ...watched };
  if (strangers > 0 || boxes.some(({ state }) => state === 'unchecked')) return { kind: 'unchecked', ...watched };
  return { kind: boxes.length > 0 ? 'watching' : 'waiting', ...watched };
};
