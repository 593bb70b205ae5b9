import { isAlive } from '../platform/alive.ts';
import { beginHandover } from '../platform/handover.ts';
import { send } from '../platform/messages.ts';
import { tellPopup } from '../platform/page-report.ts';
import { siteOf } from '../sites/index.ts';
import { boxesOnPage, boxOfEvent, controlsOf } from './composers.ts';
import { keptEvents, watchedEvents } from './events.ts';
import { frameReport } from './report.ts';
import { unknownBoxOf } from './unknown-box.ts';

/**
 * The first listener on the window, before any of the page's: only so can a post be held. It does nothing but look for a
 * compose box; at the first one it asks for the guard, and hands it every event from then on.
 */
const watched: ReadonlySet<string> = new Set(watchedEvents);
const kept: ReadonlySet<string> = new Set(keptEvents);
const site = siteOf(new URL(location.href));
if (site) {
  const shared = beginHandover();
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    send('guard', undefined).catch(() => {
      asked = false; // the extension was updated or switched off under us: the page goes on as without it
    });
  };
  /** A draft that the site restored may be posted without ever having the focus: the pointer or the focus on its way to the button tells. */
  const nearsPosting = (event: Event): boolean => {
    const button = event.target instanceof Element && event.target.closest('button, [role="button"]');
    return Boolean(button) && boxesOnPage(site).some(({ box, composer }) => controlsOf(box, composer).some((control) => event.composedPath().includes(control)));
  };
  const scout = (event: Event): void => {
    if (asked) return;
    const [isFocus, isPointer] = [event.type === 'focusin', event.type === 'pointerover'];
    if ((!isPointer && boxOfEvent(site, event)) || (isFocus && unknownBoxOf(site, event)) || ((isFocus || isPointer) && nearsPosting(event))) ask();
  };
  tellPopup(() => frameReport(site, shared), shared.end.signal);
  const pass = (event: Event): void => {
    if (!isAlive()) return shared.end.abort();
    if (kept.has(event.type)) shared.keep?.(event);
    if (watched.has(event.type) && !event.cancelBubble) (shared.guard ?? scout)(event);
  };
  for (const type of new Set([...watched, ...kept])) window.addEventListener(type, pass, { capture: true, signal: shared.end.signal });
}
