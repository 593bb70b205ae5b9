import { element } from '../../content/paint/element.ts';
import { houseMark } from '../../content/paint/shapes.ts';
import type { Pack } from '../../engine/pack.ts';
import { firstRulesIn } from '../../packs/first-rules.ts';
import { onStored } from '../../platform/changes.ts';
import { keepRules, keptRulesKey, readKeptRules, type KeptRules } from '../../platform/kept-rules.ts';
import type { LogEntry } from '../../platform/messages.ts';
import { dropFile, fileInput, save } from '../files.ts';
import { button, section } from '../parts.ts';
import type { Judged } from './answer.ts';
import { WorkerClient } from './worker-client.ts';
import { DraftBox } from './draft-box.ts';
import { draftChoices } from './draft-choices.ts';
import { exampleList } from './example-list.ts';
import { findingList } from './finding-list.ts';
import { PostsDesk } from './posts-desk.ts';
import { problemList } from './problem-list.ts';
import { read } from './read-file.ts';
import { RulesBox } from './rules-box.ts';
import { SignDesk } from './sign-desk.ts';
import type { Speech } from './speech.ts';
import { TrialDesk } from './trial-desk.ts';

type Opened = Omit<KeptRules, 'tab'>;

const firstName = 'rules.yaml';
/** Milliseconds without a key before the copy is kept. */
const pause = 300;

/** What this computer brings along. */
export interface Here {
  readonly kept: KeptRules | undefined;
  /** The firm’s pack in force. */
  readonly standing: Pack | undefined;
  readonly log: readonly LogEntry[] | undefined;
}

/** Rules on the left, a draft on the right; under them the rules' own examples, their trials, what they change in posts, and the signature. */
export class Page {
  readonly #told = element('p', { class: 'told', role: 'status' });
  readonly #name = element('span', { class: 'name' });
  readonly #saved = element('span', { class: 'small', id: 'saved' });
  readonly #problems = element('div', { id: 'problems', role: 'status' });
  readonly #findings = element('div', { id: 'findings' });
  readonly #examples = element('div', { id: 'example-results' });
  readonly #rules: RulesBox;
  readonly #draft: DraftBox;
  readonly #posts: PostsDesk;
  readonly #trials: TrialDesk;
  readonly #sign: SignDesk;
  readonly #back: HTMLButtonElement;
  readonly #asking: WorkerClient;
  /** Tells this tab's copy from another's. */
  readonly #tab = crypto.randomUUID();
  #file: Pick<KeptRules, 'name' | 'isSaved'>;
  #former: Opened | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(main: HTMLElement, private readonly speech: Speech, { kept, standing, log }: Here) {
    const { words } = speech;
    this.#file = { name: kept?.name ?? firstName, isSaved: kept?.isSaved ?? true };
    this.#rules = new RulesBox('rules-part-heading', 'rules-help problems', () => this.#typed());
    this.#draft = new DraftBox('draft-part-heading', 'draft-help', () => this.#asking.soon());
    const choices = draftChoices(speech, () => this.#asking.soon(0));
    this.#back = button('back', words.file.back, () => this.#putBack());
    this.#back.hidden = true;
    this.#asking = new WorkerClient(() => ({ rules: this.#rules.text, draft: { text: this.#draft.text, ...choices.chosen } }), { judged: (judged) => this.#show(judged), failed: (why) => this.#failed(why), compared: (news) => this.#posts.hear(news) });
    this.#trials = new TrialDesk(speech, log, (why) => this.#failed(why));
    this.#posts = new PostsDesk(speech, standing, { compare: (about) => this.#asking.compare(about), toDraft: (text) => this.#try(text), failed: (why) => this.#failed(why) });
    this.#sign = new SignDesk(speech, standing, { rules: () => this.#rules.text, isExample: () => this.#rules.text === this.#first, build: (about) => this.#asking.build(about), tryOut: (about) => this.#asking.tryOut(about), failed: (why) => this.#failed(why) });
    this.#rules.text = kept?.text ?? this.#first;
    this.#draft.text = words.draft.first;
    this.#problems.textContent = words.rules.busy;
    main.append(this.#head(), this.#told, this.#sides(choices.element), ...this.#below());
    this.#showFile();
    this.#listen();
    this.#asking.soon(0);
  }

  get #first(): string {
    return firstRulesIn[this.speech.language];
  }

