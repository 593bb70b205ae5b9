/**
 * Quill 1.3.7 inside an open shadow root, where LinkedIn's older build has it (linkedin-sharebox-shadow-quill.html).
 * Out of the box it is deaf there, for three reasons in its own source, each mended below:
 *  - core/selection.js asks `document.getSelection()`, which never names a node inside a shadow root;
 *  - `hasFocus` compares with `document.activeElement`, which is the host;
 *  - core/emitter.js passes selectionchange and mouse events on by `document.querySelectorAll('.ql-container')`.
 * LinkedIn evidently mended them too, since people write posts in it.
 */
import Quill from 'quill1';
import type { Box, BoxSetup } from '../shared/box.ts';

interface Selections {
  root: HTMLElement;
  hasFocus(): boolean;
  getNativeRange(): { native: AbstractRange } | null;
  setNativeRange(startNode: Node | null, startOffset?: number, endNode?: Node, endOffset?: number): void;
  normalizeNative(range: AbstractRange): { native: AbstractRange } | null;
}

export function mountQuillInShadow(container: HTMLElement, scroller: HTMLElement, setup: BoxSetup): Box {
  const quill = new Quill(container, { modules: { toolbar: false }, formats: [], placeholder: setup.placeholder, scrollingContainer: scroller });
  for (const [name, value] of Object.entries(setup.attributes)) quill.root.setAttribute(name, value);
  const shadow = container.getRootNode() as ShadowRoot;
  mendSelection(quill.selection, shadow);
  const ears = new AbortController();
  for (const type of ['selectionchange', 'mousedown', 'mouseup']) {
    document.addEventListener(type, (event) => quill.emitter.handleDOM(event), { signal: ears.signal });
  }
  const text = (): string => quill.getText().replace(/\n$/, '');
  quill.on('text-change', () => setup.onChange(text()));
  return {
    editable: quill.root,
    text,
    setText(next) {
      quill.setText(next, 'user');
      quill.setSelection(quill.getLength(), 0);
    },
    focus: () => quill.focus(),
    destroy: () => ears.abort(),
  };
}

function mendSelection(selection: Selections, shadow: ShadowRoot): void {
  const native = document.getSelection()!;
  selection.hasFocus = () => shadow.activeElement === selection.root;
  selection.getNativeRange = () => {
    const range = native.getComposedRanges({ shadowRoots: [shadow] })[0];
    return range ? selection.normalizeNative(range) : null;
  };
  selection.setNativeRange = (startNode, startOffset = 0, endNode = startNode ?? undefined, endOffset = startOffset) => {
    if (!startNode || !endNode) return selection.root.blur();
    if (!startNode.parentNode || !endNode.parentNode || !selection.root.parentNode) return;
    if (!selection.hasFocus()) selection.root.focus();
    const [start, from] = besideBreak(startNode, startOffset);
    const [end, to] = besideBreak(endNode, endOffset);
    const now = selection.getNativeRange()?.native;
    if (now && now.startContainer === start && now.startOffset === from && now.endContainer === end && now.endOffset === to) return;
    native.setBaseAndExtent(start, from, end, to);
  };
}

/** A caret cannot stand inside a <br>: Quill means the place before it. */
function besideBreak(node: Node, offset: number): [Node, number] {
  if (!(node instanceof HTMLBRElement)) return [node, offset];
  return [node.parentNode!, [...node.parentNode!.childNodes].indexOf(node)];
}
