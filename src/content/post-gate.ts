import { gateFor, isFinal } from '../engine/gate.ts';
import type { Finding } from '../engine/types.ts';
import { caretAfter, restoreCaret, type Caret } from './caret.ts';
import { keyOf } from './decisions.ts';
import { PendingPost } from './pending-post.ts';
import { focused } from './paint/focus.ts';
import type { GateAnswer } from './paint/gate.ts';
import type { Watch } from './watch.ts';
import type { PageContext } from './page-context.ts';

type Decision = Parameters<PageContext['log']>[0];

/** One answer at the gate, and the points that it is about. */
interface Answered {
  readonly points: readonly { readonly rule: string; readonly key: string }[];
  readonly how: Omit<Decision, 'rules'>;
}

/** The gate of one box: what is asked at the moment of posting, and what the answer leads to. */
export class PostGate {
  /** A later question is about new points only: each answer counts until the draft is gone. */
  #answers: readonly Answered[] = [];
  /** What is to be logged and remembered of a post, once it has gone. */
  #news: { readonly entries: readonly Decision[]; readonly text: string } | undefined;
  readonly #pending: PendingPost;

  constructor(readonly watch: Watch, private readonly context: Pick<PageContext, 'log' | 'remember'>, private readonly caret: () => Caret | undefined) {
    const { box, composer } = watch;
    this.#pending = new PendingPost({ box, composer, isEmpty: () => watch.isEmpty() }, () => this.#posted());
  }

  /** A press that posts was let through: where posting takes two steps, the second one is still to come. */
  get underWay(): boolean {
    return this.#pending.isOn;
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
    this.#pending.end();
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
    this.#pending.begin();
  }

  /** The box left the page, or is not ours any more. */
  end(): void {
    this.#pending.end();
  }

  #posted(): void {
    const { entries = [], text = '' } = this.#news ?? {};
    this.#news = undefined;
    this.#answers = [];
    entries.forEach((entry) => this.context.log(entry));
    if (text !== '') this.context.remember(text);
  }
}

interface Asked {
  readonly postGate: PostGate;
  readonly findings: readonly Finding[];
  readonly text: string;
}

/**
 * Reads and checks anew, synchronously, inside the writer's own event. One press may post several boxes: one question for all.
 * @param postGates of the boxes that the event would post
 * @param isReal the writer pressed, and not a script: nothing is logged or remembered of what a script posts
 * @returns true when the event must not reach the page
 */
export const holdsPosting = (postGates: readonly PostGate[], context: PageContext, isReal: boolean): boolean => {
  if (postGates.length === 0) return false;
  if (context.gate.isOpen) return true;
  const asked = postGates.map((postGate): Asked => ({ postGate, findings: postGate.watch.toAsk(), text: postGate.watch.map.text }));
  const open = asked.filter(({ findings }) => findings.length > 0);
  const [first] = open;
  if (first) void settle(first, open, context);
  else if (isReal) for (const postGate of postGates) postGate.letGo();
  return first !== undefined;
};

/** What breaks once there is an answer, such as the way back to the caret, passes nothing. */
const settle = (first: Asked, asked: readonly Asked[], context: PageContext): Promise<void> =>
  ask(first, asked, context)
    .then((answer) => heed(first, asked, answer), (error: unknown) => giveWay(asked, error))
    .catch((error: unknown) => console.warn('Postproef could not act on the answer.', error));

const ask = async (first: Asked, asked: readonly Asked[], context: PageContext): Promise<GateAnswer> => {
  const { card, gate, settings } = context;
  if (card.isOpen) card.close();
  const findings = asked.flatMap((one) => one.findings);
  const state = gateFor(findings, settings.mode) === 'closed' ? 'closed' : 'confirm';
  const canConsent = findings.every(({ rule }) => rule.category === 'client-quote' || rule.category === 'client-name');
  const { reasonMinLength } = settings;
  const override = findings.some(isFinal) ? 'never' : settings.override;
  const { box } = first.postGate.watch;
  return gate.ask({ findings, state, override, reasonMinLength, canConsent, box });
};

const heed = (first: Asked, asked: readonly Asked[], answer: GateAnswer): void => {
  if (answer.kind === 'edit') return (asked.find((one) => answer.finding && one.findings.includes(answer.finding)) ?? first).postGate.edit(answer.finding);
  for (const { postGate, findings, text } of asked) postGate.pass(findings, text, howOf(answer));
  first.postGate.goOn();
};

/** A question that cannot be asked must not hold a post for ever: the badge says that nothing was checked, and the next press goes through. */
const giveWay = (asked: readonly Asked[], error: unknown): void => {
  for (const { postGate, findings, text } of asked) {
    postGate.watch.pass(findings, text);
    postGate.watch.fail(error);
  }
};

const howOf = (answer: Exclude<GateAnswer, { kind: 'edit' }>): Omit<Decision, 'rules'> =>
  answer.kind === 'consent' ? { action: 'consent', ...(answer.note !== undefined && { note: answer.note }) } : { action: 'posted-anyway', ...(answer.reason ? { reason: answer.reason.code, note: answer.reason.note } : {}) };
