import type { Language } from '../../engine/types.ts';
import { type Wording, wording } from '../wording/index.ts';
import { element } from './element.ts';
import { Isolation, type KeyReader } from './isolate.ts';
import { clearMarks } from './marks.ts';
import { move, placeFor } from './mount.ts';
import { styleSheet } from './style.ts';
import { themeBehind } from './theme.ts';

/** The one place in the page that is ours. Badge, card and gate live in it and share nothing else. */
export interface Surface {
  readonly host: HTMLElement;
  readonly words: Wording;
  readonly language: Language;
  readonly contact: string | undefined;
  readonly signal: AbortSignal;
  /** Puts the host where it can be used together with this box, and takes on the colours behind the box. */
  mountFor(composerBox: Element): void;
  /** Adds a part to the shadow root until its signal ends. */
  add(part: HTMLElement, signal: AbortSignal): void;
  /** Shows a part above everything of the site; again whenever the host had to be moved. */
  raise(part: HTMLElement): void;
  lower(part: HTMLElement): void;
  /** Our own focused element, or null when the focus is elsewhere. */
  focused(): Element | null;
  readKeys(reader: KeyReader, signal: AbortSignal): void;
  /** Called after each change in our own fields. */
  readInput(reader: () => void, signal: AbortSignal): void;
  /** Something closed at the last press: held down or doubled, it must not go on to what lies behind. */
  swallowRest(): void;
  /** Something closed by itself: this key was meant for it. */
  swallow(key: string): void;
  /** For the first listener on the window, which hands on `keptEvents`. */
  keep(event: Event): void;
}

export interface SurfaceOptions {
  readonly language: Language;
  readonly contact?: string;
  readonly signal: AbortSignal;
  /** Seen only together with the sheet of the marks, so that it goes with the extension. */
  readonly bound?: boolean;
}

export function openSurface({ language, contact, signal, bound = false }: SurfaceOptions): Surface {
  clearAway();
  const host = document.createElement('postproef-ui');
  host.toggleAttribute('data-bound', bound);
  const root = host.attachShadow({ mode: 'closed' });
  const shell = element('div', { class: 'shell', lang: language, 'data-theme': 'light' });
  dress(root);
  root.append(shell);
  const raised = new Set<HTMLElement>();
  const isolation = new Isolation(host, root, signal);
  keepUsable(host, signal);
  signal.addEventListener('abort', () => host.remove(), { once: true });

  return {
    host,
    words: wording(language),
    language,
    contact,
    signal,
    mountFor(box) {
      if (signal.aborted) return;
      const place = placeFor(box, host);
      if (host.parentNode !== place && move(host, place) === 'fresh') raised.forEach(show);
      shell.dataset.theme = themeBehind(box);
      // What we measure are pixels of the window; a page that zooms itself would enlarge them once more.
      shell.style.zoom = String(1 / place.currentCSSZoom);
    },
    add(part, until) {
      shell.append(part);
      until.addEventListener('abort', () => (raised.delete(part), part.remove()), { once: true });
    },
    raise(part) {
      raised.add(part);
      show(part);
    },
    lower(part) {
      raised.delete(part);
      hide(part);
    },
    focused: () => root.activeElement,
    readKeys: (reader, until) => isolation.readKeys(reader, until),
    readInput: (reader, until) => isolation.readInput(reader, until),
    swallowRest: () => isolation.swallowRest(),
    swallow: (key) => isolation.swallow(key),
    keep: (event) => isolation.keep(event),
  };
}

/** What a former version left: Firefox takes its scripts away before they can, and the sheet that makes its marks seen comes back with the next one. */
function clearAway(): void {
  for (const left of document.querySelectorAll('postproef-ui, postproef-mirror')) left.remove();
  clearMarks();
}

/** Firefox refuses adopted sheets from a content script (bug 1928865); there a style element takes their place. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styleSheet);
    root.adoptedStyleSheets = [sheet];
  } catch (refused) {
    if (!(refused instanceof Error)) throw refused;
    root.append(element('style', {}, styleSheet));
  }
}

/** A site's dialog may switch off everything beside itself. The host is ours, so we take that back. */
function keepUsable(host: HTMLElement, signal: AbortSignal): void {
  const notOurs = ['aria-hidden', 'inert', 'hidden', 'style', 'class'];
  const observer = new MutationObserver(() => {
    for (const name of notOurs) if (host.hasAttribute(name)) host.removeAttribute(name);
  });
  observer.observe(host, { attributeFilter: notOurs });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function show(part: HTMLElement): void {
  part.dataset.shown = '';
  if (!part.isConnected) return;
  if (part instanceof HTMLDialogElement) {
    if (part.open && !part.matches(':modal')) part.removeAttribute('open');
    if (!part.open) part.showModal();
  } else if (typeof part.showPopover === 'function' && part.hasAttribute('popover') && !part.matches(':popover-open')) {
    part.showPopover();
  }
}

function hide(part: HTMLElement): void {
  delete part.dataset.shown;
  if (part instanceof HTMLDialogElement) part.close();
  else if (part.isConnected && typeof part.hidePopover === 'function' && part.matches('[popover]:popover-open')) part.hidePopover();
}
