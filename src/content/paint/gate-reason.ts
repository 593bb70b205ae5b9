import { reasonCodes } from '../wording/index.ts';
import { element } from './element.ts';
import type { Reason } from './gate-question.ts';
import type { Surface } from './surface.ts';

/** Asked in place, before an answer counts. */
export interface Question<Given> {
  readonly part: HTMLElement;
  /** Null until all that the firm asks is there. */
  given(): Given | null;
  /** What is still to be done, in words. */
  missing(): string;
  focus(): void;
}

/** What makes a question, and is called at each change of what is filled in. */
export type AskHow<Given> = (changed: () => void) => Question<Given>;

interface Note {
  readonly label: HTMLElement;
  readonly field: HTMLTextAreaElement;
  text(): string;
  isLongEnough(): boolean;
}

function noteOf({ words }: Surface, minLength: number): Note {
  const field = element('textarea', { rows: '2', maxlength: '500' });
  const text = (): string => field.value.trim();
  const label = element('label', { class: 'note-label' }, minLength > 0 ? words.gate.noteAtLeast(minLength) : words.gate.note, field);
  return { label, field, text, isLongEnough: () => text().length >= minLength };
}

const asked = (question: string, seenBy: string, ...fields: HTMLElement[]): HTMLElement =>
  element('fieldset', { class: 'reasons', 'aria-describedby': 'gate-seen-by' }, element('legend', {}, question), element('p', { class: 'small', id: 'gate-seen-by' }, seenBy), ...fields);

/** With nothing chosen beforehand: a reason picked by default says nothing. */
export const reasonQuestion =
  (surface: Surface, minLength: number, signal: AbortSignal): AskHow<Reason> =>
  (changed) => {
    const words = surface.words.gate;
    const radios = reasonCodes.map((code) => element('input', { type: 'radio', name: 'reason', value: code }));
    const note = noteOf(surface, minLength);
    const chosen = (): HTMLInputElement | undefined => radios.find((radio) => radio.checked);
    surface.readInput(changed, signal);
    return {
      part: asked(words.reasonQuestion, words.reasonSeenBy, ...reasonCodes.map((code, at) => element('label', { class: 'reason' }, radios[at], element('span', {}, words.reasons[code]))), note.label),
      given() {
        const code = reasonCodes.find((known) => known === chosen()?.value);
        return code && note.isLongEnough() ? { code, note: note.text() } : null;
      },
      missing: () => (chosen() ? (note.isLongEnough() ? '' : words.writeFirst(minLength)) : words.chooseFirst),
      focus: () => radios[0]?.focus(),
    };
  };

/** Whose consent, and how it was given: what an auditor will ask. */
export const consentQuestion =
  (surface: Surface, minLength: number, signal: AbortSignal): AskHow<string> =>
  (changed) => {
    const words = surface.words.gate;
    const note = noteOf(surface, minLength);
    surface.readInput(changed, signal);
    return {
      part: asked(words.consentQuestion, words.consentSeenBy, note.label),
      given: () => (note.isLongEnough() ? note.text() : null),
      missing: () => (note.isLongEnough() ? '' : words.writeFirst(minLength)),
      focus: () => note.field.focus(),
    };
  };
