import { isFinal } from './gate.ts';
import type { RuleData } from './pack.ts';
import { countBefore } from './text/binary-search.ts';
import { overlaps, type View } from './text/view.ts';
import { severities, type Category, type Finding } from './types.ts';

/** With the whole rule, of which others see only what they need. */
export interface Found extends Finding {
  readonly rule: RuleData;
}

const weight = (finding: Found): number => severities.indexOf(finding.severity);
/** By the look of a whole sentence, and not by words that it knows: such a finding has no wording of its own to offer. */
const isGuess = ({ rule }: Found): boolean => rule.match.every(({ kind }) => kind === 'likely');
const byWeight = (a: Found, b: Found): number => weight(b) - weight(a) || Number(isFinal(b)) - Number(isFinal(a)) || Number(isGuess(a)) - Number(isGuess(b)) || Number(!a.rule.fix) - Number(!b.rule.fix) || Number(!a.rule.sure) - Number(!b.rule.sure) || b.end - b.start - (a.end - a.start) || a.start - b.start;
const byPlace = (a: Found, b: Found): number => a.start - b.start || byWeight(a, b);

const besideQuote = /^(?:[.,!?…]?["”’»],? ?)?$|^[,:]? ?["“„‘«]$/;
/** “…”, she said: a quote, and beside it the words that tell whose it is. */
const isOneQuote = (text: string, first: Found, second: Found): boolean => Boolean(first.rule.whole_quote || second.rule.whole_quote) && besideQuote.test(text.slice(first.end, second.start));

/** The mark of the first goes on to what the second marked. */
const joined = (text: string, one: Found, other: Found): Found => {
  const [start, end] = [Math.min(one.start, other.start), Math.max(one.end, other.end)];
  return { ...one, start, end, text: text.slice(start, end) };
};

/** A list for each category. */
class ByCategory<One> {
  readonly #lists = new Map<Category, One[]>();

  of({ rule: { category } }: Found): One[] {
    let list = this.#lists.get(category);
    if (!list) this.#lists.set(category, (list = []));
    return list;
  }
}

/**
 * One passage, one finding per category: the gravest, of two blocks one that nobody may pass, then one by words before a guess, then one with a
 * wording to offer, then one that no model doubts, then the longest. @returns them in the order of the text
 */
export const withoutDoubles = (text: string, findings: readonly Found[]): Found[] => {
  if (findings.length < 2) return [...findings];
  const kept: Found[] = [];
  // Where in `kept`, in the order of the text. None of them overlaps another: a further one can meet only the two beside it.
  const places = new ByCategory<number>();
  for (const finding of [...findings].sort(byWeight)) {
    const list = places.of(finding);
    const one = (index: number): Found | undefined => kept[list[index] as number];
    const at = countBefore(list.length, (index) => (one(index) as Found).end <= finding.start);
    const [before, after] = [one(at - 1), one(at)];
    if (after && overlaps(after, finding)) continue;
    const follows = before !== undefined && isOneQuote(text, before, finding);
    const leads = after !== undefined && isOneQuote(text, finding, after);
    if (follows && !(leads && byWeight(after, before) < 0)) kept[list[at - 1] as number] = joined(text, before, finding);
    else if (leads) kept[list[at] as number] = joined(text, after, finding);
    else list.splice(at, 0, kept.push(finding) - 1);
  }
  return kept.sort(byPlace);
};

/** Sentences: as far as a breach colours those around it. */
const echoes = 2;

/** What stands around a breach reads like it: a guess near a graver point of its category says nothing new. @param findings in the order of the text, without doubles */
export const withoutEchoes = (view: View, findings: readonly Found[]): readonly Found[] => {
  const graver = new ByCategory<Found>();
  for (const finding of findings) if (finding.severity !== 'info') graver.of(finding).push(finding);
  const isEcho = (finding: Found): boolean => {
    if (finding.severity !== 'info' || !isGuess(finding)) return false;
    const list = graver.of(finding);
    const from = view.sentenceAt(finding.start) - echoes;
    const next = list[countBefore(list.length, (index) => view.lastSentenceOf(list[index] as Found) < from)];
    return next !== undefined && view.sentenceAt(next.start) <= view.lastSentenceOf(finding) + echoes;
  };
  return findings.filter((finding) => !isEcho(finding));
};
