import { element } from './element.ts';
import type { GateQuestion, Reason } from './gate-question.ts';
import { press } from './press.ts';
import { type ReasonQuestion, reasonQuestion } from './gate-reason.ts';
import type { Surface } from './surface.ts';

export interface GateActions {
  readonly part: HTMLElement;
  /** The reason question, in its place above the buttons while it is folded away. */
  readonly fold: HTMLElement;
  readonly edit: HTMLButtonElement;
  readonly post: HTMLButtonElement | null;
}

export interface GateChoices {
  edit(): void;
  consent(): void;
  post(reason?: Reason): void;
}

/** Posting stands at the start, far from where sites put their own button; going back stands at the end. None is the default. */
export function gateActions(surface: Surface, question: GateQuestion, choices: GateChoices, signal: AbortSignal): GateActions {
  const { gate, letters } = surface.words;
  const byLetter = question.state === 'confirm';
  const edit = element('button', { type: 'button', class: 'action main', 'aria-keyshortcuts': letters.edit }, ...underlined(gate.edit, letters.edit));
  const mayPost = question.state === 'confirm' || question.override === 'reason';
  const consent = question.canConsent && mayPost ? element('button', { type: 'button', class: 'action' }, gate.consent) : null;
  const post = mayPost
    ? element(
        'button',
        { type: 'button', class: 'action', 'aria-keyshortcuts': byLetter ? letters.post : undefined },
        ...(byLetter ? underlined(gate.post, letters.post) : [gate.post]),
      )
    : null;
  const hint = element('p', { class: 'small hint', role: 'status' });
  const fold = element('div', { class: 'fold', id: 'gate-fold' });
  press(edit, choices.edit, signal);
  if (consent) press(consent, choices.consent, signal);
  if (post && question.state === 'confirm') press(post, () => choices.post(), signal);
  if (post && question.state === 'closed') askReasonFirst(surface, question, post, fold, hint, choices, signal);
  return { part: element('div', { class: 'buttons' }, hint, post, consent, edit), fold, edit, post };
}

/** The first press unfolds the question; posting takes a second press once a reason is there. */
function askReasonFirst(
  surface: Surface,
  { reasonMinLength }: GateQuestion,
  post: HTMLButtonElement,
  fold: HTMLElement,
  hint: HTMLElement,
  choices: GateChoices,
  signal: AbortSignal,
): void {
  const asked: { reasons?: ReasonQuestion } = {};
  post.setAttribute('aria-expanded', 'false');
  post.setAttribute('aria-controls', fold.id);
  const refresh = (): void => {
    const missing = asked.reasons?.missing() ?? '';
    post.setAttribute('aria-disabled', String(missing !== ''));
    if (missing === '') hint.textContent = '';
  };
  press(
    post,
    () => {
      if (!asked.reasons) {
        asked.reasons = reasonQuestion(surface, reasonMinLength, refresh, signal);
        fold.prepend(asked.reasons.part);
        post.setAttribute('aria-expanded', 'true');
        refresh();
        asked.reasons.part.scrollIntoView({ block: 'nearest' });
        asked.reasons.focus();
        return;
      }
      const reason = asked.reasons.reason();
      if (reason) choices.post(reason);
      else hint.textContent = asked.reasons.missing();
    },
    signal,
  );
}

function underlined(name: string, letter: string): (string | HTMLElement)[] {
  const at = name.indexOf(letter);
  return at < 0 ? [name] : [name.slice(0, at), element('u', {}, letter), name.slice(at + letter.length)].filter((part) => part !== '');
}
