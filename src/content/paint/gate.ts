import type { Finding } from '../../engine/types.ts';
import { closeShape, houseMark } from './shapes.ts';
import { element } from './element.ts';
import { press } from './press.ts';
import { focused, giveFocusTo, turnTabAround } from './focus.ts';
import { type GateActions, type GateChoices, gateActions } from './gate-actions.ts';
import { gateList } from './gate-list.ts';
import type { GateAnswer, GateQuestion } from './gate-question.ts';
import { whenGone } from './mount.ts';
import type { Surface } from './surface.ts';
import { contactLine } from './texts.ts';

export type { GateAnswer, GateQuestion, Reason } from './gate-question.ts';

/** Milliseconds: a letter that follows another key, or the question itself, sooner than that was typed for the text and answers nothing. */
const typingOn = 700;

export interface Gate {
  readonly isOpen: boolean;
  /** One question at a time: a second one while the first is open gets "edit" at once. */
  ask(question: GateQuestion): Promise<GateAnswer>;
}

export function createGate(surface: Surface): Gate {
  let open = false;
  return {
    get isOpen() {
      return open;
    },
    async ask(question) {
      if (open || surface.signal.aborted) return { kind: 'edit' };
      open = true;
      const over = new AbortController();
      try {
        return await answerTo(surface, question, over);
      } finally {
        over.abort(); // also where the question could not be put
        open = false;
      }
    },
  };
}

function answerTo(surface: Surface, question: GateQuestion, over: AbortController): Promise<GateAnswer> {
  const before = surface.focused() ?? focused();
  return new Promise((resolve) => {
    const answer = (given: GateAnswer): void => {
      if (over.signal.aborted) return;
      over.abort();
      surface.swallowRest();
      surface.lower(dialog);
      dialog.remove();
      giveFocusTo(given.kind === 'edit' && !(before && question.box.contains(before)) ? question.box : before);
      resolve(given);
    };
    const edit = (finding?: Finding): void => answer(finding ? { kind: 'edit', finding } : { kind: 'edit' });
    const { dialog, heading, actions } = build(surface, question, answer, over.signal);
    surface.mountFor(question.box);
    surface.add(dialog, over.signal);
    surface.raise(dialog);
    heading.focus();
    // Whatever ends the question without an answer ends it on the safe side: the post stays where it is.
    surface.signal.addEventListener('abort', () => edit(), { signal: over.signal });
    whenGone(surface.host, edit, over.signal);
    for (const type of ['cancel', 'close']) dialog.addEventListener(type, () => edit(), { signal: over.signal });
    // The second press of a double click on the site's button neither moves the focus nor selects a word.
    dialog.addEventListener('mousedown', (event) => event.detail > 1 && !(event.target instanceof HTMLTextAreaElement) && event.preventDefault(), { signal: over.signal });
    let lastKey = performance.now();
    const isMeant = ({ timeStamp }: KeyboardEvent): boolean => {
      const since = timeStamp - lastKey;
      lastKey = timeStamp;
      return since > typingOn;
    };
    surface.readKeys((event) => readKey(event, surface, question, dialog, actions, answer, isMeant(event)), over.signal);
    if (!surface.host.isConnected) edit();
  });
}

interface Built {
  readonly dialog: HTMLDialogElement;
  readonly heading: HTMLElement;
  readonly actions: GateActions;
}

function build(surface: Surface, question: GateQuestion, answer: (given: GateAnswer) => void, signal: AbortSignal): Built {
  const { gate, name } = surface.words;
  const edit = (finding?: Finding): void => answer(finding ? { kind: 'edit', finding } : { kind: 'edit' });
  const heading = element('h2', { id: 'gate-heading', tabindex: '-1', autofocus: true }, gate.heading(question.findings.length));
  const close = element('button', { type: 'button', class: 'icon', title: gate.close }, closeShape());
  press(close, edit, signal);
  const choices: GateChoices = {
    edit: () => edit(),
    consent: (note) => answer(note === undefined ? { kind: 'consent' } : { kind: 'consent', note }),
    post: (reason) => answer(reason ? { kind: 'post', reason } : { kind: 'post' }),
  };
  const actions = gateActions(surface, question, choices, signal);
  const dialog = element(
    'dialog',
    { class: 'gate', role: 'alertdialog', 'aria-modal': 'true', 'aria-labelledby': 'gate-heading', 'aria-describedby': 'gate-lead', 'data-state': question.state },
    element('div', { class: 'band' }, houseMark(), element('span', {}, name), close),
    element('div', { class: 'head' }, heading, element('p', { id: 'gate-lead', class: 'lead' }, leadOf(surface, question))),
    element(
      'div',
      { class: 'body' },
      gateList(surface, question.findings, edit, signal),
      whoToAsk(surface, question),
      actions.fold,
    ),
    actions.part,
  );
  return { dialog, heading, actions };
}

function leadOf({ words }: Surface, { state, override, canConsent }: GateQuestion): string {
  if (state === 'confirm') return words.gate.kept;
  if (override === 'never') return words.gate.keptNever;
  return canConsent ? words.gate.keptWithReasonOrConsent : words.gate.keptWithReason;
}

function whoToAsk({ words, contact }: Surface, { state }: GateQuestion): HTMLElement | null {
  if (state === 'confirm') return null;
  return element('p', { class: 'small ask' }, contact ? contactLine(words.gate.askContact, contact) : words.gate.ask);
}

/** Esc goes back, Tab stays inside, and where one look is enough one letter answers. Every other key is left alone. */
function readKey(
  event: KeyboardEvent,
  surface: Surface,
  { state }: GateQuestion,
  dialog: HTMLElement,
  actions: GateActions,
  answer: (given: GateAnswer) => void,
  isMeant: boolean,
): boolean {
  const active = surface.focused();
  if (event.isComposing) return false;
  if (event.key === 'Escape') {
    answer({ kind: 'edit' });
    return true;
  }
  if (event.key === 'Tab') {
    turnTabAround(event, dialog, active);
    return false;
  }
  const typing = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
  if (!isMeant || typing || event.repeat || event.ctrlKey || event.altKey || event.metaKey || !dialog.contains(active)) return false;
  const key = event.key.toUpperCase();
  if (key === surface.words.letters.edit) answer({ kind: 'edit' });
  else if (key === surface.words.letters.post && state === 'confirm' && actions.post) answer({ kind: 'post' });
  else return false;
  return true;
}
