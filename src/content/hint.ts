import type { Site } from '../sites/site.ts';
import { createBadge } from './paint/badge.ts';
import { focused } from './paint/focus.ts';
import type { Surface } from './paint/surface.ts';
import { isUnknownBox } from './unknown-box.ts';

/** Says, while the focus is in a box that nobody knows, that nobody looks at it. Reads nothing, holds nothing. */
export class Hint {
  #box: Element | undefined;
  #end = new AbortController();

  constructor(private readonly site: Site, private readonly surface: Surface, private readonly isWatched: (box: Element) => boolean, private readonly signal: AbortSignal) {
    this.look();
  }

  /** The focus moved, or a box came to be watched. Asked once it has: the box that loses it may be drawn anew at this very moment. */
  look(): void {
    const at = focused();
    if (at === this.surface.host) return;
    const box = at && isUnknownBox(this.site, at, location.pathname) && !this.isWatched(at) ? at : undefined;
    if (box === this.#box) return;
    this.#end.abort();
    this.#box = box;
    if (!box) return;
    this.#end = new AbortController();
    const badge = createBadge(this.surface, { box, signal: AbortSignal.any([this.#end.signal, this.signal]), onOpen: () => undefined });
    badge.show({ kind: 'unchecked', reason: 'unknown' });
  }
}
