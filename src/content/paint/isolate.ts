/** Trusted keys of the whole window. Answer true to keep a key from everybody else. */
export type KeyReader = (event: KeyboardEvent) => boolean;

const seenInTheWindow = ['keydown', 'keyup', 'keypress', 'focus', 'blur', 'focusin', 'focusout'] as const;

const seenAtTheRoot = [
  ...seenInTheWindow,
  'click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend',
  'input', 'beforeinput', 'change', 'submit', 'paste', 'copy', 'cut', 'compositionstart', 'compositionupdate', 'compositionend',
  'wheel', 'mouseover', 'mouseout', 'pointerover', 'pointerout', 'mousemove', 'pointermove', 'dragstart', 'selectstart',
] as const;

/** What a script could fake. A page, or another extension, must not be able to press our buttons. */
const neverFaked = ['click', 'keydown', 'keyup', 'input', 'change', 'submit', 'mousedown', 'pointerdown'] as const;

/** What happens in our UI stays there: dialogs of the sites catch focus, keys and presses that they think are theirs. */
export function isolate(host: Element, root: ShadowRoot, signal: AbortSignal): (reader: KeyReader, signal: AbortSignal) => void {
  const readers = new Set<KeyReader>();
  for (const type of neverFaked) root.addEventListener(type, dropFaked, { capture: true, signal });
  for (const type of seenAtTheRoot) root.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  for (const type of seenInTheWindow) {
    // In the capture phase of the window, since a focus trap listens in the capture phase of the document.
    window.addEventListener(type, (event) => readFromWindow(event, host, readers), { capture: true, signal });
  }
  return (reader, until) => {
    readers.add(reader);
    until.addEventListener('abort', () => readers.delete(reader), { once: true });
  };
}

function dropFaked(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function readFromWindow(event: Event, host: Element, readers: ReadonlySet<KeyReader>): void {
  const inside = event.composedPath().includes(host);
  const taken =
    event.type === 'keydown' && event.isTrusted && event instanceof KeyboardEvent
      ? [...readers].reverse().some((reader) => reader(event))
      : false;
  if (taken) event.preventDefault();
  // Typing in our own fields needs no listener: keys do what the browser does with them.
  if (inside || taken) event.stopPropagation();
}
