import { element } from '../../content/paint/element.ts';
import type { Pack } from '../../engine/pack.ts';
import { NotJson, PackProblems } from '../../packs/problem.ts';
import { PackRefused, refusals } from '../../packs/refused.ts';
import { replacedIn, type Replaced } from '../../packs/sign.ts';
import { fileInput } from '../files.ts';
import { button } from '../parts.ts';
import { AboutForm } from './about-form.ts';
import { read } from './read-file.ts';
import type { Speech } from './speech.ts';
import { stateLine, type Look } from './state-line.ts';

/** What the rules become, and which signed pack that takes the place of. */
export class PackPart {
  readonly element: HTMLElement;
  readonly form: AboutForm;
  readonly #told = element('div', { role: 'status' });
  readonly #changes = element('p', { class: 'small', id: 'rule-changes' });
  #last: Replaced | undefined;
  #rules: readonly string[] = [];

  /** @param standing the firm’s pack in force on this computer: a good guess at what comes next */
  constructor(private readonly speech: Speech, standing: Pack | undefined, private readonly changed: () => void, private readonly failed: (why: string) => void) {
    const { words: { sign: { pack: words } }, language } = speech;
    this.form = new AboutForm(speech, changed);
    const input = fileInput((file) => this.open(file), { id: 'last-file', accept: '.json,application/json' });
    const row = element('div', { class: 'row' }, button('open-last', words.open, () => input.click()), input);
    this.element = element('div', { class: 'step', role: 'group', 'aria-labelledby': 'pack-heading' }, element('h3', { id: 'pack-heading' }, words.heading), element('p', { class: 'small' }, words.help), row, this.#told, this.#changes, this.form.element);
    if (!standing) return;
    this.form.fill(standing);
    this.#tell(words.standing(standing.title[language], standing.version, standing.sequence ?? 0), 'info');
  }

  /** The pack that was signed last. */
  get last(): Replaced | undefined {
    return this.#last;
  }

  get fileName(): string {
    return `${this.form.id}.pack.json`;
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
    this.form.goOn(last.pack);
    this.#tell(words.last(name, title[language], version, sequence), 'fine');
    this.#compare();
    this.changed();
  }

  judged(rules: readonly string[]): void {
    this.#rules = rules;
    this.#compare();
  }

  /** So that nobody loses a rule that stands in the last pack and not on this page. */
  #compare(): void {
    const { words: { sign: { pack: words } } } = this.speech;
    const before = this.#last?.pack.rules.map(({ id }) => id);
    const [come, gone] = before ? [this.#rules.filter((id) => !before.includes(id)), before.filter((id) => !this.#rules.includes(id))] : [[], []];
    this.#changes.textContent = [come.length > 0 ? words.come(come.join(', ')) : '', gone.length > 0 ? words.gone(gone.join(', ')) : ''].filter(Boolean).join(' ');
  }

  #tell(text: string, look: Look): void {
    this.#told.replaceChildren(stateLine(text, look));
  }
}
