import { asksAbout, type Mode } from '../engine/gate.ts';
import { splitSentences } from '../engine/text/sentences.ts';
import type { Finding } from '../engine/types.ts';

/** Same rule, same sentence: one decision, until the sentence changes. */
const keyOf = (finding: Finding, text: string): string => {
  const from = text.lastIndexOf('\n', Math.max(0, finding.start - 1)) + 1;
  const to = text.indexOf('\n', finding.end);
  const block = text.slice(from, to < 0 ? text.length : to);
  const sentences = splitSentences(block).filter(({ start, end }) => from + start < finding.end && finding.start < from + end);
  return `${finding.rule.id}\n${sentences.map(({ start, end }) => block.slice(start, end).trim()).join(' ')}`;
};

/** What the writer decided about this draft. Forgotten with it. */
export class Decisions {
  readonly #passed = new Set<string>();
  readonly #dismissed = new Set<string>();

  pass(findings: readonly Finding[], text: string): void {
    for (const finding of findings) this.#passed.add(keyOf(finding, text));
  }

  /** “Does not fit here”: no mark any more, and nothing to ask at the gate. */
  dismiss(finding: Finding, text: string): void {
    this.#dismissed.add(keyOf(finding, text));
  }

  visible(findings: readonly Finding[], text: string): Finding[] {
    return this.#dismissed.size === 0 ? [...findings] : findings.filter((finding) => !this.#dismissed.has(keyOf(finding, text)));
  }

  /** What the gate still has to ask about. */
  open(findings: readonly Finding[], text: string, mode: Mode): Finding[] {
    return this.visible(findings, text).filter((finding) => asksAbout(finding.severity, mode) && !this.#passed.has(keyOf(finding, text)));
  }

  forget(): void {
    this.#passed.clear();
    this.#dismissed.clear();
  }
}
