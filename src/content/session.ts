import type { Checker, Length } from '../engine/check.ts';
import { gateFor } from '../engine/gate.ts';
import { messageOf } from '../engine/message.ts';
import type { Draft, Finding, Severity } from '../engine/types.ts';
import type { Decision } from '../platform/messages.ts';
import type { Settings } from '../platform/settings.ts';
import type { Composer, Site } from '../sites/site.ts';
import { inView } from './budget.ts';
import { caretIn, restoreCaret, selectionIn, selectRange, type Caret } from './caret.ts';
import { Decisions } from './decisions.ts';
import type { BadgeState } from './paint/badge-state.ts';
import { createBadge, type Badge } from './paint/badge.ts';
import type { Card } from './paint/card.ts';
import type { Gate, GateAnswer } from './paint/gate.ts';
import { createMarks, type Mark, type Marks } from './paint/marks.ts';
import type { Surface } from './paint/surface.ts';
import { shiftSpans } from './shift.ts';
import { readBox, type TextMap } from './text-map.ts';

/** What the sessions of a page share. */
export interface Workshop {
  readonly site: Site;
  readonly settings: Settings;
  readonly checker: Checker;
  readonly surface: Surface;
  readonly card: Card;
  readonly gate: Gate;
  log(decision: Omit<Decision, 'platform'>): void;
  /** Keeps the fingerprint of what is posted, to know it again another day. */
  remember(text: string): void;
}

/** Milliseconds after the last key: the word being typed is left alone, the mark is there before one looks up. */
const pause = 120;
const nothingRead: TextMap = { text: '', rangeOf: () => undefined, offsetOf: () => undefined };
type Marked = Finding & Mark;

