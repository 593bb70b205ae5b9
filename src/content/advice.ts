import { fixFor, type Fix } from '../engine/fix.ts';
import { overlaps } from '../engine/text/view.ts';
import type { Finding } from '../engine/types.ts';
import { bringIntoView, firstSeenLine, seenPartOf } from './bring-into-view.ts';
import { caretOffset, isSelecting, restoreCaret, type Caret } from './caret.ts';
import { controlsOf } from './composers.ts';
import { foremost, gravest } from './foremost.ts';
import type { Remedy } from './paint/card-remedy.ts';
import { giveFocusTo } from './paint/focus.ts';
import { linesOf } from './paint/lines.ts';
import { undoKeys } from './paint/texts.ts';
import { isReplaceable, replaceIn, type Outcome } from './replace.ts';
import type { Marked, Watch } from './watch.ts';
import type { PageContext } from './page-context.ts';

/** Of the window’s height: beside a passage any higher there is no room for a card. */
const longPassage = 0.25;

/** The card of one box: which point it opens at, and what the writer does with it. */
export class Advice {
  /** What the card showed last, and how the box stood then: pressed again there, the key goes on from it. */
  #last: { readonly finding: Marked; readonly text: string; readonly caret: number } | undefined;

  #close: () => void = () => undefined;

  constructor(private readonly watch: Watch, private readonly context: PageContext, private readonly caret: () => Caret | undefined) {}

  /** There is one card for all boxes: what another box opened stays. */
  close(): void {
    this.#close();
  }

  /** Opens the card of a mark under the pointer; where several lie over each other, that of the gravest. */
  pressAt(x: number, y: number): void {
    const { findings, shown, box } = this.watch;
    if (isSelecting(box)) return; // words were chosen with the mouse, and no mark pressed
    const isUnder = (range: Range | undefined): boolean => [...(range?.getClientRects() ?? [])].some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
    const pressed = foremost(findings.filter((finding) => isUnder(shown.get(finding))));
    if (pressed) this.#openAt(pressed, false);
    else this.close();
  }

  /** Goes to the next or former point, seen from the caret, or from the point that was shown last with the caret there; from the end of the draft to the gravest. */
  step(direction: 1 | -1): void {
    const { findings, map } = this.watch;
    const caret = this.#caret();
    const last = this.#last?.text === map.text && this.#last.caret === caret ? this.#last.finding : undefined;
    const from = last?.start ?? caret;
    const isAhead = ({ start, end }: Finding): boolean => (direction === 1 ? start > from || (!last && start === from) : end < from);
    const next = direction === 1 ? (findings.find(isAhead) ?? (last && findings[0])) : (findings.findLast(isAhead) ?? findings.at(-1));
    const there = next ? findings.filter((other) => overlaps(other, next) && (!last || isAhead(other))) : [];
    this.#openAt(foremost(there) ?? next ?? gravest(findings), true);
  }

  /** -1: it is not in the box. */
  #caret(): number {
    return caretOffset(this.watch.box, this.watch.map) ?? -1;
  }

  /** Opens at the gravest point: one tip on a whole sentence must not hide the number that stands in it. */
  openAtGravest(): void {
    this.#openAt(gravest(this.watch.findings), true);
  }

  #openAt(first: Marked | undefined, takeFocus: boolean): void {
    if (!first) return;
    const { watch, context } = this;
    const { findings } = watch;
    let current = first;
    const caret = this.#caret();
    const turnTo = (finding: Marked): void => {
      current = finding;
      this.#last = { finding, text: watch.map.text, caret };
    };
    const show = (): void => {
      const range = this.#rangeOf(current);
      if (range) bringIntoView(range);
      else watch.box.scrollIntoView({ block: 'nearest' });
    };
    turnTo(first);
    if (takeFocus) show(); // words that were pressed are seen already
    context.surface.mountFor(watch.box);
    this.#close = context.card.open({
      findings,
      at: findings.indexOf(first),
      takeFocus,
      giveBack: (before) => (before && watch.box.contains(before) ? restoreCaret(watch.box, this.caret()) : giveFocusTo(before)),
      words: () => this.#rangeOf(current),
      anchor: () => this.#placeOf(current),
      surroundings: () => {
        const box = seenPartOf(watch.box);
        return { box, lines: linesOf(watch.box, box), avoid: controlsOf(watch.box, watch.composer).map((control) => control.getBoundingClientRect()), rather: [watch.badgeArea] };
      },
      onDismiss: (finding) => {
        watch.decisions.dismiss(finding, watch.map.text);
        context.log({ rules: [finding.rule.id], action: 'does-not-fit' });
        watch.check();
      },
      remedyFor: (finding) => this.#remedyFor(finding),
      onGoTo: (finding) => (turnTo(finding as Marked), show()),
    });
  }

  /** What the card stands by: its words, or the first line in sight of a passage too long to stand beside. */
  #placeOf(finding: Marked): DOMRect {
    const range = this.#rangeOf(finding);
    if (!range) return this.watch.box.getBoundingClientRect();
    const whole = range.getBoundingClientRect();
    const line = whole.height > innerHeight * longPassage ? firstSeenLine(range) : undefined;
    return line ? new DOMRect(whole.x, line.y, whole.width, line.height) : whole;
  }

  /** Where its words stand. A later check may have found them anew: then those of the same rule and the same words, nearest to where they were. */
  #rangeOf(finding: Marked): Range | undefined {
    const { findings, shown } = this.watch;
    const known = shown.get(finding);
    if (known) return known;
    const way = ({ start }: Finding): number => Math.abs(start - finding.start);
    const [nearest] = findings.filter(({ rule, text }) => rule.id === finding.rule.id && text === finding.text).sort((a, b) => way(a) - way(b));
    return nearest && shown.get(nearest);
  }

  /** Tried out on the draft as it is now; a rule that breaks here costs a button, not the card. */
  #remedyFor(finding: Finding): Remedy | undefined {
    try {
      const fix = fixFor(this.context.book.checker, this.watch.draft(), finding);
      if (!fix) return undefined;
      const by = isReplaceable(this.watch, fix) ? 'us' : 'writer';
      return by === 'writer' && fix.text === '' ? undefined : { fix, marked: finding.text, by, apply: () => this.#apply(finding, fix) };
    } catch (error) {
      console.warn('Postproef could not find a safer wording.', error);
      return undefined;
    }
  }

  async #apply(finding: Finding, fix: Fix): Promise<Outcome> {
    const { watch, context } = this;
    const outcome = await replaceIn(watch, watch.map.text, fix);
    if (outcome === 'unchanged') return outcome;
    this.close();
    watch.touch();
    watch.check();
    const { replaced, spoiled } = context.surface.words.card.remedy;
    watch.say(outcome === 'done' ? replaced(undoKeys()) : spoiled(undoKeys()));
    if (outcome === 'done') context.log({ rules: [finding.rule.id], action: 'took-wording' });
    return outcome;
  }
}
