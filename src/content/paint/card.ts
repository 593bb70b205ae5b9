import { autoUpdate, type VirtualElement } from '@floating-ui/dom';
import type { Finding } from '../../engine/types.ts';
import type { Area } from './area.ts';
import { besideId, buildCard, messageId, type CardParts } from './card-content.ts';
import { placeCard } from './card-place.ts';
import { cardRemedy, type Remedy } from './card-remedy.ts';
import { element } from './element.ts';
import { focused } from './focus.ts';
import { setOff } from './shown-words.ts';
import type { Surface } from './surface.ts';

/** Of the height: on a small screen the words stay in sight above or under the card. */
const mostOfSmallScreen = 0.56;
/** Pixels: in a card no higher than this the advice needs the room that its foot would keep. */
const low = 300;

export interface CardOpening {
  readonly findings: readonly Finding[];
  readonly at: number;
  /** The marked words in the page. */
  words(): Range | undefined;
  /** Where they stand now. */
  anchor(): DOMRect;
  /** What is seen of the box, the lines of the draft in it, and what must stay in sight beside the words, the controls that post, or had better: the badge. */
  surroundings(): { readonly box: Area; readonly lines: readonly Area[]; readonly avoid: readonly Area[]; readonly rather: readonly Area[] };
  readonly takeFocus: boolean;
  /** Gives the focus that the card took back to where it was, with the caret. */
  giveBack(before: Element | null): void;
  onDismiss(finding: Finding): void;
  /** The card turned to this point, or the writer pressed its words: bring them into view. `anchor` then speaks of them. */
  onGoTo(finding: Finding): void;
  /** A safer wording for this point, if there is one. */
  remedyFor(finding: Finding): Remedy | undefined;
}

export interface Card {
  readonly isOpen: boolean;
  /** @returns closes what was opened here, and not what another opened since */
  open(opening: CardOpening): () => void;
  /** Turns an open card to the next or former point, which takes the focus. */
  step(direction: 1 | -1): void;
  close(): void;
}

interface Opened extends CardOpening {
  readonly over: AbortController;
  readonly before: Element | null;
}

/** What has the focus once the card has turned to another point, for whoever had it in the card; null: the card itself. */
type FocusChoice = (parts: CardParts) => HTMLElement | null;

