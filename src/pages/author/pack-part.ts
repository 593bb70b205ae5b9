import { element } from '../../content/paint/element.ts';
import type { Pack } from '../../engine/pack.ts';
import { headerText, moreOf, versionAfter, type About } from '../../packs/header-text.ts';
import { idFrom, isPackId } from '../../packs/pack-id.ts';
import { PackProblems, NotJson, type Problem } from '../../packs/problem.ts';
import { PackRefused, refusals } from '../../packs/refused.ts';
import { replacedIn, type Replaced } from '../../packs/sign.ts';
import { fileInput } from '../files.ts';
import { button } from '../parts.ts';
import { problemList } from './problem-list.ts';
import { read } from './read-file.ts';
import type { Speech } from './speech.ts';
import { stateLine, type Look } from './state-line.ts';

const engine = '>=1 <2';
const first = { version: '1.0.0', sequence: '1' } as const;

/** Whose rules these are, and what they take the place of: pack.yaml as questions. */
export class PackPart {
  readonly element: HTMLElement;
  readonly #told = element('div', { role: 'status' });
  readonly #changes = element('p', { class: 'small', id: 'rule-changes' });
  readonly #nl = element('input', { type: 'text', id: 'title-nl', 'aria-describedby': 'titles-help', lang: 'nl' });
  readonly #en = element('input', { type: 'text', id: 'title-en', 'aria-describedby': 'titles-help', lang: 'en' });
  readonly #id = element('input', { type: 'text', id: 'pack-id', 'aria-describedby': 'pack-id-help', spellcheck: 'false', autocapitalize: 'off' });
  readonly #version = element('input', { type: 'text', id: 'version', value: first.version, 'aria-describedby': 'number-help' });
  readonly #number = element('input', { type: 'number', id: 'number', min: '1', step: '1', value: first.sequence, 'aria-describedby': 'number-help' });
  readonly #back = element('input', { type: 'text', id: 'rollback', 'aria-describedby': 'rollback-help' });
  readonly #rest = element('textarea', { id: 'rest', rows: '4', spellcheck: 'false', autocapitalize: 'off', 'aria-describedby': 'rest-help rest-problems' });
  readonly #problems = element('div', { id: 'rest-problems', role: 'status' });
  readonly #more: HTMLDetailsElement;
  #last: Replaced | undefined;
  #rules: readonly string[] = [];

