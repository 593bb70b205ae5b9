/** Trusted keys of the whole window. Answer true to keep a key from everybody else. */
export type KeyReader = (event: KeyboardEvent) => boolean;

/** Of these the root hears only what is pressed in our own UI; nothing of it goes on to the page. */
const seenAtTheRoot = [
  'click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend',
  'change', 'submit', 'wheel', 'mouseover', 'mouseout', 'pointerover', 'pointerout', 'mousemove', 'pointermove', 'dragstart', 'selectstart',
] as const;

/** What a script could fake. A page, or another extension, must not be able to press our buttons. */
const neverFaked = ['click', 'keydown', 'keyup', 'input', 'change', 'submit', 'mousedown', 'pointerdown'] as const;

const presses: ReadonlySet<string> = new Set(['pointerdown', 'mousedown', 'click']);

/** Milliseconds: a press that follows sooner on the one that closed something was meant for what is gone. */
const rest = 500;
/** Pixels: a pointer that moved further presses something else. */
const still = 12;

/** A press of a key, or of the pointer at a place in the window. `at`: milliseconds, as events count them. */
type Press = { readonly at: number } & ({ readonly key: string } | { readonly x: number; readonly y: number });

const isSame = (press: Press, event: Event): boolean =>
  'key' in press
    ? event instanceof KeyboardEvent && event.key === press.key
    : event instanceof MouseEvent && Math.abs(event.clientX - press.x) < still && Math.abs(event.clientY - press.y) < still;

/** What happens in our UI stays there: dialogs of the sites catch focus, keys and presses that they think are theirs, and what is written in it is nobody's. */
export class Isolation {
  readonly #keyReaders = new Set<KeyReader>();
  readonly #inputReaders = new Set<() => void>();
  #lastPress: Press | undefined;
  /** What is not to reach the page any more: until the time is over, or a key is let go. */
  #spent: { readonly press: Press; readonly until: number } | undefined;

  constructor(private readonly host: Element, root: ShadowRoot, signal: AbortSignal) {
    for (const type of neverFaked) root.addEventListener(type, dropFaked, { capture: true, signal });
    for (const type of seenAtTheRoot) root.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }

  readKeys(reader: KeyReader, until: AbortSignal): void {
    this.#keyReaders.add(reader);
    this.#spent = undefined; // something new opened: keys are meant for it
    until.addEventListener('abort', () => this.#keyReaders.delete(reader), { once: true });
  }

  /** Called after each change in our own fields: the event itself is kept from everybody. */
  readInput(reader: () => void, until: AbortSignal): void {
    this.#inputReaders.add(reader);
    until.addEventListener('abort', () => this.#inputReaders.delete(reader), { once: true });
  }

  /** Something closed at the last press: the rest of that press, held down or doubled, was not meant for what lies behind. */
  swallowRest(): void {
    this.#spent = this.#lastPress && { press: this.#lastPress, until: this.#lastPress.at + rest };
  }

  /** Something closed by itself, and whoever was about to close it presses this key. */
  swallow(key: string): void {
    this.#spent = { press: { key, at: performance.now() }, until: performance.now() + 4 * rest };
  }

  /** Asked by the first listener on the window (`keptEvents`), since a focus trap, or whoever wants to read along, listens there too. */
  keep(event: Event): void {
    if (presses.has(event.type)) return this.#keepPress(event);
    const inside = event.composedPath().includes(this.host);
    const taken = event.type === 'keydown' && event.isTrusted && event instanceof KeyboardEvent && (this.#isSpent(event) || this.#isRead(event));
    if (taken) event.preventDefault();
    // Typing in our own fields needs no listener: keys do what the browser does with them.
    if (inside || taken) event.stopImmediatePropagation();
    if (inside && event.type === 'input') this.#inputReaders.forEach((read) => read());
  }

  #keepPress(event: Event): void {
    if (event instanceof MouseEvent && event.type === 'pointerdown' && event.isTrusted) this.#lastPress = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    if (event.composedPath().includes(this.host) || !this.#isSpent(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #isSpent(event: Event): boolean {
    if (!this.#spent || !event.isTrusted || !isSame(this.#spent.press, event)) return false;
    if (event.timeStamp < this.#spent.until || (event instanceof KeyboardEvent && event.repeat)) return true;
    this.#spent = undefined;
    return false;
  }

  #isRead(event: KeyboardEvent): boolean {
    this.#lastPress = { key: event.key, at: event.timeStamp };
    return [...this.#keyReaders].reverse().some((reader) => reader(event));
  }
}

function dropFaked(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
