import { autoUpdate, computePosition, type Coords, detectOverflow, type Dimensions, type Middleware, type VirtualElement } from '@floating-ui/dom';
import { type Area, extentOf, overlap } from './area.ts';
import { linesOf } from './lines.ts';
import { parentThroughShadow } from './theme.ts';

const gap = 6;
/** A feed around the box may hold thousands; those beside the box come first in the document. */
const mostControls = 200;
const controls = 'button, a[href], input, select, textarea, [role=button], [role=link], [role=menuitem], [role=tab], [role=checkbox]';
const editables = '[contenteditable=""], [contenteditable=true], [contenteditable=plaintext-only]';
/** Pixels that the badge may go up within the box to leave its words alone; further it is no longer where one looks for it. */
const farthestUp = 240;

/** Milliseconds: a dialog over the box may go away without a sign that can be heard. */
const lookAgain = 500;

/**
 * Keeps the badge at the end corner of the box: outside it where nothing of the site is in the way, else within its corner. Where it would lie on words it is made small (`data-small`).
 * @param beforeEach only while it is seen: a box out of sight has no say in what all of our UI looks like
 */
export function seatBeside(box: Element, badge: HTMLElement, host: Element, beforeEach: () => void, signal: AbortSignal): () => void {
  const reference: VirtualElement = { contextElement: box, getBoundingClientRect: () => extentOf(box) };
  const memory: Memory = new Map();
  const anew = (): void => {
    memory.clear();
    place();
  };
  let later: ReturnType<typeof setTimeout> | undefined;
  const place = (): void => {
    clearTimeout(later);
    if (badge.hasAttribute('data-idle')) return; // it is placed when it is shown
    if (!badge.hasAttribute('data-away')) beforeEach();
    badge.removeAttribute('data-small');
    void computePosition(reference, badge, { strategy: 'fixed', placement: 'bottom-end', middleware: [seat(box, host, memory)] }).then(
      ({ x, y, middlewareData }) => {
        const hidden = signal.aborted || middlewareData['seat']?.['hidden'] === true;
        const isBack = !hidden && badge.hasAttribute('data-away');
        badge.toggleAttribute('data-away', hidden);
        if (isBack) place();
        else if (!hidden) Object.assign(badge.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
        else if (!signal.aborted) later = setTimeout(place, lookAgain);
      },
    );
  };
  const stop = autoUpdate(reference, badge, place);
  signal.addEventListener('abort', () => (stop(), clearTimeout(later)), { once: true });
  // A dialog that opens over the box moves nothing, but it does take the focus.
  document.addEventListener('focusin', anew, { signal });
  window.addEventListener('pointerup', () => requestAnimationFrame(anew), { signal, passive: true });
  return place;
}

type Seat = Coords & { /** Square pixels of words under it. */ readonly covered: number };
/** Where the badge was put last, in full and small. Looking for a place costs milliseconds, and a key seldom changes anything about it. */
type Memory = Map<'full' | 'small', Seat & { readonly key: string }>;

const seat = (box: Element, host: Element, memory: Memory): Middleware => ({
  name: 'seat',
  async fn(state) {
    const { reference, floating } = state.rects;
    const cut = await detectOverflow(state, { elementContext: 'reference', padding: 0 });
    const seen: Area = {
      left: reference.x + Math.max(0, cut.left),
      top: reference.y + Math.max(0, cut.top),
      right: reference.x + reference.width - Math.max(0, cut.right),
      bottom: reference.y + reference.height - Math.max(0, cut.bottom),
    };
    if (!box.isConnected || seen.right - seen.left < 24 || seen.bottom - seen.top < 12 || isCovered(box, host, seen)) {
      return { data: { hidden: true } };
    }
    const obstacles = obstaclesAround(box);
    const full = seatFor('full', floating, { box, host, seen, obstacles, memory });
    if (full.covered === 0) return { x: full.x, y: full.y, data: { hidden: false } };
    state.elements.floating.toggleAttribute('data-small', true);
    const { x, y } = seatFor('small', await state.platform.getDimensions(state.elements.floating), { box, host, seen, obstacles, memory });
    return { x, y, data: { hidden: false } };
  },
});

interface Ground {
  readonly box: Element;
  readonly host: Element;
  /** What is seen of the box. */
  readonly seen: Area;
  readonly obstacles: readonly DOMRect[];
  readonly memory: Memory;
}

/** The best place for a badge of this size. */
function seatFor(size: 'full' | 'small', { width, height }: Dimensions, { box, host, seen, obstacles, memory }: Ground): Seat {
  const areaAt = ({ x, y }: Coords): Area => ({ left: x, top: y, right: x + width, bottom: y + height });
  const key = [seen.left, seen.top, seen.right, seen.bottom, width, height].map(Math.round).join();
  const kept = memory.get(size);
  if (kept?.key === key && isClear(obstacles, areaAt(kept)) && coveredAt(box, seen, areaAt(kept)) <= kept.covered) return kept;
  const at = (y: number): Coords[] => along(seen, width).map((x) => ({ x, y }));
  const below = at(seen.bottom + gap);
  const beside = [seen.right + gap, seen.left - width - gap].map((x) => ({ x, y: seen.bottom - height - gap }));
  const elsewhere = [...at(seen.top - height - gap), ...beside];
  const uneven: Coords[] = [];
  const isGood = (place: Coords): boolean => {
    const found = fitOf(box, host, obstacles, areaAt(place));
    if (found === 'uneven') uneven.push(place);
    return found === 'good';
  };
  const within = emptiest(box, seen, areaAt);
  const isFree = within.covered === 0 && fitOf(box, host, obstacles, areaAt(within)) !== 'taken';
  const outside = below.find(isGood) ?? (isFree ? undefined : (elsewhere.find(isGood) ?? uneven[0]));
  const last = (): Coords | undefined => (size === 'small' ? at(underControls(seen, obstacles)).find((place) => isGood(place) || uneven.includes(place)) : undefined);
  const free = outside ?? (isFree ? within : last());
  const seat = free ? { ...free, covered: 0 } : within;
  memory.set(size, { ...seat, key });
  return seat;
}

/** How far down one looks for the end of the controls under the box, in pixels. */
const deepest = 120;

/** Right under the row of controls that is under the box. */
const underControls = (seen: Area, obstacles: readonly DOMRect[]): number =>
  gap + Math.max(seen.bottom, ...obstacles.filter(({ top, left, right }) => top >= seen.bottom - gap && top < seen.bottom + deepest && left < seen.right && right > seen.left).map(({ bottom }) => bottom));

/** Within the box, at its end: from the corner upwards, where fewest of its words are. */
function emptiest(box: Element, seen: Area, areaAt: (place: Coords) => Area): Seat {
  const { right: width, bottom: height } = areaAt({ x: 0, y: 0 });
  const x = Math.max(4, seen.right - width - gap);
  const lowest = seen.bottom - height - gap;
  const lines = wordsOf(box, seen);
  let best = { x, y: lowest, covered: Infinity };
  for (let y = lowest; y >= Math.max(seen.top, lowest - farthestUp) && best.covered > 0; y -= 4) {
    const covered = coveredBy(lines, areaAt({ x, y }));
    if (covered < best.covered) best = { x, y, covered };
  }
  return best;
}

const wordsOf = (box: Element, seen: Area): readonly Area[] => (box instanceof HTMLTextAreaElement ? [seen] : linesOf(box, seen));
const coveredBy = (lines: readonly Area[], area: Area): number => lines.reduce((sum, line) => sum + overlap(line, area), 0);
const coveredAt = (box: Element, seen: Area, area: Area): number => (overlap(seen, area) === 0 ? 0 : coveredBy(wordsOf(box, seen), area));

/** From the end corner towards the start, in steps: room is often left between the icons and the button below a box. */
function along(seen: Area, width: number): number[] {
  const places: number[] = [];
  for (let x = seen.right - width; x >= Math.max(4, seen.left) && places.length < 12; x -= 40) places.push(x);
  return places.length > 0 ? places : [Math.max(4, seen.right - width)];
}

/** What can be pressed or written in near the box: looked for a few levels up, within its dialog or form. */
function obstaclesAround(box: Element): DOMRect[] {
  let scope: Element = box;
  for (let level = 0; level < 6; level += 1) {
    const parent = parentThroughShadow(scope);
    if (!parent || parent === document.body) break;
    scope = parent;
    if (scope.matches('dialog, [role=dialog], form, [role=article]')) break;
  }
  const roots: ParentNode[] = scope.shadowRoot ? [scope, scope.shadowRoot] : [scope];
  return roots.flatMap((root) => [...root.querySelectorAll(`${controls}, ${editables}`)].slice(0, mostControls)).filter((there) => !there.contains(box) && !box.contains(there)).map((there) => there.getBoundingClientRect()).filter(({ width, height }) => width > 0 && height > 0);
}

/** Another dialog of the site lies over the box, or the sheet that such a dialog lays over the page. */
function isCovered(box: Element, host: Element, seen: Area): boolean {
  const [x, y] = [(seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2];
  const stack = document.elementsFromPoint(x, y).filter((there) => there !== host);
  const own = stack.findIndex((there) => contains(there, box) || contains(box, there));
  if (own > 0 && stack.slice(0, own).some(fillsWindow)) return true;
  const above = topmost(host, x, y);
  return above !== null && dialogAround(above) !== dialogAround(box) && !contains(above, box);
}

function fillsWindow(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return left <= 0 && top <= 0 && right >= document.documentElement.clientWidth && bottom >= innerHeight;
}

const isClear = (obstacles: readonly DOMRect[], area: Area): boolean =>
  !obstacles.some((rect) => rect.left < area.right + 2 && area.left < rect.right + 2 && rect.top < area.bottom + 2 && area.top < rect.bottom + 2) &&
  area.top >= 0 && area.left >= 0 && area.bottom <= innerHeight && area.right <= innerWidth;

/** Uneven: something of the site begins or ends under it. A badge across the edge of a bar looks lost. */
type Fit = 'good' | 'uneven' | 'taken';

function fitOf(box: Element, host: Element, obstacles: readonly DOMRect[], area: Area): Fit {
  if (!isClear(obstacles, area)) return 'taken';
  const home = dialogAround(box);
  const under = new Set<Element>();
  for (const [x, y] of pointsOf(area)) {
    const there = topmost(host, x, y);
    if (there === null || there.closest(controls) || dialogAround(there) !== home) return 'taken';
    under.add(there);
  }
  return under.size === 1 ? 'good' : 'uneven';
}

function pointsOf({ left, top, right, bottom }: Area): [x: number, y: number][] {
  return [left + 1, (left + right) / 2, right - 1].flatMap((x): [number, number][] => [[x, top + 1], [x, bottom - 1]]);
}

/** What of the site is on top at this point of the window, through open shadow roots. */
export function topmost(host: Element, x: number, y: number): Element | null {
  let found: Element | null = null;
  for (let root: DocumentOrShadowRoot | null = document; root; root = found?.shadowRoot ?? null) {
    const next: Element | undefined = root.elementsFromPoint(x, y).find((there) => there !== host);
    if (!next || next === found) break;
    found = next;
  }
  return found;
}

function dialogAround(from: Element): Element | null {
  for (let at: Element | null = from; at; at = parentThroughShadow(at)) {
    if (at.matches('dialog, [role=dialog], [role=alertdialog]')) return at;
  }
  return null;
}

function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentThroughShadow(at)) if (at === outer) return true;
  return false;
}
