import { element } from '../../content/paint/element.ts';
import type { Pack } from '../../engine/pack.ts';
import { rangeNow } from '../../packs/engine-range.ts';
import { headerText, moreOf, versionAfter, type About } from '../../packs/header-text.ts';
import { idFrom, isPackId } from '../../packs/pack-id.ts';
import type { Problem } from '../../packs/problem.ts';
import { problemList } from './problem-list.ts';
import type { Speech } from './speech.ts';

const textBox = (id: string, helpedBy: string, more: Readonly<Record<string, string>> = {}): HTMLInputElement => element('input', { type: 'text', id, 'aria-describedby': helpedBy, autocomplete: 'off', ...more });
const help = (id: string, text: string): HTMLElement => element('p', { class: 'small', id }, text);
const field = (label: string, box: HTMLElement, ...more: readonly HTMLElement[]): HTMLElement => element('div', { class: 'choice' }, element('label', { for: box.id }, label), box, ...more);

/** pack.yaml as questions: whose rules these are, and which version. */
export class AboutForm {
  readonly element: HTMLElement;
  readonly #nl = textBox('title-nl', 'titles-help', { lang: 'nl' });
  readonly #en = textBox('title-en', 'titles-help', { lang: 'en' });
  readonly #version = textBox('version', 'number-help', { value: '1.0.0' });
  readonly #number = element('input', { type: 'number', id: 'number', min: '1', step: '1', value: '1', 'aria-describedby': 'number-help' });
  readonly #id = textBox('pack-id', 'pack-id-help', { spellcheck: 'false', autocapitalize: 'off' });
  readonly #back = textBox('rollback', 'rollback-help');
  readonly #rest = element('textarea', { id: 'rest', rows: '4', spellcheck: 'false', autocapitalize: 'off', 'aria-describedby': 'rest-help rest-problems' });
  readonly #problems = element('div', { id: 'rest-problems', role: 'status' });
  readonly #more: HTMLDetailsElement;
  /** The short name is no longer made from the name. */
  #hasOwnId = false;
  #after: Pack | undefined;

  constructor(private readonly speech: Speech, private readonly changed: () => void) {
    const { words: { sign: { pack: words } } } = speech;
    this.#rest.value = words.restFirst;
    const titles = [field(words.titles.nl, this.#nl), field(words.titles.en, this.#en), help('titles-help', words.titlesHelp)];
    const numbers = [element('div', { class: 'pair' }, field(words.version, this.#version), field(words.number, this.#number)), help('number-help', words.numberHelp)];
    const fields = element('div', { class: 'fields' }, ...titles, ...numbers, field(words.id, this.#id), help('pack-id-help', words.idHelp));
    this.#more = element('details', {}, element('summary', {}, words.more), field(words.back, this.#back, help('rollback-help', words.backHelp)), field(words.rest, this.#rest, help('rest-help', words.restHelp)), this.#problems);
    this.element = element('div', {}, fields, this.#more);
    this.element.addEventListener('input', ({ target }) => this.#typed(target));
  }

  get id(): string {
    return this.#id.value.trim();
  }

  get version(): string {
    return this.#version.value.trim();
  }

  get number(): number {
    return Number(this.#number.value);
  }

  /** The first thing that is missing or cannot be. */
  get lack(): string | undefined {
    const { lacks } = this.speech.words.sign.go;
    const above = this.#after?.sequence ?? 0;
    if (this.#title === '') return lacks.title;
    if (this.version === '') return lacks.version;
    if (!Number.isSafeInteger(this.number) || this.number <= above) return lacks.number(above);
    return this.#after || isPackId(this.id) ? undefined : lacks.id;
  }

  /** Of pack.yaml. Where nobody said otherwise it stands upon the default rules, for the engine of today. */
  get header(): ReturnType<typeof headerText> {
    const { id, version, number: sequence } = this;
    const [nl, en, back] = [this.#nl, this.#en, this.#back].map(({ value }) => value.trim()) as [string, string, string];
    const { layer, engine } = this.#after ?? ({ layer: 'firm', engine: rangeNow } satisfies Partial<About>);
    return headerText({ id, version, sequence, title: { nl: nl || en, en: en || nl }, layer, engine, ...(back !== '' && { rollback: back }), more: this.#rest.value });
  }

  /** With what comes after a pack. */
  fill({ id, title, version, sequence = 0, ...rest }: Pack): void {
    [this.#nl.value, this.#en.value, this.#id.value] = [title.nl, title.en, id];
    [this.#version.value, this.#number.value, this.#back.value] = [versionAfter(version), String(sequence + 1), ''];
    this.#rest.value = moreOf(rest) || this.speech.words.sign.pack.restFirst;
    this.#hasOwnId = true;
  }

  /** The same, and nothing that a browser which has that pack would refuse. */
  goOn(pack: Pack): void {
    this.#after = pack;
    this.#id.readOnly = true;
    this.fill(pack);
    this.#number.min = this.#number.value;
  }

  /** @param before lines of pack.yaml in front of what is typed here */
  show(problems: readonly Problem[], before: number): void {
    this.#problems.replaceChildren(...(problems.length === 0 ? [] : problemList(this.speech, problems.map((one) => ({ ...one, line: Math.max(1, one.line - before) })), [], undefined)));
    if (problems.length === 0) return;
    this.#more.open = true;
    this.#rest.focus();
  }

  get #title(): string {
    return this.#nl.value.trim() || this.#en.value.trim();
  }

  #typed(target: EventTarget | null): void {
    this.#hasOwnId ||= target === this.#id;
    if (!this.#hasOwnId) this.#id.value = this.#title === '' ? '' : idFrom(this.#title);
    this.show([], 0);
    this.changed();
  }
}
