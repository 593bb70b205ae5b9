import { parentThroughShadow } from './theme.ts';

/** While a dialog is modal everything outside it is dead, so the host goes inside. */
export function placeFor(box: Element, host: Element): Element {
  const dialog = modalAround(box);
  if (dialog) return dialog;
  const current = host.isConnected ? modalAround(host) : null;
  // A box behind an open dialog has to wait: the dialog may hold the box that is being written in.
  return current ?? document.body;
}

function modalAround(from: Element): HTMLDialogElement | null {
  for (let at: Element | null = from; at; at = parentThroughShadow(at)) {
    if (at instanceof HTMLDialogElement && at.matches(':modal')) return at;
  }
  return null;
}

/** Moves without losing focus, scroll or top layer where the browser can. Tells whether what was shown has to be shown again. */
export function move(host: Element, into: Element): 'kept' | 'fresh' {
  if (host.isConnected && typeof into.moveBefore === 'function') {
    try {
      into.moveBefore(host, null);
      return 'kept';
    } catch (refused) {
      // Between documents or trees that do not share a root it refuses with HierarchyRequestError; then it is a plain move.
      if (!(refused instanceof DOMException)) throw refused;
    }
  }
  into.append(host);
  return 'fresh';
}

/** Calls back once when `host` leaves the document, however far above it the page cuts. */
export function whenGone(host: Element, act: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    observer.disconnect();
    act();
  });
  for (let root: Node | null = host.getRootNode(); root; root = root instanceof ShadowRoot ? root.host.getRootNode() : null) {
    observer.observe(root, { childList: true, subtree: true });
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
