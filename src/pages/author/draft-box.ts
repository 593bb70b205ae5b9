import { markSheet } from '../../content/paint/marks-style.ts';
import { createMarks } from '../../content/paint/marks.ts';
import { element } from '../../content/paint/element.ts';
import { editBetween } from '../../content/shift.ts';
import type { Finding } from '../../engine/types.ts';

/** The draft to try rules on. Its words stand under it a second time, and bear the marks that a colleague would see on the site. */
export class DraftBox {
  readonly element: HTMLElement;
  readonly box: HTMLTextAreaElement;
  readonly #words = document.createTextNode('');
  readonly #marks = createMarks(new AbortController().signal);

  constructor(label: string, describedBy: string, changed: () => void) {
    this.box = element('textarea', { id: 'draft', 'aria-labelledby': label, 'aria-describedby': describedBy });
    // The line that a last line break opens is seen only if something stands in it.
    this.element = element('div', { class: 'pad draft-pad' }, element('div', { class: 'paper' }, element('div', { class: 'words', 'aria-hidden': 'true' }, this.#words, '\u200B'), this.box));
    this.box.addEventListener('input', () => (this.#follow(), changed()));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(markSheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  get text(): string {
    return this.box.value;
  }

  set text(text: string) {
    this.box.value = text;
    this.#follow();
  }

  show(findings: readonly Finding[]): void {
    const text = this.#words.data;
    this.#marks.show(findings.filter(({ end }) => end <= text.length), {
      text,
      rangeOf: ({ start, end }) => {
        const range = document.createRange();
        range.setStart(this.#words, start);
        range.setEnd(this.#words, end);
        return range;
      },
      offsetOf: () => undefined,
    });
  }

  select({ start, end }: Pick<Finding, 'start' | 'end'>): void {
    this.box.focus();
    this.box.setSelectionRange(start, end);
  }

  /** Only what changed is put into the words, so that the browser moves the other marks along until the next look. */
  #follow(): void {
    const [before, next] = [this.#words.data, this.box.value];
    const { start, oldEnd, newEnd } = editBetween(before, next);
    this.#words.replaceData(start, oldEnd - start, next.slice(start, newEnd));
  }
}
