import { element } from '../../content/paint/element.ts';
import type { Pack } from '../../engine/pack.ts';
import { canSign, holdsPrivateKey } from '../../packs/key-file.ts';
import { wordsOf, type Keys } from '../../packs/keys.ts';
import type { Problem } from '../../packs/problem.ts';
import { refusals } from '../../packs/refused.ts';
import { replacedIn, signOver, type Sealed } from '../../packs/sign.ts';
import { save } from '../files.ts';
import { mistakeLines } from '../mistake-words.ts';
import { button, section } from '../parts.ts';
import type { Build, Built, Candidate, Judged, Tried } from './answer.ts';
import { KeyPart } from './key-part.ts';
import { headerPath } from './making.ts';
import { OldKeyPart } from './old-key-part.ts';
import { PackPart } from './pack-part.ts';
import { signedSheet, type Signed } from './signed-sheet.ts';
import type { Speech } from './speech.ts';
import { stateLine } from './state-line.ts';

export interface Ways {
  /** The text that stands on the page. */
  rules(): string;
  /** It is still what everybody begins with. */
  isExample(): boolean;
  build(about: Build): Promise<Built>;
  tryOut(about: Candidate): Promise<Tried>;
  failed(why: string): void;
}

const commands = 'postproef pack build my-pack -o my-pack.json\npostproef pack keygen -o firm.key\npostproef pack sign my-pack.json --key firm.key -o my-pack.pack.json';

/** From rules to the file that colleagues open: a key, whose rules they are, a signature. */
export class SignDesk {
  readonly element: HTMLElement;
  readonly #key: KeyPart;
  readonly #old: OldKeyPart;
  readonly #pack: PackPart;
  readonly #go: HTMLButtonElement;
  readonly #ready = element('p', { class: 'small', id: 'sign-ready' });
  readonly #told = element('div', { role: 'status', id: 'sign-told' });
  readonly #done = element('div', {});
  /** Of the text as it stands; undefined while it is read. */
  #judged: Judged | undefined;
  #isBusy = false;
  /** What stands on the page is what was signed last. */
  #isSigned = false;