/** One compose box, from the first focus until it leaves the page. Reads it, never writes in it. */
export class Session {
  readonly #end = new AbortController();
  readonly #decisions = new Decisions();
  readonly #marks: Marks;
  readonly #badge: Badge;
  #map: TextMap;
  #findings: readonly Marked[] = [];
  #praise: readonly Finding[] = [];
  #broken = false;
  #inPart = false;
  #passed = false;
  #composing = false;
  #caret: Caret | undefined;
  /** The text that was checked last. An input method's words change the text before they are finished. */
  #checked: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly box: HTMLElement, readonly composer: Composer, private readonly shop: Workshop) {
    const { signal } = this.#end;
    this.#map = nothingRead;
    this.#marks = createMarks(signal);
    this.#badge = createBadge(shop.surface, { box, signal, onOpen: () => this.step(1, false) });
    const observer = new MutationObserver(() => this.touch());
    observer.observe(box, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    if (this.#read()) this.#check();
    else this.#paint();
  }

  end(): void {
    clearTimeout(this.#timer);
    if (this.shop.card.isOpen) this.shop.card.close();
    this.#end.abort();
  }

  /** The focus came or went. */
  focus(): void {
    this.#paint();
  }

  compose(composing: boolean): void {
    this.#composing = composing;
    if (!composing) this.touch();
  }

  /** Draft.js drops the selection when its box loses the focus: the last one is kept for the way back from the gate. */
  noteCaret(): void {
    this.#caret = caretIn(this.box) ?? this.#caret;
  }

  /** Something may have changed: marks move along at once, the check waits for a pause. */
  touch(): void {
    const before = this.#map.text;
    if (!this.#read()) return this.#paint();
    const { text } = this.#map;
    if (text !== before) {
      this.#passed = false;
      if (this.shop.card.isOpen) this.shop.card.close();
      this.#findings = shiftSpans(this.#findings, before, text);
      if (text.trim() === '') this.#decisions.forget();
      this.#paint();
    } else this.#marks.show(inView(this.#findings), this.#map); // the editor may have replaced its nodes; nothing else is new
    if (this.#composing || text === this.#checked || (text === before && this.#timer !== undefined)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), pause);
  }

  /**
   * The gate, at the very moment of posting: reads and checks anew, synchronously, inside the writer's own event.
   * @returns true when the event must not reach the page
   */
  holds(): boolean {
    if (this.shop.gate.isOpen) return true;
    const findings = this.#toAsk();
    if (gateFor(findings) === 'open') {
      if (this.#map.text !== '') this.shop.remember(this.#map.text);
      return false;
    }
    void this.#ask(findings);
    return true;
  }

  /** Opens the card of a mark under the pointer. */
  pressAt(x: number, y: number): void {
    for (const [mark, range] of this.#marks.shown) {
      const hit = [...range.getClientRects()].some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
      if (hit) return this.#openCard(this.#findings.indexOf(mark as Marked), false);
    }
    if (this.shop.card.isOpen) this.shop.card.close();
  }

  /** Goes to the next or former point, seen from the caret. */
  step(direction: 1 | -1, fromCaret = true): void {
    const count = this.#findings.length;
    if (count === 0) return;
    const selection = selectionIn(this.box);
    const caret = fromCaret && selection?.focusNode ? (this.#map.offsetOf(selection.focusNode, selection.focusOffset) ?? -1) : -1;
    const after = this.#findings.findIndex(({ start }) => start > caret);
    const before = this.#findings.findLastIndex(({ end }) => end < caret);
    const at = direction === 1 ? (after < 0 ? 0 : after) : before < 0 ? count - 1 : before;
    this.#openCard(at, true);
  }

  #draft(): Draft {
    const { site, settings } = this.shop;
    return { text: this.#map.text, platform: site.id, kind: this.composer.kind, role: settings.role, account: settings.account };
  }

  #check(): void {
    this.#timer = undefined;
    this.#checked = this.#map.text;
    try {
      const { findings, failures, praise = [] } = this.shop.checker.check(this.#draft());
      this.#praise = praise;
      this.#findings = this.#decisions.visible(findings, this.#map.text);
      this.#broken = false;
      this.#inPart = failures.length > 0;
    } catch (error) {
      this.#fail(error);
    }
    this.#paint();
  }

  #read(): boolean {
    try {
      this.#map = readBox(this.box);
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  /** The site goes on as without us, and the badge says that nothing was checked. */
  #fail(error: unknown): void {
    this.#map = nothingRead;
    this.#findings = [];
    this.#praise = [];
    this.#broken = true;
    console.warn('Postproef could not check this text.', error);
  }

  #toAsk(): Finding[] {
    try {
      this.#map = readBox(this.box);
      const { findings } = this.shop.checker.check(this.#draft());
      this.#findings = this.#decisions.visible(findings, this.#map.text);
      this.#broken = false;
      return this.#decisions.open(findings, this.#map.text);
    } catch (error) {
      this.#fail(error);
      return [];
    } finally {
      this.#paint();
    }
  }

  async #ask(findings: readonly Finding[]): Promise<void> {
    const { gate, settings } = this.shop;
    const { text } = this.#map;
    if (this.shop.card.isOpen) this.shop.card.close();
    const state = gateFor(findings) === 'closed' ? 'closed' : 'confirm';
    const canConsent = findings.every(({ rule }) => rule.category === 'client-quote' || rule.category === 'client-name');
    const { override, reasonMinLength, contact } = settings;
    const answer = await gate.ask({ findings, state, override, reasonMinLength, canConsent, box: this.box, ...(contact === undefined ? {} : { contact }) });
    if (answer.kind === 'edit') this.#edit(answer.finding);
    else this.#pass(findings, text, answer);
  }

  #edit(finding: Finding | undefined): void {
    const range = finding && this.#map.rangeOf(finding);
    if (range) selectRange(this.box, range);
    else restoreCaret(this.box, this.#caret);
  }

  #pass(findings: readonly Finding[], text: string, answer: Exclude<GateAnswer, { kind: 'edit' }>): void {
    this.#decisions.pass(findings, text);
    this.#passed = true;
    this.#paint();
    const rules = findings.map(({ rule }) => rule.id);
    if (answer.kind === 'consent') this.shop.log({ rules, action: 'consent' });
    else this.shop.log({ rules, action: 'posted-anyway', ...(answer.reason ? { reason: answer.reason.code, note: answer.reason.note } : {}) });
  }

  #openCard(at: number, takeFocus: boolean): void {
    const findings = this.#findings;
    let current = findings[at];
    if (!current) return;
    this.shop.card.open({
      findings,
      at,
      takeFocus,
      anchor: () => (current && this.#marks.shown.get(current)?.getBoundingClientRect()) ?? this.box.getBoundingClientRect(),
      onClose: () => undefined,
      onDismiss: (finding) => {
        this.#decisions.dismiss(finding, this.#map.text);
        this.shop.log({ rules: [finding.rule.id], action: 'does-not-fit' });
        this.#check();
      },
      onGoTo: (finding) => {
        current = finding as Marked;
        const range = this.#marks.shown.get(current);
        (range?.startContainer.parentElement ?? this.box).scrollIntoView({ block: 'nearest' });
      },
    });
  }

  /** X counts aloud; an estimate is worth showing only when the limit comes near. */
  #length(): Length | undefined {
    const length = this.#map.text === '' ? undefined : this.shop.checker.length(this.#draft());
    return length?.estimate && length.used < 0.8 * length.limit ? undefined : length;
  }

  #paint(): void {
    this.#marks.show(inView(this.#findings), this.#map);
    if (this.#map.text === '' && !this.#broken && !this.#hasFocus()) this.#badge.rest();
    else this.#badge.show(this.#state());
  }

  #hasFocus(): boolean {
    return (this.box.getRootNode() as Document | ShadowRoot).activeElement === this.box;
  }

  #state(): BadgeState {
    const { text } = this.#map;
    if (this.#broken) return { kind: 'unchecked', reason: 'broken' };
    if (text.trim() === '' && /[\p{L}\p{N}]/u.test(this.box.textContent ?? '')) return { kind: 'unchecked', reason: 'unreadable' };
    const length = this.#length();
    if (this.#passed) return { kind: 'passed', length };
    if (this.#findings.length === 0) return this.#inPart ? { kind: 'unchecked', reason: 'in-part', length } : { kind: 'clear', praise: this.#praise.map(({ rule, text }) => messageOf(rule, text, this.shop.surface.language)), length };
    const counts: Record<Severity, number> = { info: 0, warn: 0, block: 0 };
    for (const { severity } of this.#findings) counts[severity] += 1;
    return { kind: 'findings', counts, length };
  }
}
