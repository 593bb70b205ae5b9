import { messageOf } from '../engine/message.ts';
import { onTrial, type TrialNews } from '../engine/trial.ts';
import type { Draft, Finding } from '../engine/types.ts';
import type { Composer } from '../sites/site.ts';
import { reportOf, statusOf } from './box-status.ts';
import { inView } from './budget.ts';
import { Decisions } from './decisions.ts';
import { isStill } from './likely-post.ts';
import type { BadgeState } from './paint/badge-state.ts';
import { createBadge, type Badge } from './paint/badge.ts';
import { createMirror, type Mirror } from './paint/mirror.ts';
import { createMarks, type Mark, type Marks } from './paint/marks.ts';
import type { BoxReport } from '../platform/page-report.ts';
import { endsWord, shiftSpans } from './shift.ts';
import { skeletonOf } from './skeleton.ts';
import { readBox, type TextMap } from './text-map.ts';
import type { PageContext } from './page-context.ts';

/** Milliseconds after the last key: the word being typed is left alone, the mark is there before one looks up. */
const pause = 120;
/** Milliseconds: whoever types on and on is told at the end of a word, this long after the last check. */
const longest = 1_000;
const nothingRead: TextMap = { text: '', rangeOf: () => undefined, offsetOf: () => undefined };
export type Marked = Finding & Mark;

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** The words are others than they were. */
  onChange(): void;
  /** The badge was pressed. */
  onOpen(): void;
  /** It was about to be read, and is another thing now. */
  onOther(): void;
}

