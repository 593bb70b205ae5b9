import { element } from './element.ts';
import type { GateQuestion, Reason } from './gate-question.ts';
import { press } from './press.ts';
import { type AskHow, consentQuestion, type Question, reasonQuestion } from './gate-reason.ts';
import type { Surface } from './surface.ts';

export interface GateActions {
  readonly part: HTMLElement;
  /** Where what is asked first stands, above the buttons. */
  readonly fold: HTMLElement;
  readonly post: HTMLButtonElement | null;
}

export interface GateChoices {
  edit(): void;
  consent(note?: string): void;
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
  const { reasonMinLength } = question;
  const fold: Fold = { part: element('div', { class: 'fold', id: 'gate-fold' }), hint: element('p', { class: 'small hint', role: 'status' }), refreshes: [] };
  press(edit, choices.edit, signal);
  if (consent && reasonMinLength === 0) press(consent, () => choices.consent(), signal);
  if (consent && reasonMinLength > 0) askFirst(consent, fold, consentQuestion(surface, reasonMinLength, signal), (note) => choices.consent(note), signal);
  if (post && question.state === 'confirm') press(post, () => choices.post(), signal);
  if (post && question.state === 'closed') askFirst(post, fold, reasonQuestion(surface, reasonMinLength, signal), (reason) => choices.post(reason), signal);
  return { part: element('div', { class: 'buttons' }, fold.hint, post, consent, edit), fold: fold.part, post };
}

/** Where questions unfold, one at a time. */
interface Fold {
  readonly part: HTMLElement;
  readonly hint: HTMLElement;
  /** What each button shows of its question. */
  readonly refreshes: (() => void)[];
}

/** The first press unfolds the question; the answer takes a second press once all is there. */
function askFirst<Given>(button: HTMLButtonElement, { part, hint, refreshes }: Fold, how: AskHow<Given>, choose: (given: Given) => void, signal: AbortSignal): void {
  const asked: { question?: Question<Given> } = {};
  const isHere = (): boolean => asked.question?.part.parentElement === part;
  const refresh = (): void => {
    const missing = isHere() ? (asked.question?.missing() ?? '') : '';
    button.setAttribute('aria-expanded', String(isHere()));
    button.setAttribute('aria-disabled', String(missing !== ''));
    if (isHere() && missing === '') hint.textContent = '';
  };
  const unfold = (question: Question<Given>): void => {
    part.replaceChildren(question.part);
    hint.textContent = '';
    for (const each of refreshes) each();
    question.part.scrollIntoView({ block: 'nearest' });
    question.focus();
  };
  refreshes.push(refresh);
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', part.id);
  press(
    button,
    () => {
      asked.question ??= how(refresh);
      if (!isHere()) return unfold(asked.question);
      const given = asked.question.given();
      if (given === null) hint.textContent = asked.question.missing();
      else choose(given);
    },
    signal,
  );
}

function underlined(name: string, letter: string): (string | HTMLElement)[] {
  const at = name.indexOf(letter);
  return at < 0 ? [name] : [name.slice(0, at), element('u', {}, letter), name.slice(at + letter.length)].filter((part) => part !== '');
}
