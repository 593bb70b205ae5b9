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

/** Selects a passage, so that the writer can go on there. */
export const selectRange = (box: HTMLElement, { startContainer, startOffset, endContainer, endOffset }: Range): void => {
  box.focus({ preventScroll: true });
  select(box, { anchorNode: startContainer, anchorOffset: startOffset, focusNode: endContainer, focusOffset: endOffset });
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  element?.scrollIntoView({ block: 'nearest' });
};
