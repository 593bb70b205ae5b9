/** Where the selection stands, to put it back after the gate has had the focus. */
export interface Caret {
  restore(): void;
}

interface SelectionRoot {
  getSelection?(): Selection | null;
}

/** Chromium keeps the selection of a shadow tree with its root; Firefox keeps one for all. */
const selectionOf = (box: Element): Selection | null => (box.getRootNode() as SelectionRoot).getSelection?.() ?? document.getSelection();

export const caretOf = (box: HTMLElement): Caret => {
  const selection = selectionOf(box);
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  const inBox = anchorNode && focusNode && box.contains(anchorNode) && box.contains(focusNode);
  return {
    restore() {
      box.focus({ preventScroll: true });
      const now = selectionOf(box);
      if (!inBox || !now || !box.contains(anchorNode) || !box.contains(focusNode)) return;
      if (now.anchorNode === anchorNode && now.anchorOffset === anchorOffset && now.focusNode === focusNode && now.focusOffset === focusOffset) return;
      now.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    },
  };
};

/** Puts the caret at the end of a range, so that the writer can go on there. */
export const placeCaret = (box: HTMLElement, range: Range): void => {
  box.focus({ preventScroll: true });
  selectionOf(box)?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'nearest' });
};