  /** @param standing the firm’s pack that is in force on this computer */
  constructor(private readonly speech: Speech, standing: Pack | undefined, private readonly ways: Ways) {
    const { words: { sign: words } } = speech;
    const parts = [() => this.#changed(), (why: string) => ways.failed(why)] as const;
    this.#key = new KeyPart(speech, ...parts);
    this.#old = new OldKeyPart(speech, ...parts);
    this.#pack = new PackPart(speech, standing, ...parts);
    this.#go = button('sign', words.go.button, () => void this.#sign(), 'action main');
    this.#go.setAttribute('aria-describedby', 'sign-ready');
    this.#key.element.append(this.#old.element);
    const steps = element('div', { class: 'steps' }, this.#key.element, this.#pack.element);
    const last = element('div', { class: 'step', role: 'group', 'aria-labelledby': 'go-heading' }, element('h3', { id: 'go-heading' }, words.go.heading), this.#ready, element('div', { class: 'row' }, this.#go), this.#told, this.#done);
    this.element = section('sign-part', words.heading, element('p', { class: 'small' }, words.lead), steps, last, element('p', { class: 'small' }, words.command));
    void canSign().then((can) => can || this.#leaveToCommand());
    this.#show();
  }

  judged(judged: Judged): void {
    this.#judged = judged;
    if (judged.problems.length === 0) this.#pack.judged(judged.rules.map(({ id }) => id));
    this.#show();
  }

  /** The rules are others than those that were judged. */
  changed(): void {
    this.#judged = undefined;
    this.#changed();
  }

  /** A file that was dropped on the page, or opened as rules. @returns whether it belongs here */
  takes(file: File, text: string): boolean {
    if (holdsPrivateKey(text)) this.#key.open(file);
    else if (text.startsWith('{"postproef":')) this.#pack.open(file);
    else return false;
    this.element.scrollIntoView();
    return true;
  }

  #leaveToCommand(): void {
    const [heading, lead] = this.element.children;
    if (heading && lead) this.element.replaceChildren(heading, lead, stateLine(this.speech.words.sign.unable, 'warn'), element('pre', { tabindex: '0' }, element('code', {}, commands)));
  }

  get #lack(): string | undefined {
    const { lacks } = this.speech.words.sign.go;
    if (!this.#judged) return lacks.judging;
    const { problems, rules } = this.#judged;
    const broken = rules.flatMap(({ examples }) => examples.flatMap((one) => one.broken));
    if (problems.length > 0) return lacks.mistakes(problems.length);
    if (broken.length > 0) return lacks.examples(broken.length);
    if (!this.#key.keys) return lacks.key;
    return this.#pack.form.lack ?? (this.#old.isMissing ? lacks.oldKey : undefined);
  }

  #changed(): void {
    this.#isSigned = false;
    this.#show();
  }

  #show(): void {
    const { go: words } = this.speech.words.sign;
    const [key, last] = [this.#key.keys?.publicKey, this.#pack.last?.key];
    this.#old.ask(key !== undefined && last !== undefined && key !== last ? last : undefined);
    const lack = this.#lack;
    this.#go.disabled = lack !== undefined;
    this.#ready.textContent = lack ?? (this.#isSigned ? words.again(this.#pack.form.version, this.#pack.form.number) : [words.ready(this.#pack.fileName), this.ways.isExample() ? words.example : ''].filter(Boolean).join(' '));
  }

  async #sign(): Promise<void> {
    const { keys } = this.#key;
    if (this.#isBusy || !keys) return;
    this.#isBusy = true;
    this.#done.replaceChildren();
    this.#pack.form.show([], 0);
    this.#told.replaceChildren(element('p', { class: 'small' }, this.speech.words.sign.go.busy));
    try {
      await this.#signWith(keys);
    } catch (error) {
      this.#told.replaceChildren();
      this.ways.failed(String(error));
    } finally {
      this.#isBusy = false;
    }
  }

  async #signWith(keys: Keys): Promise<void> {
    const { text: header, before } = this.#pack.form.header;
    const [file, last, old] = [this.#pack.fileName, this.#pack.last, this.#old.keys];
    const replaced = this.#old.isLost ? undefined : last;
    const trust = this.#old.isLost ? 'lost' : old ? 'handed' : last ? 'known' : 'compare';
    const built = await this.ways.build({ header, rules: this.ways.rules() });
    if (!('text' in built)) return this.#wrong(built, before);
    const sealed = await signOver({ pack: built.pack, bytes: new TextEncoder().encode(built.text), keys, old, replaced });
    const tried = await this.ways.tryOut({ signed: sealed.text, ...sealed.terms });
    if ('refused' in tried) return this.#refuse(tried);
    await this.#finish(sealed, { file, pack: built.pack, digest: tried.digest, words: await wordsOf(keys.publicKey), trust });
  }

  /** Saved, and what the next version goes over: perhaps it is sent at once. */
  async #finish({ text }: Sealed, signed: Signed): Promise<void> {
    save(signed.file, text, 'application/json');
    this.#pack.take(await replacedIn(text, signed.file), signed.file);
    this.#isSigned = true;
    this.#show();
    this.#told.replaceChildren();
    const sheet = signedSheet(this.speech, signed);
    this.#done.replaceChildren(sheet);
    sheet.querySelector('h3')?.focus();
  }

  #wrong(built: { readonly problems: readonly Problem[] } | { readonly isEmpty: true }, before: number): void {
    const { go: words } = this.speech.words.sign;
    if ('isEmpty' in built) return this.#told.replaceChildren(stateLine(words.lacks.empty, 'warn'));
    const own = built.problems.filter(({ path }) => path === headerPath);
    this.#pack.form.show(own, before);
    this.#told.replaceChildren(stateLine(own.length > 0 ? words.more : words.lacks.mistakes(built.problems.length), 'warn'));
  }

  #refuse({ refused, detail }: Extract<Tried, { readonly refused: unknown }>): void {
    const { words: { sign: { go: words } }, language } = this.speech;
    const details = detail === undefined ? [] : mistakeLines(detail, language).map(({ text, lang }) => element('p', { class: 'small', lang }, text));
    this.#told.replaceChildren(stateLine(words.refusals[refused] ?? refusals[refused][language], 'warn'), ...details);
  }
}
