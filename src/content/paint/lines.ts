import { type Area, overlap } from './area.ts';

/** More lines than any window shows. */
const mostLines = 400;

/** Where words stand in this part of the window, line by line. Where they stand is asked, not what they are; a textarea does not tell. */
export const linesOf = (box: Element, within: Area): DOMRect[] => {
  const lines: DOMRect[] = [];
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node && lines.length < mostLines; node = walker.nextNode()) {
    if (!node.parentElement || overlap(node.parentElement.getBoundingClientRect(), within) === 0) continue;
    range.selectNode(node);
    lines.push(...[...range.getClientRects()].filter((line) => overlap(line, within) > 0));
  }
  return lines;
};
