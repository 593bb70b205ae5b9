import { element } from '../../content/paint/element.ts';
import type { Language } from '../../engine/types.ts';
import type { Wording } from './wording/index.ts';

/** What every part of the page speaks with. */
export interface Speech {
  readonly words: Wording;
  readonly language: Language;
}

export const button = (id: string | undefined, name: string, press: () => void, look = 'action'): HTMLButtonElement => {
  const made = element('button', { type: 'button', id, class: look }, name);
  made.addEventListener('click', press);
  return made;
};

/** @param id of the heading too, with “-heading” behind it */
export const section = (id: string, heading: string, ...parts: (Node | string | null)[]): HTMLElement =>
  element('section', { id, 'aria-labelledby': `${id}-heading` }, element('h2', { id: `${id}-heading` }, heading), ...parts);
