import { element } from '../../content/paint/element.ts';
import { houseMark } from '../../content/paint/shapes.ts';
import type { Language } from '../../engine/types.ts';
import { onStored } from '../../platform/changes.ts';
import { browserLanguage } from '../../platform/extension.ts';
import { send } from '../../platform/messages.ts';
import type { Trouble } from '../../platform/overview.ts';
import { dropFile } from '../files.ts';
import { flawsIn } from '../log-chains.ts';
import { mistakeLines } from '../mistake-words.ts';
import { facts, section } from '../parts.ts';
import { dressPage } from '../theme.ts';
import { clientsSection } from './clients-section.ts';
import { compareWords } from './compare-words.ts';
import type { Desk } from './desk.ts';
import { logSection } from './log-section.ts';
import { packSection } from './pack-section.ts';
import { refusalOf } from './parts.ts';
import { privacySection } from './privacy-section.ts';
import { rulesSection } from './rules-section.ts';
import { settingsSection } from './settings-section.ts';
import { wording } from './wording/index.ts';

/** Which part of what is known each section shows: it is made anew only when that changed. */
const sections: readonly (readonly [build: (desk: Desk) => HTMLElement, of: (desk: Desk) => unknown])[] = [
  ...(location.hash === '#begin' ? [[({ words }: Desk) => section('begin', words.begin.heading, facts(...words.begin.rows)), () => undefined] as const] : []),
  [packSection, ({ overview }) => [overview.packs, overview.setBy, overview.sources]],
  [clientsSection, ({ overview }) => [overview.clients, overview.sources.clientsUrl]],
  [rulesSection, ({ overview }) => [overview.packs.pack, overview.personal]],
  [settingsSection, ({ overview }) => [overview.settings, overview.sources, overview.setBy, overview.unusable, overview.clients.hasSecret]],
  [logSection, ({ log, overview, flaws }) => [log, flaws, overview.sources.logRetentionDays, overview.settings, overview.packs.pack]],
  [privacySection, ({ overview }) => overview.posts],
];

/** What is stored of what the sections show. */
const stored = ['packs', 'clients', 'personal', 'settings', 'log', 'logTrials', 'logChanges', 'earlier'];

class Page {
  readonly #status = element('p', { class: 'told', role: 'status' });
  readonly #dropSign = element('div', { class: 'drop-sign', hidden: true });
  readonly #head = element('header', {});
  readonly #places = sections.map(() => ({ made: '', element: element('section', {}) }));
  #desk: Desk | undefined;
  #asked = 0;

  constructor(main: HTMLElement) {
    main.append(this.#head, this.#status, this.#dropSign, ...this.#places.map((place) => place.element));
    dropFile(this.#dropSign, (file) => this.#desk?.open(file));
    this.#showHead(browserLanguage()); // just after it starts, a browser may take seconds to tell the rest
  }

  /** Of several at once, the one that was asked for last is shown. */
  async refresh(): Promise<void> {
    const asked = (this.#asked += 1);
    const [overview, log] = await Promise.all([send('overview', undefined), send('log', undefined)]);
    const flaws = await flawsIn(log);
    if (asked !== this.#asked) return;
    const { language } = overview.settings;
    const desk: Desk = { overview, log, flaws, language, words: wording(language), tell: (text, look) => this.#tell(text, look), act: (task) => this.#act(task), open: (file) => this.#act(() => this.#open(file)) };
    this.#desk = desk;
    this.#show(desk);
  }

  #showHead(language: Language): void {
    const { title, lead } = wording(language);
    document.documentElement.lang = language;
    document.title = title;
    this.#head.replaceChildren(houseMark(), element('div', {}, element('h1', {}, title), element('p', {}, lead)));
  }

  #show(desk: Desk): void {
    const { words, language } = desk;
    this.#showHead(language);
    this.#dropSign.textContent = words.pack.dropHere;
    for (const [index, [build, of]] of sections.entries()) {
      const made = JSON.stringify([language, of(desk)]);
      const place = this.#places[index];
      if (!place || place.made === made) continue;
      const next = build(desk);
      keepPlace(place.element, next);
      place.element = next;
      place.made = made;
    }
  }

  #tell(text: string, look = 'fine'): void {
    this.#status.textContent = text;
    this.#status.dataset['look'] = look;
  }

  #act(task: () => Promise<unknown>): void {
    this.#tell('');
    task()
      .then(() => this.refresh())
      .catch((error: unknown) => {
        console.warn('Postproef could not do that.', error);
        if (this.#desk) this.#tell(this.#desk.words.failed, 'look');
      });
  }

  async #open(file: File, key?: string): Promise<void> {
    const desk = this.#desk;
    if (!desk) return;
    const { words } = desk;
    const outcome = await send('import', { text: await file.text(), ...(key !== undefined && { key }) });
    if (outcome.kind === 'compare') return compareWords(desk, outcome, (accepted) => this.#act(() => this.#open(file, accepted)));
    if (outcome.kind === 'refused') return this.#tell(refusal(file.name, outcome.why, desk), 'look');
    this.#tell(outcome.kind === 'same' ? words.pack.same : words.pack.installed);
  }
}

const refusal = (name: string, why: Trouble, desk: Desk): string =>
  [`${name}: ${refusalOf(why, desk)}`, ...(why.detail === undefined ? [] : mistakeLines(why.detail, desk.language).map(({ text }) => text))].join('\n');

/** Puts the new one where the old one stood; what was open stays open, what was typed stays typed, and the focus where it was. */
const keepPlace = (old: HTMLElement, next: HTMLElement): void => {
  const focused = document.activeElement?.id;
  for (const { id, open } of old.querySelectorAll('details')) if (open) next.querySelector(`#${CSS.escape(id)}`)?.setAttribute('open', '');
  old.replaceWith(next);
  for (const { id, value, defaultValue } of old.querySelectorAll<HTMLInputElement>('input[id]:read-write')) {
    const again = next.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
    if (value === defaultValue || !again) continue;
    again.value = value;
    again.dispatchEvent(new Event('input'));
  }
  if (focused) next.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
};

dressPage();
const main = document.querySelector('main');
if (main) {
  const page = new Page(main);
  const refresh = (): void => void page.refresh().catch((error: unknown) => console.warn('Postproef could not show its settings.', error));
  onStored(stored, refresh, new AbortController().signal);
  refresh();
}