/** One compose box: reads it, checks it, marks it, and says on the badge how it stands. Never writes in it. */
export class Watch {
  readonly decisions = new Decisions();
  readonly #marks: Marks;
  readonly #badge: Badge;
  readonly #mirror: Mirror | undefined;
  #map: TextMap = nothingRead;
  #findings: readonly Marked[] = [];
  #praise: readonly Finding[] = [];
  #trial: readonly TrialNews[] = [];
  #broken = false;
  #inPart = false;
  #passed = false;
  #composing = false;
  /** The text that was checked last. An input method's words change the text before they are finished. */
  #checked: string | undefined;
  #checkedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly box: HTMLElement, readonly composer: Composer, private readonly context: PageContext, private readonly options: WatchOptions) {
    const { signal, onOpen } = options;
    this.#marks = createMarks(signal);
    this.#mirror = box instanceof HTMLTextAreaElement ? createMirror(box, signal) : undefined;
    this.#badge = createBadge(context.surface, { box, signal, onOpen });
    const observer = new MutationObserver(() => this.touch());
    observer.observe(box, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => (observer.disconnect(), clearTimeout(this.#timer)), { once: true });
    this.#checkAnew();
  }

  /** What was read last, and where it stands in the box. */
  get map(): TextMap {
    return this.#map;
  }

  /** What the writer is shown; in the order of the text. */
  get findings(): readonly Marked[] {
    return this.#findings;
  }

  /** New rules that found something when the gate looked last: for the log. */
  get trial(): readonly TrialNews[] {
    return this.#trial;
  }

  /** Asked before each reading: the same box may be gone, or be another thing at another address. */
  get isOurs(): boolean {
    return this.box.isConnected && isStill(this.composer, this.context.site, this.box);
  }

  /** Nothing is left in it. A site that empties a textarea changes no node: that is seen only by looking. */
  isEmpty(): boolean {
    if (this.#mirror) this.touch();
    return this.#map.text.trim() === '';
  }

  /** What stands there at this moment; marks stay where they are. @throws where it is not ours any more */
  read(): TextMap {
    if (!this.isOurs) throw new Error('This box is another thing now.');
    return readBox(this.box);
  }

  get shown(): ReadonlyMap<Mark, Range> {
    return this.#marks.shown;
  }

  /** Where its badge is in the window. */
  get badgeArea(): DOMRect {
    return this.#badge.area();
  }

  compose(composing: boolean): void {
    this.#composing = composing;
    if (!composing) return this.touch();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Something may have changed: marks move along at once, the check waits for a pause. */
  touch(): void {
    if (this.options.signal.aborted || !this.box.isConnected) return; // what was read last stays: a box that posting took away may be emptied as well
    if (!this.isOurs) return this.options.onOther();
    const before = this.#map.text;
    if (!this.#read()) return this.paint();
    const { text } = this.#map;
    if (text !== before) {
      this.#passed = false;
      this.options.onChange();
      this.#findings = shiftSpans(this.#findings, before, text);
      this.paint();
    } else this.#marks.show(inView(this.#findings), this.#map); // the editor may have replaced its nodes; nothing else is new
    if (this.#composing || text === this.#checked || (text === before && this.#timer !== undefined)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.check(), this.#isOverdue(before) ? 0 : pause);
  }

  /** Checks what was read last; where the rules are not ready yet, whoever makes them ready asks again. */
  check(): void {
    this.#timer = undefined;
    if (!this.context.book.isReady) return this.paint();
    this.#checked = this.#map.text;
    this.#checkedAt = performance.now();
    try {
      const { findings, failures, praise = [] } = this.context.book.checker.check(this.draft());
      this.#praise = praise;
      this.#findings = this.#visible(findings);
      this.#broken = false;
      this.#inPart = failures.length > 0;
    } catch (error) {
      this.#broke(error);
    }
    this.paint();
  }

  /** The rules are ready, or others than they were: the draft stays, what is said of it may change. Whoever is typing is not disturbed in the middle of a word. */
  renew(): void {
    this.#passed &&= this.toAsk().length === 0;
    if (this.#timer === undefined) this.#checkAnew();
  }

  /** Reads and checks anew, at once. @returns what the gate still has to ask about; nothing where the check breaks */
  toAsk(): Finding[] {
    try {
      if (this.isOurs) this.#map = this.#readBox();
      const { checker } = this.context.book;
      const verdict = checker.check(this.draft());
      const { findings, failures } = verdict;
      this.#trial = onTrial(checker, verdict, (finding) => this.#shows(finding));
      this.#findings = this.#visible(findings);
      this.#broken = false;
      this.#inPart = failures.length > 0;
      return this.decisions.open(findings, this.#map.text, this.context.settings.mode);
    } catch (error) {
      this.#broke(error);
      return [];
    } finally {
      this.paint();
    }
  }

  /** The writer answered the gate: the same text may go. */
  pass(findings: readonly Finding[], text: string): void {
    this.decisions.pass(findings, text);
    this.#passed = true;
    this.paint();
  }

  /** The site goes on as without us, and the badge says that nothing was checked. */
  fail(error: unknown): void {
    this.#broke(error);
    this.paint();
  }

  /** How it stands, without a word of the draft. */
  report(): BoxReport {
    const { composer, box, context } = this;
    return { composer: composer.id, kind: composer.kind, ...reportOf(this.#state(), this.#findings), ...(composer.unsure && { unsure: true }), skeleton: skeletonOf(box, context.site) };
  }

  /** Says something to a listener. */
  say(text: string): void {
    this.#badge.say(text);
  }

  draft(): Draft {
    const { site, settings } = this.context;
    return { text: this.#map.text, platform: site.id, kind: this.composer.kind, role: settings.role, account: settings.account };
  }

  paint(): void {
    this.#marks.show(inView(this.#findings), this.#map);
    if (this.#map.text === '' && !this.#broken && !this.#hasFocus()) this.#badge.rest();
    else this.#badge.show(this.#state());
  }

  #isOverdue(before: string): boolean {
    return performance.now() - this.#checkedAt > longest && endsWord(before, this.#map.text);
  }

  /** A box that is not ours any more keeps what was read last. */
  #checkAnew(): void {
    if (!this.isOurs || this.#read()) this.check();
    else this.paint();
  }

  #visible(findings: readonly Finding[]): Finding[] {
    return this.decisions.visible(findings, this.#map.text).filter((finding) => this.#shows(finding));
  }

  #shows({ severity }: Finding): boolean {
    return severity !== 'info' || this.context.settings.tips === 'show';
  }

  #readBox(): TextMap {
    return readBox(this.box, (text) => this.#mirror?.follow(text));
  }

  #read(): boolean {
    try {
      this.#map = this.#readBox();
      return true;
    } catch (error) {
      this.#broke(error);
      return false;
    }
  }

  #broke(error: unknown): void {
    this.#map = nothingRead;
    this.#checked = undefined;
    this.#findings = [];
    this.#praise = [];
    this.#trial = [];
    this.#broken = true;
    console.warn('Postproef could not check this text.', error);
  }

  #hasFocus(): boolean {
    return (this.box.getRootNode() as Document | ShadowRoot).activeElement === this.box;
  }

  #state(): BadgeState {
    const { book, surface } = this.context;
    const { text } = this.#map;
    const { notice } = book;
    const verdict = statusOf({
      text,
      isBroken: this.#broken,
      isUnreadable: text.trim() === '' && !this.#mirror && this.isOurs && /[\p{L}\p{N}]/u.test(this.box.textContent ?? ''),
      isChecked: this.#checked !== undefined,
      inPart: this.#inPart,
      findings: this.#findings,
      open: this.#findings.filter((finding) => !this.decisions.hasPassed(finding, text)),
      passed: this.#passed,
      praise: this.#praise.map(({ rule, text: words }) => messageOf(rule, words, surface.language)),
      length: () => (book.isReady ? book.checker.length(this.draft()) : undefined),
    });
    return { ...verdict, ...(notice && { notice }), ...(this.composer.unsure && { unsure: true }) };
  }
}