  /** @param standing the firm’s pack in force on this computer: a good guess at what comes next */
  constructor(private readonly speech: Speech, standing: Pack | undefined, private readonly changed: () => void, private readonly failed: (why: string) => void) {
    const { words: { sign: { pack: words } } } = speech;
    this.#rest.value = words.restFirst;
    const input = fileInput((file) => this.open(file), { id: 'last-file', accept: '.json,application/json' });
    const row = element('div', { class: 'row' }, button('open-last', words.open, () => input.click()), input);
    const help = (id: string, text: string): HTMLElement => element('p', { class: 'small', id }, text);
    const field = (label: string, box: HTMLElement, ...more: readonly HTMLElement[]): HTMLElement => element('div', { class: 'choice' }, element('label', { for: box.id }, label), box, ...more);
    const fields = element('div', { class: 'fields' }, field(words.titles.nl, this.#nl), field(words.titles.en, this.#en), help('titles-help', words.titlesHelp), field(words.version, this.#version), field(words.number, this.#number), help('number-help', words.numberHelp), field(words.id, this.#id), help('pack-id-help', words.idHelp));
    this.#more = element('details', {}, element('summary', {}, words.more), field(words.back, this.#back, help('rollback-help', words.backHelp)), field(words.rest, this.#rest, help('rest-help', words.restHelp)), this.#problems);
    this.element = element('div', { class: 'step', role: 'group', 'aria-labelledby': 'pack-heading' }, element('h3', { id: 'pack-heading' }, words.heading), element('p', { class: 'small' }, words.help), row, this.#told, this.#changes, fields, this.#more);
    if (standing) this.#fill(standing, words.standing(standing.title[speech.language], standing.version, standing.sequence ?? 0), 'info');
    this.element.addEventListener('input', ({ target }) => this.#typed(target));
  }

  /** The pack that was signed last. */
  get last(): Replaced | undefined {
    return this.#last;
  }

  get version(): string {
    return this.#version.value.trim();
  }

  get number(): string {
    return this.#number.value;
  }

  get fileName(): string {
    return `${this.#id.value.trim()}.pack.json`;
  }

  /** The first thing that is missing or cannot be. */
  get lack(): string | undefined {
    const { lacks } = this.speech.words.sign.go;
    const above = this.#last?.pack.sequence ?? 0;
    const number = Number(this.#number.value);
    if (this.#nl.value.trim() + this.#en.value.trim() === '') return lacks.title;
    if (this.#version.value.trim() === '') return lacks.version;
    if (!Number.isSafeInteger(number) || number <= above) return lacks.number(above);
    return this.#last || isPackId(this.#id.value.trim()) ? undefined : lacks.id;
  }

  /** Of pack.yaml. */
  get header(): ReturnType<typeof headerText> {
    const [nl, en, back] = [this.#nl, this.#en, this.#back].map(({ value }) => value.trim()) as [string, string, string];
    const about: About = { id: this.#id.value.trim(), version: this.#version.value.trim(), sequence: Number(this.#number.value), title: { nl: nl || en, en: en || nl }, ...this.#kept, ...(back !== '' && { rollback: back }), more: this.#rest.value };
    return headerText(about);
  }

  /** Where nobody said otherwise: upon the default rules, for this engine. */
  get #kept(): Pick<About, 'layer' | 'engine'> {
    return this.#last ? { layer: this.#last.pack.layer, engine: this.#last.pack.engine } : { layer: 'firm', engine };
  }

  open(file: File): void {
    const { words, language } = this.speech;
    read(file, words, 'reading')
      .then(async (found) => ('refused' in found ? this.#tell(found.refused, 'warn') : this.take(await replacedIn(found.text, file.name), file.name)))
      .catch((error: unknown) => {
        if (error instanceof PackRefused) this.#tell(`${file.name}: ${error.texts[language]}`, 'warn');
        else if (error instanceof PackProblems || error instanceof NotJson) this.#tell(`${file.name}: ${refusals.schema[language]}`, 'warn');
        else this.failed(String(error));
      });
  }

  /** The next version goes over this one. */
  take(last: Replaced, name: string): void {
    const { words: { sign: { pack: words } }, language } = this.speech;
    const { title, version, sequence = 0 } = last.pack;
    this.#last = last;
    this.#id.readOnly = true;
    this.#number.min = String(sequence + 1);
    this.#fill(last.pack, words.last(name, title[language], version, sequence), 'fine');
    this.#compare();
    this.changed();
  }

  /** With what comes after a pack. */
  #fill(pack: Pack, said: string, look: Look): void {
    const { id, title, version, sequence = 0 } = pack;
    [this.#nl.value, this.#en.value, this.#id.value] = [title.nl, title.en, id];
    [this.#version.value, this.#number.value, this.#back.value] = [versionAfter(version), String(sequence + 1), ''];
    this.#rest.value = moreOf(pack) || this.speech.words.sign.pack.restFirst;
    this.#id.dataset['own'] = 'true';
    this.#tell(said, look);
  }

  judged(rules: readonly string[]): void {
    this.#rules = rules;
    this.#compare();
  }

  /** @param before lines that stand in front of what is typed here */
  show(problems: readonly Problem[], before: number): void {
    this.#problems.replaceChildren(...(problems.length === 0 ? [] : problemList(this.speech, problems.map((one) => ({ ...one, line: Math.max(1, one.line - before) })), [], undefined)));
    if (problems.length === 0) return;
    this.#more.open = true;
    this.#rest.focus();
  }

  /** So that nobody loses a rule that stands in the last pack and not on this page. */
  #compare(): void {
    const { words: { sign: { pack: words } } } = this.speech;
    const before = this.#last?.pack.rules.map(({ id }) => id);
    const [come, gone] = before ? [this.#rules.filter((id) => !before.includes(id)), before.filter((id) => !this.#rules.includes(id))] : [[], []];
    this.#changes.textContent = [come.length > 0 ? words.come(come.join(', ')) : '', gone.length > 0 ? words.gone(gone.join(', ')) : ''].filter(Boolean).join(' ');
  }

  #typed(target: EventTarget | null): void {
    if (target === this.#id) this.#id.dataset['own'] = 'true';
    const title = this.#nl.value.trim() || this.#en.value.trim();
    if (!this.#last && this.#id.dataset['own'] === undefined) this.#id.value = title === '' ? '' : idFrom(title);
    this.show([], 0);
    this.changed();
  }

  #tell(text: string, look: Look): void {
    this.#told.replaceChildren(stateLine(text, look));
  }
}