  #head(): HTMLElement {
    const { words } = this.speech;
    const input = fileInput((file) => this.#open(file), { id: 'file', accept: '.yaml,.yml,text/yaml,text/plain' });
    const sign = element('div', { class: 'drop-sign', hidden: true }, words.file.dropHere);
    dropFile(sign, (file) => this.#open(file));
    const row = element('div', { class: 'row' }, button('open', words.file.open, () => input.click()), button('save', words.file.save, () => this.#save(), 'action main'), button('begin', words.file.begin, () => this.#begin()), this.#back, element('p', {}, this.#name, ' ', this.#saved));
    return element('header', {}, houseMark(), element('div', {}, element('h1', {}, words.title), element('p', {}, words.lead), row, input, sign));
  }

  #sides(choices: HTMLElement): HTMLElement {
    const { words } = this.speech;
    const rules = section('rules-part', words.rules.heading, this.#rules.element, element('p', { class: 'small', id: 'rules-help' }, words.rules.help), this.#problems);
    const draft = section('draft-part', words.draft.heading, choices, this.#draft.element, element('p', { class: 'small', id: 'draft-help' }, words.draft.help), element('h3', {}, words.draft.found), this.#findings);
    return element('div', { class: 'sides' }, rules, draft);
  }

  #below(): HTMLElement[] {
    const { words: { examples } } = this.speech;
    const results = element('div', { class: 'below' }, section('examples-part', examples.heading, element('p', { class: 'small' }, examples.lead), this.#examples), this.#trials.element);
    return [results, this.#posts.element, this.#sign.element];
  }

  #listen(): void {
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      this.#save();
    });
    onStored([keptRulesKey], () => void this.#lookElsewhere(), new AbortController().signal);
    // The tab may be gone before the pause is over.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#timer !== undefined && this.#keep());
  }

  #show(judged: Judged): void {
    const { speech } = this;
    const toLine = (line: number, column?: number): void => this.#rules.goTo(line, column);
    this.#rules.show(judged.problems, speech.language);
    this.#draft.show(judged.verdict.findings);
    this.#problems.replaceChildren(...problemList(speech, judged.problems, judged.advice, toLine));
    this.#findings.replaceChildren(...findingList(speech, judged, { toLine, toWords: (finding) => this.#draft.select(finding) }));
    this.#posts.judged(judged);
    this.#trials.judged(judged);
    this.#sign.judged(judged);
    this.#examples.replaceChildren(...exampleList(speech, judged, { toLine, toDraft: (example) => this.#try(example) }));
  }

  #failed(why: string): void {
    console.warn('Postproef could not look at these rules.', why);
    this.#tell(this.speech.words.failed, 'look');
  }

  #try(example: string): void {
    this.#draft.text = example;
    this.#draft.box.focus();
    this.#asking.soon(0);
  }

  #typed(): void {
    this.#file = { ...this.#file, isSaved: false };
    this.#showFile();
    if (this.#told.dataset['look'] === 'fine') this.#tell('');
    this.#posts.changed();
    this.#sign.changed();
    this.#asking.soon();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), pause);
  }

  #keep(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    keepRules({ ...this.#file, text: this.#rules.text, tab: this.#tab }).catch((error: unknown) => {
      console.warn('Postproef could not keep a copy of these rules.', error);
      this.#tell(this.speech.words.file.noRoom, 'look');
    });
  }

  /** Two tabs, one copy: nobody finds out by losing a text. */
  async #lookElsewhere(): Promise<void> {
    const kept = await readKeptRules();
    if (kept && kept.tab !== this.#tab && kept.text !== this.#rules.text) this.#tell(this.speech.words.file.elsewhere, 'look');
  }

  #open(file: File): void {
    const { words } = this.speech;
    read(file, words, 'rules')
      .then((found) => {
        if ('refused' in found) return this.#tell(found.refused, 'look');
        // A key is no text to keep in the browser.
        if (!this.#sign.takes(file, found.text)) this.#replace({ name: file.name, text: found.text, isSaved: true }, words.file.opened(file.name));
      })
      .catch((error: unknown) => this.#failed(String(error)));
  }

  #begin(): void {
    this.#replace({ name: firstName, text: this.#first, isSaved: true }, this.speech.words.file.begun);
  }

  #putBack(): void {
    if (!this.#former) return;
    this.#replace(this.#former, this.speech.words.file.backAgain);
    this.#rules.box.focus();
  }

  /** What stood there is one press away. */
  #replace({ text, ...file }: Opened, said: string): void {
    const { text: before } = this.#rules;
    this.#former = before === text ? this.#former : { ...this.#file, text: before };
    this.#back.hidden = this.#former === undefined;
    this.#rules.text = text;
    this.#file = file;
    this.#showFile();
    this.#keep();
    this.#tell(said);
    this.#posts.changed();
    this.#sign.changed();
    this.#asking.soon(0);
  }

  #save(): void {
    save(this.#file.name, this.#rules.text, 'text/yaml');
    this.#file = { ...this.#file, isSaved: true };
    this.#showFile();
    this.#keep();
  }

  #showFile(): void {
    const { file: words } = this.speech.words;
    this.#name.textContent = this.#file.name;
    this.#saved.textContent = this.#rules.text === this.#first ? words.example : this.#file.isSaved ? words.saved : words.notSaved;
  }

  #tell(text: string, look = 'fine'): void {
    this.#told.textContent = text;
    this.#told.dataset['look'] = look;
  }
}
