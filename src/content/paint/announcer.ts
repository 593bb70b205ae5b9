import { element } from './element.ts';
import type { Surface } from './surface.ts';

const pause = 1500;

export interface Announcer {
  /** Says it once the writer has paused; what was said last is not said again. */
  later(text: string): void;
  /** Says it only to somebody who has heard something before: silence is fine as long as nothing was found. */
  laterIfHeard(text: string): void;
  /** For an answer that the writer is waiting for. */
  soon(text: string): void;
}

/** A polite live region that is there before there is anything to say, since an added one is often not read. */
export function createAnnouncer(surface: Surface, signal: AbortSignal): Announcer {
  const region = element('p', { role: 'log', 'aria-atomic': 'true', class: 'unseen' });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  surface.add(region, signal);
  signal.addEventListener('abort', () => clearTimeout(waiting), { once: true });
  const say = (text: string, wait: number): void => {
    clearTimeout(waiting);
    if (text !== region.textContent) waiting = setTimeout(() => (region.textContent = text), wait);
  };
  return {
    later: (text) => say(text, pause),
    laterIfHeard: (text) => (region.textContent ? say(text, pause) : clearTimeout(waiting)),
    soon: (text) => say(text, 0),
  };
}
