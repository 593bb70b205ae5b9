import type { Span } from '../engine/types.ts';

/** A stretch of the text that stands in one node, character by character. */
interface Segment {
  /** Offset in the text. */
  readonly start: number;
  readonly length: number;
  readonly node: Node;
  /** Offset in the node's data. */
  readonly at: number;
}

/** The text of a box as its writer sees it, and where each character stands. Offsets in UTF-16 units. */
export interface TextMap {
  readonly text: string;
  /** @returns nothing where the box has no nodes to point at (a textarea), or the span is not of this text */
  rangeOf(span: Span): Range | undefined;
  /** Offset in the text of a place in the document, as a selection gives it. */
  offsetOf(node: Node, offset: number): number | undefined;
}

const blockNames = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'PRE', 'SECTION', 'ARTICLE', 'TABLE', 'TR', 'TD']);
/** Helpers that editors keep beside the text. Quill 1 and 2, ProseMirror; seen in their sources. */
const notText = '.ql-clipboard, .ql-tooltip, img.ProseMirror-separator, [aria-hidden="true"], .public-DraftEditorPlaceholder-root';
/** Zero-width space, no-break and word joiner: put there by editors and input methods. The emoji joiners stay. */
const ignored = /[\u200b\u2060\ufeff]/;

const isBlock = (node: Node): node is Element => node instanceof Element && blockNames.has(node.tagName);
const holdsBlock = (element: Element): boolean => [...element.children].some((child) => isBlock(child) || holdsBlock(child));

class Reading {
  text = '';
  readonly segments: Segment[] = [];
  #leafIsOpen = false;
  #anyLeaf = false;
  #pendingBreak = false;

  walk(parent: Node): void {
    for (const child of parent.childNodes) {
      if (child instanceof Element && child.matches(notText)) continue;
      if (isBlock(child) && holdsBlock(child)) {
        this.#leafIsOpen = false;
        this.walk(child);
        this.#leafIsOpen = false;
      } else if (isBlock(child)) {
        this.#open();
        this.#inline(child);
        this.#leafIsOpen = false;
      } else if (child instanceof Element || (child.nodeValue ?? '').trim() !== '' || this.#leafIsOpen) {
        if (!this.#leafIsOpen) this.#open();
        this.#node(child);
      }
    }
  }

  #open(): void {
    if (this.#anyLeaf) this.text += '\n';
    this.#anyLeaf = true;
    this.#leafIsOpen = true;
    this.#pendingBreak = false;
  }

  #inline(parent: Node): void {
    for (const child of parent.childNodes) this.#node(child);
  }

  #node(node: Node): void {
    if (node instanceof Text) this.#characters(node);
    else if (!(node instanceof Element) || node.matches(notText)) return;
    else if (node.tagName === 'BR') {
      this.#settle();
      this.#pendingBreak = true; // a line break, unless nothing comes after it in its block
    } else if (node instanceof HTMLImageElement) this.#image(node);
    else this.#inline(node);
  }

  #settle(): void {
    if (this.#pendingBreak) this.text += '\n';
    this.#pendingBreak = false;
  }

  #image(image: HTMLImageElement): void {
    if (!image.alt) return;
    this.#settle();
    this.segments.push({ start: this.text.length, length: image.alt.length, node: image, at: 0 });
    this.text += image.alt;
  }

  #characters(node: Text): void {
    const { data } = node;
    let at = 0;
    const add = (end: number): void => {
      if (end === at) return;
      this.#settle();
      this.segments.push({ start: this.text.length, length: end - at, node, at });
      this.text += data.slice(at, end).replaceAll('\u00a0', ' ');
    };
    for (let index = 0; index < data.length; index += 1) {
      if (!ignored.test(data[index] ?? '')) continue;
      add(index);
      at = index + 1;
    }
    add(data.length);
  }
}

const setBoundary = (range: Range, side: 'setStart' | 'setEnd', segment: Segment, offset: number): void => {
  if (segment.node instanceof Text) range[side](segment.node, segment.at + offset - segment.start);
  else range[`${side}${offset > segment.start ? 'After' : 'Before'}`](segment.node);
};

const mapOf = ({ text, segments }: Reading): TextMap => ({
  text,
  rangeOf({ start, end }) {
    const first = segments.find((segment) => start < segment.start + segment.length);
    const last = segments.findLast((segment) => segment.start < end);
    if (!first || !last || first.start >= end) return undefined;
    const range = document.createRange();
    setBoundary(range, 'setStart', first, Math.max(start, first.start));
    setBoundary(range, 'setEnd', last, Math.min(end, last.start + last.length));
    return range;
  },
  offsetOf(node, offset) {
    for (const segment of segments) if (segment.node === node && segment.at <= offset && offset <= segment.at + segment.length) return segment.start + offset - segment.at;
    return undefined;
  },
});

/** A textarea keeps its words to itself: its ranges are those of the same words elsewhere, where there are any. */
const mapOfValue = (text: string, words: Text | undefined): TextMap => ({
  text,
  rangeOf({ start, end }) {
    if (words?.data !== text || start >= end || end > text.length) return undefined;
    const range = document.createRange();
    range.setStart(words, start);
    range.setEnd(words, end);
    return range;
  },
  offsetOf: () => undefined,
});

/**
 * Reads a box without touching it. A walker, never innerText: that adds lines in ProseMirror and Draft.
 * @param mirrored puts the words of a textarea where they can be pointed at
 */
export const readBox = (box: HTMLElement, mirrored?: (text: string) => Text | undefined): TextMap => {
  if (box instanceof HTMLTextAreaElement) return mapOfValue(box.value, mirrored?.(box.value));
  const reading = new Reading();
  reading.walk(box);
  return mapOf(reading);
};
