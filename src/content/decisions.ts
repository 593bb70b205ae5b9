import { asksAbout, type Mode } from '../engine/gate.ts';
import { splitSentences } from '../engine/text/sentences.ts';
import type { Finding } from '../engine/types.ts';

/** Letters and figures only: a full stop that was added, or one that became an exclamation mark, changes nothing. A row of emoji is itself: nothing is how every text begins. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || text.trim();

const sentenceOf = (finding: Finding, text: string): string => {
  const from = text.lastIndexOf('\n', Math.max(0, finding.start - 1)) + 1;
  const to = text.indexOf('\n', finding.end);
  const block = text.slice(from, to < 0 ? text.length : to);
  const sentences = splitSentences(block).filter(({ start, end }) => from + start < finding.end && finding.start < from + end);
  return plain(sentences.map(({ start, end }) => block.slice(start, end)).join(' '));
};

/** Which rule, in which sentence, about which words. */
interface Decided {
  readonly rule: string;
  readonly sentence: string;
  readonly words: string;
}
const decided = (finding: Finding, text: string): Decided => ({ rule: finding.rule.id, sentence: sentenceOf(finding, text), words: plain(finding.text) });

const isAtTheStart = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** The same words in a sentence that has been written further. */
const goesOn = (one: Decided, other: Decided): boolean => one.rule === other.rule && isAtTheStart(one.sentence, other.sentence) && isAtTheStart(one.words, other.words);

/** What the writer decided about this draft. Forgotten with it. */
export class Decisions {
  /** By rule and sentence: what was answered at the gate is asked again when the sentence says something else. */
  readonly #passed = new Set<string>();
  readonly #dismissed: Decided[] = [];

  pass(findings: readonly Finding[], text: string): void {
    for (const finding of findings) this.#passed.add(keyOf(finding, text));
  }

  hasPassed(finding: Finding, text: string): boolean {
    return this.#passed.size > 0 && this.#passed.has(keyOf(finding, text));
  }

  /** “Does not fit here”: no mark any more, and nothing to ask at the gate; nor when the sentence is finished. */
  dismiss(finding: Finding, text: string): void {
    this.#dismissed.push(decided(finding, text));
  }

  /** Without what was dismissed. A block is answered at the gate, whatever was said of it while it was a tip in half a sentence. */
  visible(findings: readonly Finding[], text: string): Finding[] {
    if (this.#dismissed.length === 0) return [...findings];
    return findings.filter((finding) => {
      if (finding.severity === 'block') return true;
      const own = decided(finding, text);
      return !this.#dismissed.some((one) => goesOn(one, own));
    });
  }

  /** What the gate still has to ask about. */
  open(findings: readonly Finding[], text: string, mode: Mode): Finding[] {
    return this.visible(findings, text).filter((finding) => asksAbout(finding.severity, mode) && !this.hasPassed(finding, text));
  }

  forget(): void {
    this.#passed.clear();
    this.#dismissed.length = 0;
  }
}

/** By rule and sentence. */
export const keyOf = (finding: Finding, text: string): string => `${finding.rule.id}\n${sentenceOf(finding, text)}`;
