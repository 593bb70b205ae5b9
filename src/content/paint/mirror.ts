import { autoUpdate } from '@floating-ui/dom';
import { element } from './element.ts';
import { placeFor } from './mount.ts';
import { topmost } from './badge-position.ts';

/** A textarea has no nodes to mark: its words stand here a second time, unseen and exactly over the first, and are marked instead. */
export interface Mirror {
  /** Brings the mirror's words up to date. @returns the node that holds them, each at the same offset as in the textarea */
  follow(text: string): Text;
}

/** What decides where a letter of a textarea comes to stand. */
const copied = [
  'font', 'font-feature-settings', 'font-variation-settings', 'font-kerning', 'letter-spacing', 'word-spacing', 'line-height', 'text-indent', 'text-align', 'text-transform',
  'tab-size', 'direction', 'word-break', 'overflow-wrap', 'line-break', 'hyphens', 'padding-top', 'padding-right', 'padding-bottom', 'padding-left',
] as const;

/** A host of its own, beside that of badge and gate: a page that finds a mark's range gets at nothing here but the words it has already. */
export const createMirror = (box: HTMLTextAreaElement, signal: AbortSignal): Mirror => {
  const words = document.createTextNode('');
  const page = element('div', {}, words);
  const host = document.createElement('postproef-mirror');
  host.ariaHidden = 'true';
  host.inert = true;
  host.attachShadow({ mode: 'closed' }).append(page);
  const place = (): void => {
    const home = placeFor(box, host);
    if (host.parentNode !== home) home.append(host);
    layOver(box, host, page);
  };
  const stop = autoUpdate(box, host, place);
  box.addEventListener('scroll', place, { signal, passive: true });
  signal.addEventListener('abort', () => (stop(), host.remove()), { once: true });
  return {
    follow(text) {
      if (words.data !== text) words.data = text;
      place();
      return words;
    },
  };
};

const layOver = (box: HTMLTextAreaElement, host: HTMLElement, page: HTMLElement): void => {
  const { left, top, width, height } = box.getBoundingClientRect();
  const above = topmost(host, left + width / 2, top + height / 2);
  const hidden = !box.isConnected || width === 0 || height === 0 || (above !== null && above !== box);
  const style = getComputedStyle(box);
  for (const name of copied) page.style.setProperty(name, style.getPropertyValue(name));
  // Where the box is, is measured in pixels of the window; what is in it, in its own, which a page that zooms itself makes larger.
  const zoom = box.currentCSSZoom;
  // Inside the border and beside the scroll bar, as the words of the textarea are.
  Object.assign(page.style, { position: 'absolute', boxSizing: 'border-box', whiteSpace: 'pre-wrap', color: 'transparent', zoom: `${zoom}`, left: `${-box.scrollLeft}px`, top: `${-box.scrollTop}px`, width: `${box.clientWidth}px` });
  Object.assign(host.style, {
    all: 'initial', position: 'fixed', zIndex: '2147483646', overflow: 'hidden', pointerEvents: 'none', visibility: hidden ? 'hidden' : 'visible', zoom: `${1 / (host.parentElement?.currentCSSZoom ?? 1)}`,
    left: `${left + box.clientLeft * zoom}px`, top: `${top + box.clientTop * zoom}px`, width: `${box.clientWidth * zoom}px`, height: `${box.clientHeight * zoom}px`,
  });
};
