import { gateFor, isFinal } from '../engine/gate.ts';
import type { Finding } from '../engine/types.ts';
import { caretAfter, restoreCaret, type Caret } from './caret.ts';
import { keyOf } from './decisions.ts';
import { Going } from './going.ts';
import { focused } from './paint/focus.ts';
import type { GateAnswer } from './paint/gate.ts';
import type { Watch } from './watch.ts';
import type { Workshop } from './workshop.ts';

type Decision = Parameters<Workshop['log']>[0];

/** One answer at the gate, and the points that it is about. */
interface Answered {
  readonly points: readonly { readonly rule: string; readonly key: string }[];
  readonly how: Omit<Decision, 'rules'>;
}

/** The gate of one box: what is asked at the moment of posting, and what the answer leads to. */
export class Asking {
  /** A later question is about new points only: each answer counts until the draft is gone. */
  #answers: readonly Answered[] = [];
  /** What is to be logged and remembered of a post, once it has gone. */
  #news: { readonly entries: readonly Decision[]; readonly text: string } | undefined;
  readonly #going: Going;

  constructor(readonly watch: Watch, private readonly shop: Pick<Workshop, 'log' | 'remember'>, private readonly caret: () => Caret | undefined) {
    const { box, composer } = watch;
    this.#going = new Going({ box, composer, isEmpty: () => watch.map.text.trim() === '' }, () => this.#posted());
  }

  /** A press that posts was let through: where posting takes two steps, the second one is still to come. */
  get underWay(): boolean {
    return this.#going.isOn;
  }

  /** Back to the text: behind the words of a finding, or else to where the writer was. */
  edit(finding: Finding | undefined): void {
    const { box, map } = this.watch;
    if (!finding || !caretAfter(box, map, finding)) restoreCaret(box, this.caret());
  }

  /** Editors put their caret at the start when they get the focus back: it belongs where the writer left it. */
  goOn(): void {
    const { box } = this.watch;
    const active = focused();
    if (active && box.contains(active)) restoreCaret(box, this.caret());
  }

  /** The draft is gone, and with it what was decided about it. */
  forget(): void {
    this.#going.end();
    this.#answers = [];
    this.watch.decisions.forget();
  }

  /** The writer answered the gate. What was decided is logged once the post goes, about the points that are still in it. */
  pass(findings: readonly Finding[], text: string, how: Omit<Decision, 'rules'>): void {
    this.watch.pass(findings, text);
    this.#answers = [...this.#answers, { points: findings.map((finding) => ({ rule: finding.rule.id, key: keyOf(finding, text) })), how }];
  }

  /** A press that posts goes through. */
  letGo(): void {
    const { map, trial, findings } = this.watch;
    const left = new Set(findings.map((finding) => keyOf(finding, map.text)));
    const decided = this.#answers.map(({ points, how }) => ({ rules: points.filter(({ key }) => left.has(key)).map(({ rule }) => rule), ...how }));
    this.#news = { entries: [...trial, ...decided.filter(({ rules }) => rules.length > 0)], text: map.text };
    this.#going.begin();
  }

  /** The box left the page, or is not ours any more. */
  end(): void {
    this.#going.end();
  }

  #posted(): void {
    const { entries = [], text = '' } = this.#news ?? {};
    this.#news = undefined;
    this.#answers = [];
    entries.forEach((entry) => this.shop.log(entry));
    if (text !== '') this.shop.remember(text);
  }
}

interface Asked {
  readonly asking: Asking;
  readonly findings: readonly Finding[];
  readonly text: string;
}

/**
 * Reads and checks anew, synchronously, inside the writer's own event. One press may post several boxes: one question for all.
 * @param askings of the boxes that the event would post
 * @param isReal the writer pressed, and not a script: nothing is logged or remembered of what a script posts
 * @returns true when the event must not reach the page
 */
export const holdsPosting = (askings: readonly Asking[], shop: Workshop, isReal: boolean): boolean => {
  if (askings.length === 0) return false;
  if (shop.gate.isOpen) return true;
  const asked = askings.map((asking): Asked => ({ asking, findings: asking.watch.toAsk(), text: asking.watch.map.text }));
  const open = asked.filter(({ findings }) => findings.length > 0);
  const [first] = open;
  if (first) void settle(first, open, shop);
  else if (isReal) for (const asking of askings) asking.letGo();
  return first !== undefined;
};

/** What breaks once there is an answer, such as the way back to the caret, passes nothing. */
const settle = (first: Asked, asked: readonly Asked[], shop: Workshop): Promise<void> =>
  ask(first, asked, shop)
    .then((answer) => heed(first, asked, answer), (error: unknown) => giveWay(asked, error))
    .catch((error: unknown) => console.warn('Postproef could not act on the answer.', error));

const ask = async (first: Asked, asked: readonly Asked[], shop: Workshop): Promise<GateAnswer> => {
  const { card, gate, settings } = shop;
  if (card.isOpen) card.close();
  const findings = asked.flatMap((one) => one.findings);
  const state = gateFor(findings, settings.mode) === 'closed' ? 'closed' : 'confirm';
  const canConsent = findings.every(({ rule }) => rule.category === 'client-quote' || rule.category === 'client-name');
  const { reasonMinLength, contact } = settings;
  const override = findings.some(isFinal) ? 'never' : settings.override;
  const { box } = first.asking.watch;
  return gate.ask({ findings, state, override, reasonMinLength, canConsent, box, ...(contact === undefined ? {} : { contact }) });
};

const heed = (first: Asked, asked: readonly Asked[], answer: GateAnswer): void => {
  if (answer.kind === 'edit') return (asked.find((one) => answer.finding && one.findings.includes(answer.finding)) ?? first).asking.edit(answer.finding);
  for (const { asking, findings, text } of asked) asking.pass(findings, text, howOf(answer));
  first.asking.goOn();
};

/** A question that cannot be asked must not hold a post for ever: the badge says that nothing was checked, and the next press goes through. */
const giveWay = (asked: readonly Asked[], error: unknown): void => {
  for (const { asking, findings, text } of asked) {
    asking.watch.pass(findings, text);
    asking.watch.fail(error);
  }
};

const howOf = (answer: Exclude<GateAnswer, { kind: 'edit' }>): Omit<Decision, 'rules'> =>
  answer.kind === 'consent' ? { action: 'consent', ...(answer.note !== undefined && { note: answer.note }) } : { action: 'posted-anyway', ...(answer.reason ? { reason: answer.reason.code, note: answer.reason.note } : {}) };
