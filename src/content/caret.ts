import type { Span } from '../engine/types.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { TextMap } from './text-map.ts';

/** Where the selection stands in a box, as the browser has it. */
export interface Caret {
  readonly anchorNode: Node;
  readonly anchorOffset: number;
  readonly focusNode: Node;
  readonly focusOffset: number;
}

interface SelectionRoot {
  getSelection?(): Selection | null;
}

/** Chromium keeps the selection of a shadow tree with its root; Firefox keeps one for all. */
export const selectionIn = (box: Element): Selection | null => (box.getRootNode() as SelectionRoot).getSelection?.() ?? document.getSelection();

/** @returns nothing while the selection is elsewhere */
export const caretIn = (box: Element): Caret | undefined => {
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selectionIn(box) ?? {};
  if (!anchorNode || !focusNode || !box.contains(anchorNode) || !box.contains(focusNode)) return undefined;
  return { anchorNode, anchorOffset, focusNode, focusOffset };
};

const select = (box: HTMLElement, { anchorNode, anchorOffset, focusNode, focusOffset }: Caret): void => selectionIn(box)?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);

const isSame = (a: Caret | undefined, b: Caret): boolean => a?.anchorNode === b.anchorNode && a.anchorOffset === b.anchorOffset && a.focusNode === b.focusNode && a.focusOffset === b.focusOffset;

/** Gives the focus back. Editors that rewrote their nodes on blur (ProseMirror) put their own caret back; elsewhere we do. */
export const restoreCaret = (box: HTMLElement, caret: Caret | undefined): void => {
  box.focus({ preventScroll: true });
  if (!caret || !box.contains(caret.anchorNode) || !box.contains(caret.focusNode) || isSame(caretIn(box), caret)) return;
  select(box, caret);
};

/** Is a passage selected in the box, rather than a place? */
export const isSelecting = (box: HTMLElement): boolean => (box instanceof HTMLTextAreaElement ? box.selectionStart !== box.selectionEnd : selectionIn(box)?.isCollapsed === false);

/** Puts the caret behind what is selected: one stray key would wipe it. */
export const deselect = (box: HTMLElement): void => {
  if (box instanceof HTMLTextAreaElement) box.setSelectionRange(box.selectionEnd, box.selectionEnd);
  else if (caretIn(box)) selectionIn(box)?.collapseToEnd();
};

/** @returns where the caret stands in the text of the box, or nothing while it is elsewhere */
export const caretOffset = (box: HTMLElement, map: TextMap): number | undefined => {
  if (box instanceof HTMLTextAreaElement) return box.selectionEnd;
  const { focusNode = null, focusOffset = 0 } = selectionIn(box) ?? {};
  return focusNode ? map.offsetOf(focusNode, focusOffset) : undefined;
};

/** @param from where the selection begins; it ends behind the passage */
const selectUpTo = (box: HTMLElement, map: TextMap, { start, end }: Span, from: 'start' | 'end'): boolean => {
  if (box instanceof HTMLTextAreaElement) {
    box.focus();
    box.setSelectionRange(from === 'start' ? start : end, end);
    return true;
  }
  const range = map.rangeOf({ start, end });
  if (!range) return false;
  const { startContainer, startOffset, endContainer: focusNode, endOffset: focusOffset } = range;
  box.focus({ preventScroll: true });
  select(box, { ...(from === 'start' ? { anchorNode: startContainer, anchorOffset: startOffset } : { anchorNode: focusNode, anchorOffset: focusOffset }), focusNode, focusOffset });
  bringIntoView(range);
  return true;
};

/** Selects a passage. @returns false when it stands nowhere in the box */
export const selectSpan = (box: HTMLElement, map: TextMap, span: Span): boolean => selectUpTo(box, map, span, 'start');

/** Puts the caret behind a passage, so that the writer can go on there. Nothing is selected: one stray key would wipe it. @returns false when it stands nowhere in the box */
export const caretAfter = (box: HTMLElement, map: TextMap, span: Span): boolean => selectUpTo(box, map, span, 'end');
