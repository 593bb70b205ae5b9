/** CSS pixels in the window. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** @returns square pixels that both cover */
export const overlap = (a: Area, b: Area): number => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Where a box and its words stand: they may run on under a box that does not grow along, as in a flex container. */
export const extentOf = (box: Element): DOMRect => {
  const { x, y, width, height } = box.getBoundingClientRect();
  return new DOMRect(x, y, width, getComputedStyle(box).overflowY === 'visible' ? Math.max(height, box.scrollHeight) : height);
};
