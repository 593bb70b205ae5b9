import { autoUpdate, computePosition, detectOverflow, type Middleware } from '@floating-ui/dom';
import { parentThroughShadow } from './theme.ts';

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 6;
/** A feed around the box may hold thousands; those beside the box come first in the document. */
const mostControls = 200;
const controls = 'button, a[href], input, select, textarea, [role=button], [role=link], [role=menuitem], [role=tab], [role=checkbox]';

/** Keeps the badge at the end corner of the box: outside it where nothing of the site is in the way, else within its corner. */
export function seatBeside(box: Element, badge: HTMLElement, host: Element, beforeEach: () => void, signal: AbortSignal): () => void {
  const place = (): void => {
    beforeEach();
    void computePosition(box, badge, { strategy: 'fixed', placement: 'bottom-end', middleware: [seat(box, host)] }).then(
      ({ x, y, middlewareData }) => {
        const hidden = signal.aborted || middlewareData['seat']?.['hidden'] === true;
        badge.toggleAttribute('data-away', hidden);
        if (!hidden) Object.assign(badge.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
      },
    );
  };
  const stop = autoUpdate(box, badge, place);
  signal.addEventListener('abort', stop, { once: true });
  // A dialog that opens over the box moves nothing, but it does take the focus.
  document.addEventListener('focusin', place, { signal });
  window.addEventListener('pointerup', () => requestAnimationFrame(place), { signal, passive: true });
  return place;
}

const seat = (box: Element, host: Element): Middleware => ({
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
    const outside = [seen.bottom + gap, seen.top - floating.height - gap];
    const places = outside.flatMap((y) => along(seen, floating.width).map((x) => ({ x, y })));
    const obstacles = controlsAround(box);
    const free = places.find(({ x, y }) => isFree(box, host, obstacles, { left: x, top: y, right: x + floating.width, bottom: y + floating.height }));
    const corner = { x: Math.max(4, seen.right - floating.width - gap), y: seen.bottom - floating.height - gap };
    return { ...(free ?? corner), data: { hidden: false } };
  },
});

/** From the end corner towards the start, in steps: room is often left between the icons and the button below a box. */
function along(seen: Area, width: number): number[] {
  const places: number[] = [];
  for (let x = seen.right - width; x >= Math.max(4, seen.left) && places.length < 40; x -= 16) places.push(x);
  return places.length > 0 ? places : [Math.max(4, seen.right - width)];
}

/** What can be pressed near the box: looked for a few levels up, within its dialog or form. */
function controlsAround(box: Element): DOMRect[] {
  let scope: Element = box;
  for (let level = 0; level < 6; level += 1) {
    const parent = parentThroughShadow(scope);
    if (!parent || parent === document.body) break;
    scope = parent;
    if (scope.matches('dialog, [role=dialog], form, [role=article]')) break;
  }
  const roots: ParentNode[] = scope.shadowRoot ? [scope, scope.shadowRoot] : [scope];
  return roots.flatMap((root) => [...root.querySelectorAll(controls)].slice(0, mostControls)).map((control) => control.getBoundingClientRect()).filter(({ width, height }) => width > 0 && height > 0);
}

/** Another dialog of the site lies over the box. */
function isCovered(box: Element, host: Element, seen: Area): boolean {
  const above = topmost(host, (seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2);
  return above !== null && dialogAround(above) !== dialogAround(box) && !contains(above, box);
}

function isFree(box: Element, host: Element, obstacles: readonly DOMRect[], area: Area): boolean {
  if (obstacles.some((rect) => rect.left < area.right + 2 && area.left < rect.right + 2 && rect.top < area.bottom + 2 && area.top < rect.bottom + 2)) return false;
  if (area.top < 0 || area.left < 0 || area.bottom > innerHeight || area.right > innerWidth) return false;
  const middle = (area.top + area.bottom) / 2;
  const points: [number, number][] = [];
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    const x = area.left + 1 + (area.right - area.left - 2) * part;
    points.push([x, area.top + 1], [x, middle], [x, area.bottom - 1]);
  }
  const home = dialogAround(box);
  return points.every(([x, y]) => {
    const there = topmost(host, x, y);
    return there !== null && !there.closest(controls) && dialogAround(there) === home;
  });
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
