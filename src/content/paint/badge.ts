import { createAnnouncer } from './announcer.ts';
import { type BadgeState, type Face, faceOf } from './badge-state.ts';
import { element } from './element.ts';
import { rulesShape } from './shapes.ts';
import { seatBeside } from './badge-position.ts';
import type { Surface } from './surface.ts';
import type { Wording } from '../wording/index.ts';

export type { BadgeState } from './badge-state.ts';

export interface Badge {
  show(state: BadgeState): void;
  /** An empty box that nobody is in needs no badge. */
  rest(): void;
  focus(): void;
  /** Where it is in the window. */
  area(): DOMRect;
  /** Says something to a listener that the writer is waiting for. */
  say(text: string): void;
}

export interface BadgeOptions {
  readonly box: Element;
  readonly signal: AbortSignal;
  onOpen(): void;
}

export function createBadge(surface: Surface, { box, signal, onOpen }: BadgeOptions): Badge {
  const until = AbortSignal.any([signal, surface.signal]);
  const button = element('button', { type: 'button' });
  const beside = element('span', { class: 'beside', 'aria-hidden': 'true', hidden: true });
  const counter = element('span', { class: 'counter', 'aria-hidden': 'true', hidden: true });
  const about = element('span', { class: 'about', hidden: true }, rulesShape());
  // Its state is there to be found at any moment; the announcer says it, and not at each letter.
  const pill = element('div', { class: 'pill', role: 'status', 'aria-live': 'off' }, button, beside, counter, about);
  const note = element('p', { class: 'note' });
  const badge = element('div', { class: 'badge', popover: 'manual', 'data-away': true, 'data-idle': true }, note, pill);
  const announcer = createAnnouncer(surface, until);

  surface.mountFor(box);
  surface.add(badge, until);
  surface.raise(badge);
  const place = seatBeside(box, badge, surface.host, () => surface.mountFor(box), until);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', place, { signal: until });
  // The text keeps its focus and its caret when the pill is pressed.
  badge.addEventListener('pointerdown', keepFocus, { signal: until });
  badge.addEventListener('mousedown', keepFocus, { signal: until });
  button.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      if (note.textContent) showNote(!badge.hasAttribute('data-note'));
      place();
      onOpen();
    },
    { signal: until },
  );

  let unread: AbortController | undefined;
  const showNote = (isShown: boolean): void => {
    badge.toggleAttribute('data-note', isShown);
    button.setAttribute('aria-expanded', String(isShown));
    unread?.abort();
    if (!isShown) return;
    unread = new AbortController();
    // Esc closes it, and not the site's dialog.
    surface.readKeys((event) => event.key === 'Escape' && !event.isComposing && (surface.swallowRest(), showNote(false), true), AbortSignal.any([until, unread.signal]));
  };

  const draw = (state: BadgeState): void => {
    const face = faceOf(state, surface.words);
    paint({ pill, button, beside, counter, about }, face);
    const more = explain(state, face, surface.words);
    if (more !== note.textContent) {
      note.textContent = more;
      showNote(false);
      if (!more) button.removeAttribute('aria-expanded');
    }
    if (state.kind === 'passed') announcer.soon(face.told);
    else if (state.kind === 'clear' || state.kind === 'watching') announcer.laterIfHeard(face.told);
    else announcer.later(face.told);
    place();
  };

  return {
    rest: () => void badge.toggleAttribute('data-idle', true),
    show(state) {
      if (until.aborted) return;
      badge.removeAttribute('data-idle');
      draw(state);
    },
    focus: () => button.focus(),
    area: () => pill.getBoundingClientRect(),
    say: (text) => announcer.soon(text),
  };
}

/** What a press on the badge tells; nothing where it opens a card. */
function explain(state: BadgeState, { notice }: Face, { badge }: Wording): string {
  if (state.kind === 'findings') return '';
  const praise = state.kind === 'clear' ? (state.praise ?? []).join('\n') : '';
  const said = state.kind === 'unchecked' ? badge.say.unchecked[state.reason] : state.kind === 'passed' ? '' : praise || badge.explain[state.kind];
  return [said, state.inPart && badge.inPart.say, state.unsure && badge.unsure.say, notice?.more].filter(Boolean).join('\n');
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

interface Parts {
  readonly pill: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly beside: HTMLElement;
  readonly counter: HTMLElement;
  readonly about: HTMLElement;
}

/** The button itself stays in its place, since it may have the focus. What else there is to know stands beside it; its name has the numbers in words. */
function paint({ pill, button, beside, counter, about }: Parts, face: Face): void {
  pill.dataset.look = face.look;
  button.setAttribute('aria-label', [face.told, face.counter?.name, face.notice && `${face.notice.text}.`].filter(Boolean).join(' ').replace(/\.$/, ''));
  button.dataset['short'] = face.short ?? '';
  button.replaceChildren(face.shape, element('span', { class: 'text' }, face.text));
  beside.hidden = face.beside === '';
  beside.textContent = face.beside;
  counter.hidden = face.counter === null;
  counter.textContent = face.counter?.text ?? '';
  counter.toggleAttribute('data-over', face.counter?.over ?? false);
  about.hidden = face.notice === null;
  button.title = face.notice?.more ?? face.hint ?? '';
}
