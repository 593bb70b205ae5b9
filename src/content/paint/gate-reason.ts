import { reasonCodes } from '../wording/index.ts';
import { element } from './element.ts';
import type { Reason } from './gate-question.ts';
import type { Surface } from './surface.ts';

export interface ReasonQuestion {
  readonly part: HTMLElement;
  /** Null until a reason is chosen and the note is as long as the firm asks. */
  reason(): Reason | null;
  /** What is still to be done, in words. */
  missing(): string;
  focus(): void;
}

/** Asked in place, with nothing chosen beforehand: a reason picked by default says nothing. */
export function reasonQuestion(surface: Surface, minLength: number, changed: () => void, signal: AbortSignal): ReasonQuestion {
  const words = surface.words.gate;
  const radios = reasonCodes.map((code) => element('input', { type: 'radio', name: 'reason', value: code }));
  const note = element('textarea', { rows: '2', maxlength: '500' });
  const chosen = (): HTMLInputElement | undefined => radios.find((radio) => radio.checked);
  const isLongEnough = (): boolean => note.value.trim().length >= minLength;
  const part = element(
    'fieldset',
    { class: 'reasons', 'aria-describedby': 'gate-seen-by' },
    element('legend', {}, words.reasonQuestion),
    element('p', { class: 'small', id: 'gate-seen-by' }, words.reasonSeenBy),
    ...reasonCodes.map((code, at) => element('label', { class: 'reason' }, radios[at], element('span', {}, words.reasons[code]))),
    element('label', { class: 'note-label' }, minLength > 0 ? words.noteAtLeast(minLength) : words.note, note),
  );
  surface.readInput(changed, signal);
  return {
    part,
    reason() {
      const code = reasonCodes.find((known) => known === chosen()?.value);
      return code && isLongEnough() ? { code, note: note.value.trim() } : null;
    },
    missing: () => (chosen() ? (isLongEnough() ? '' : words.writeFirst(minLength)) : words.chooseFirst),
    focus: () => radios[0]?.focus(),
  };
}
