import { type Area, extentOf } from './paint/area.ts';

/** Pixels of the window that stay free above and below the words. */
const room = 24;

const isScroller = (element: Element): boolean => element === document.scrollingElement || (element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY));
const windowOf = (element: Element): { readonly top: number; readonly bottom: number } => (element === document.scrollingElement ? { top: 0, bottom: innerHeight } : element.getBoundingClientRect());
const parentOf = (node: Node): Node | null => (node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode);

/** From the inside out. */
function* scrollersAround(inner: Node): Generator<Element> {
  for (let node = parentOf(inner); node; node = parentOf(node)) if (node instanceof Element && isScroller(node)) yield node;
}

/** Scrolls whatever scrolls around the words, no further than it must. Not their element: a paragraph may be higher than its box. */
export const bringIntoView = (words: Range): void => {
  for (const node of scrollersAround(words.startContainer)) {
    const { top, bottom } = words.getBoundingClientRect();
    const view = windowOf(node);
    const above = top - room - view.top;
    const below = bottom + room - view.bottom;
    if (above < 0) node.scrollTop += above;
    else if (below > 0) node.scrollTop += Math.min(below, above);
  }
};

/** The first line of these words that is not scrolled away. */
export const firstSeenLine = (words: Range): DOMRect | undefined => {
  const top = Math.max(0, ...[...scrollersAround(words.startContainer)].map((node) => windowOf(node).top));
  return [...words.getClientRects()].find(({ bottom, height }) => height > 0 && bottom - height / 2 > top);
};

/** What is seen of a box and its words: what is around it may scroll. */
export const seenPartOf = (box: Element): Area => {
  const { left, right, top, bottom } = extentOf(box);
  const views = [...scrollersAround(box)].map(windowOf);
  return { left, right, top: Math.max(top, ...views.map((view) => view.top)), bottom: Math.min(bottom, ...views.map((view) => view.bottom)) };
};