export function createCard(surface: Surface): Card {
  const { signal: until } = surface;
  const box = element('div', { class: 'card', role: 'dialog', tabindex: '-1', popover: 'manual', 'aria-labelledby': messageId, 'aria-describedby': besideId });
  let opened: Opened | null = null;
  let stepBy: (by: 1 | -1) => void = () => undefined;
  surface.add(box, until);
  until.addEventListener('abort', () => close(), { once: true });
  // Reading and pressing leave the focus and the caret in the text.
  box.addEventListener('mousedown', (event) => event.offsetX < box.clientWidth && event.preventDefault(), { signal: until });

  const hasFocus = (): boolean => box.contains(surface.focused());

  function close(): void {
    if (!opened) return;
    const { over, before, giveBack } = opened;
    const hadFocus = hasFocus();
    opened = null;
    over.abort();
    surface.lower(box);
    if (hadFocus) giveBack(before);
  }

  function turnTo(opening: Opened, findings: readonly Finding[], at: number, focusOn?: FocusChoice): void {
    const finding = findings.at(at);
    if (!finding) return close();
    const remedy = opening.remedyFor(finding);
    const parts = buildCard(surface, { findings, at, remedy: remedy && cardRemedy(surface, remedy, opening.over.signal) }, finding);
    box.replaceChildren(...parts.children);
    setOff(opening.words());
    const press = (button: HTMLElement | null, act: () => void): void =>
      button?.addEventListener('click', (event) => event.isTrusted && act(), { signal: opening.over.signal });
    const go = (to: number, focus: FocusChoice) => (held = hasFocus()): void => {
      const target = findings[to];
      if (target) opening.onGoTo(target);
      if (opened === opening) turnTo(opening, findings, to, held ? focus : undefined);
    };
    const step = (by: -1 | 1, focus: FocusChoice): ((held?: boolean) => void) => go((at + by + findings.length) % findings.length, focus);
    stepBy = (by) => step(by, (by === 1 ? ({ next }) => next : ({ previous }) => previous))(true); // by its key, as that opens the card
    press(parts.close, close);
    press(parts.goTo, () => opening.onGoTo(finding));
    press(parts.previous, step(-1, ({ previous }) => previous));
    press(parts.next, step(1, ({ next }) => next));
    for (const other of parts.also) press(other.button, go(other.at, () => box));
    press(parts.dismiss, () => {
      const held = hasFocus();
      const rest = findings.filter((other) => other !== finding);
      if (rest.length === 0) surface.swallow('Escape');
      opening.onDismiss(finding);
      if (opened === opening) turnTo(opening, rest, Math.min(at, rest.length - 1), held ? ({ dismiss }) => dismiss : undefined);
    });
    if (focusOn) (focusOn(parts) ?? box).focus({ preventScroll: true });
  }

  return {
    get isOpen() {
      return opened !== null;
    },
    open(opening) {
      if (until.aborted || opening.findings.length === 0) return () => undefined;
      const before = hasFocus() && opened ? opened.before : (surface.focused() ?? focused());
      const wasOpen = opened;
      const own: Opened = { ...opening, over: new AbortController(), before };
      opened = own;
      wasOpen?.over.abort();
      own.over.signal.addEventListener('abort', () => setOff(undefined), { once: true });
      turnTo(own, opening.findings, opening.at);
      surface.raise(box);
      follow(box, opening, () => hasFocus() || close(), own.over.signal);
      surface.readKeys((event) => readKey(event, surface, close), own.over.signal);
      closeOnPressElsewhere(surface.host, close, own.over.signal);
      if (opening.takeFocus) box.focus({ preventScroll: true });
      return () => opened === own && close();
    },
    step: (direction) => opened && stepBy(direction),
    close,
  };
}

/** Esc closes from anywhere; while it closes the card it must not also close the site's dialog. */
function readKey(event: KeyboardEvent, surface: Surface, close: () => void): boolean {
  if (event.key !== 'Escape' || event.isComposing) return false;
  surface.swallowRest();
  close();
  return true;
}

/** Whoever presses elsewhere has gone on. */
function closeOnPressElsewhere(host: HTMLElement, close: () => void, signal: AbortSignal): void {
  const look = (event: PointerEvent): void => {
    if (event.isTrusted && !event.composedPath().includes(host)) close();
  };
  window.addEventListener('pointerdown', look, { capture: true, signal, passive: true });
}

/** By the marked words, wherever they go. @param gone they were scrolled out of sight */
function follow(card: HTMLElement, { anchor, surroundings }: CardOpening, gone: () => void, signal: AbortSignal): void {
  let wasSeen = false;
  const words: VirtualElement = { getBoundingClientRect: anchor };
  const place = (): void => {
    const rect = anchor();
    const { box, lines, avoid, rather } = surroundings();
    const most = matchMedia('(max-width: 30em)').matches ? innerHeight * mostOfSmallScreen : Infinity;
    const isSeen = rect.bottom > Math.max(0, box.top) && rect.top < Math.min(innerHeight, box.bottom);
    if (wasSeen && !isSeen) return gone();
    wasSeen ||= isSeen;
    const whole = { width: card.offsetWidth, height: Math.min(most, card.scrollHeight + card.offsetHeight - card.clientHeight) };
    const { x, y, height } = placeCard({ words: rect, box, lines, avoid, rather, card: whole, view: { width: innerWidth, height: innerHeight } });
    card.toggleAttribute('data-low', height < low);
    Object.assign(card.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px`, maxHeight: `${Math.floor(height)}px` });
  };
  // Words have no element of their own to watch, so they are looked up once a frame while the card is open.
  const stop = autoUpdate(words, card, place, { animationFrame: true });
  signal.addEventListener('abort', stop, { once: true });
}
