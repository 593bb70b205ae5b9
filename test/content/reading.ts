/** Runs in a fixture: what the extension would watch there, what it reads in it, and which controls it takes for those that post. */
import { boxesOnPage, controlsOf } from '../../src/content/composers.ts';
import { readBox } from '../../src/content/text-map.ts';
import { sites } from '../../src/sites/index.ts';

export interface Found {
  readonly composer: string;
  readonly text: string;
  /** Words whose place in the text and place in the document do not lead to each other. */
  readonly lost: readonly string[];
  readonly commits: readonly string[];
}

declare global {
  interface Window {
    look(site: string): Found[];
  }
}

const withoutSpace = (text: string): string => text.replace(/[\s\u200b\u2060\ufeff]+/g, '');

const lostIn = (box: HTMLElement): string[] => {
  if (box instanceof HTMLTextAreaElement) return [];
  const { text, rangeOf, offsetOf } = readBox(box);
  return [...text.matchAll(/\S+/g)].filter((word) => {
    const range = rangeOf({ start: word.index, end: word.index + word[0].length });
    return !range || withoutSpace(range.toString()) !== word[0] || offsetOf(range.startContainer, range.startOffset) !== word.index;
  }).map(([word]) => word);
};

window.look = (id) => {
  const site = sites.find((one) => one.id === id);
  if (!site) throw new Error(`Expected a site ${id}`);
  return boxesOnPage(site).map(({ box, composer }) => {
    const commits = controlsOf(box, composer).map((control) => (control.matches('[data-fx-post], [data-fx-next], #new-tweet-button') ? 'posts' : control.className || control.outerHTML.slice(0, 60)));
    const text = readBox(box).text;
    const lost = lostIn(box);
    // As after a re-render: other nodes, the same words.
    if (!(box instanceof HTMLTextAreaElement)) box.replaceChildren(...[...box.cloneNode(true).childNodes]);
    return { composer: composer.id, text, lost: [...lost, ...lostIn(box), ...(readBox(box).text === text ? [] : ['other text after a re-render'])], commits };
  });
};
