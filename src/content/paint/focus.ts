/** The element that really has the focus, through open shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/**
 * Gives the focus back to where it was. An editor that gets its focus back still has its own selection:
 * neither the selection nor the scroll position is touched, so the caret stands exactly where it stood.
 */
export function giveFocusTo(target: Element | null): void {
  if (!target?.isConnected || target === document.body) return;
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
}

const focusable = 'a[href], button, input, textarea, [tabindex]:not([tabindex="-1"])';

/** Keeps Tab among the elements of `box`; the last is followed by the first. A radio group is one stop: its own keys move in it. */
export function turnTabAround(event: KeyboardEvent, box: Element, active: Element | null): void {
  const stops = [...box.querySelectorAll<HTMLElement>(focusable)].filter((stop) => stop.checkVisibility() && isStop(stop, box));
  const first = stops.at(0);
  const last = stops.at(-1);
  const inside = active !== null && stops.some((stop) => stop === active);
  const target = event.shiftKey ? (!inside || active === first ? last : undefined) : active === last ? first : undefined;
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function isStop(stop: HTMLElement, box: Element): boolean {
  if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio') return true;
  const chosen = box.querySelector<HTMLInputElement>(`input[name="${stop.name}"]:checked`);
  return chosen ? chosen === stop : box.querySelector(`input[name="${stop.name}"]`) === stop;
}
