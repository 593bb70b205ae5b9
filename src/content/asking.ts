import { gateFor } from '../engine/gate.ts';
import type { Finding } from '../engine/types.ts';
import { restoreCaret, selectRange, type Caret } from './caret.ts';
import type { GateAnswer } from './paint/gate.ts';
import type { Watch } from './watch.ts';
import type { Workshop } from './workshop.ts';

/** The gate of one box: what is asked at the moment of posting, and what the answer leads to. */
export class Asking {
  constructor(private readonly watch: Watch, private readonly shop: Workshop, private readonly caret: () => Caret | undefined) {}

  /**
   * Reads and checks anew, synchronously, inside the writer's own event.
   * @returns true when the event must not reach the page
   */
  holds(): boolean {
    if (this.shop.gate.isOpen) return true;
    const findings = this.watch.toAsk();
    const { text } = this.watch.map;
    if (findings.length === 0) {
      if (text !== '') this.shop.remember(text);
      return false;
    }
    void this.#ask(findings, text);
    return true;
  }

  async #ask(findings: readonly Finding[], text: string): Promise<void> {
    const { card, gate, settings } = this.shop;
    if (card.isOpen) card.close();
    const state = gateFor(findings, settings.mode) === 'closed' ? 'closed' : 'confirm';
    const canConsent = findings.every(({ rule }) => rule.category === 'client-quote' || rule.category === 'client-name');
    const { override, reasonMinLength, contact } = settings;
    const answer = await gate.ask({ findings, state, override, reasonMinLength, canConsent, box: this.watch.box, ...(contact === undefined ? {} : { contact }) });
    if (answer.kind === 'edit') this.#edit(answer.finding);
    else this.#pass(findings, text, answer);
  }

  #edit(finding: Finding | undefined): void {
    const range = finding && this.watch.map.rangeOf(finding);
    if (range) selectRange(this.watch.box, range);
    else restoreCaret(this.watch.box, this.caret());
  }

  #pass(findings: readonly Finding[], text: string, answer: Exclude<GateAnswer, { kind: 'edit' }>): void {
    this.watch.pass(findings, text);
    const rules = findings.map(({ rule }) => rule.id);
    if (answer.kind === 'consent') this.shop.log({ rules, action: 'consent' });
    else this.shop.log({ rules, action: 'posted-anyway', ...(answer.reason ? { reason: answer.reason.code, note: answer.reason.note } : {}) });
  }
}
