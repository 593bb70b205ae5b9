/**
 * Root delegation, as React 17+ does it and as fixture-harness.js explains: no listener ever sits on a button
 * or on an editor. An extension can stop a post only by being earlier on the way down to the root.
 */
import type { How } from './record.ts';

type Press = (how: How) => void;
const presses = new WeakMap<EventTarget, Press>();
const boxKeys = new WeakMap<EventTarget, (event: KeyboardEvent) => void>();

export function onPress<T extends Element>(control: T, press: Press): T {
  presses.set(control, press);
  return control;
}

/** Keys typed in a box, seen in the capture phase: before the editor's own listeners on the element. */
export function onBoxKey(box: Element, handle: (event: KeyboardEvent) => void): void {
  boxKeys.set(box, handle);
}

export function setDisabled(control: Element, disabled: boolean): void {
  if (control instanceof HTMLButtonElement) control.disabled = disabled;
  else control.setAttribute('aria-disabled', String(disabled));
}

/** A key that means "type on" to a person with an input method is never a command. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
export const isModEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event);
export const isBareEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !(event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) && !isComposing(event);

export function listenAtRoot(root: Element): void {
  root.addEventListener('click', (event) => press(event, root, 'click'));
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    press(event, root, 'submit');
  });
  root.addEventListener('keydown', (event) => pressByKey(event as KeyboardEvent, root));
  root.addEventListener('keydown', (event) => {
    const box = event.composedPath().find((node) => boxKeys.has(node));
    if (box) boxKeys.get(box)!(event as KeyboardEvent);
  }, { capture: true });
}

function press(event: Event, root: Element, how: How): void {
  const path = event.composedPath();
  const control = path.slice(0, path.indexOf(root)).find((node) => presses.has(node)) as Element | undefined;
  if (!control || control.matches(':disabled, [aria-disabled="true"]')) return;
  presses.get(control)!(how);
}

/** `div[role=button]` has no keyboard of its own; the sites give it Enter and Space. */
function pressByKey(event: KeyboardEvent, root: Element): void {
  const target = event.composedPath()[0] as Element;
  if (event.key !== 'Enter' && event.key !== ' ') return;
  if (target.getAttribute('role') !== 'button' || target instanceof HTMLButtonElement || !presses.has(target)) return;
  event.preventDefault();
  press(event, root, 'button-key');
}
