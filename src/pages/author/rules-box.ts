import { element } from '../../content/paint/element.ts';
import { editBetween } from '../../content/shift.ts';
import type { Language } from '../../engine/types.ts';
import type { Problem } from '../../packs/problem.ts';
import { mistakeWords } from '../mistake-words.ts';

/** A plain text box, over a copy of its lines that bears the numbers and shows what is wrong where. The copy grows with the words, the box with the copy. */
export class RulesBox {
  readonly element: HTMLElement;
  readonly box: HTMLTextAreaElement;
  readonly #lines = element('div', { class: 'lines', 'aria-hidden': 'true' });
  #shown: readonly string[] = [];
  /** The lines that bear a mistake; one that is typed in is made anew, without it. */
  #wrong = new Set<Element>();

  /** @param describedBy the ids of what a screen reader says of the box */
  constructor(label: string, describedBy: string, changed: () => void) {
    this.box = element('textarea', { id: 'rules', 'aria-labelledby': label, 'aria-describedby': describedBy, spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off' });
    this.element = element('div', { class: 'pad rules-pad' }, element('div', { class: 'paper' }, this.#lines, this.box));
    this.box.addEventListener('input', () => (this.#follow(), changed()));
    this.box.addEventListener('keydown', (event) => keepIndent(this.box, event));
  }

  get text(): string {
    return this.box.value;
  }

  set text(text: string) {
    this.box.value = text;
    this.#follow();
  }

  show(problems: readonly Problem[], language: Language): void {
    for (const place of this.#wrong) {
      place.removeAttribute('data-wrong');
      place.querySelector('.said')?.remove();
    }
    this.#wrong = new Set();
    this.box.ariaInvalid = String(problems.length > 0);
    for (const { line, message } of problems) {
      const place = this.#lines.children[line - 1];
      if (!place || this.#wrong.has(place)) continue;
      this.#wrong.add(place);
      place.setAttribute('data-wrong', '');
      const { text, lang } = mistakeWords(message, language);
      place.append(element('span', { class: 'said', lang }, text));
    }
  }

  /** @param line counted from 1 @param column counted from 1 */
  goTo(line: number, column = 1): void {
    const start = this.#shown.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const place = start + Math.min(column - 1, this.#shown[line - 1]?.length ?? 0);
    this.box.focus({ preventScroll: true });
    this.box.setSelectionRange(place, place);
    this.#lines.children[line - 1]?.scrollIntoView({ block: 'nearest' });
  }

  /** Only the lines that changed are made anew: a file may have thousands. */
  #follow(): void {
    const next = this.box.value.split('\n');
    const { start, oldEnd, newEnd } = editBetween(this.#shown, next);
    for (const gone of [...this.#lines.children].slice(start, oldEnd)) gone.remove();
    const made = next.slice(start, newEnd).map((line) => element('div', {}, line));
    const after = this.#lines.children[start];
    if (after) after.before(...made);
    else this.#lines.append(...made);
    this.#shown = next;
  }
}

/** Enter begins the next line where this one begins: in YAML the column means something. Written so that Ctrl+Z takes it back. */
const keepIndent = (box: HTMLTextAreaElement, event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const line = box.value.slice(box.value.lastIndexOf('\n', box.selectionStart - 1) + 1, box.selectionStart);
  const indent = /^ *(?:- (?=[\w-]+:))?/.exec(line)?.[0].replace('-', ' ') ?? '';
  if (indent === '') return;
  event.preventDefault();
  document.execCommand('insertText', false, `\n${indent}`);
};
