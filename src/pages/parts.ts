import { element } from '../content/paint/element.ts';

export const button = (id: string | undefined, name: string, press: () => void, look = 'action'): HTMLButtonElement => {
  const made = element('button', { type: 'button', id, class: look }, name);
  made.addEventListener('click', press);
  return made;
};

/** @param id also the place in the address bar, and of the heading with “-heading” behind it */
export const section = (id: string, heading: string, ...parts: (Node | string | null)[]): HTMLElement =>
  element('section', { id, 'aria-labelledby': `${id}-heading` }, element('h2', { id: `${id}-heading` }, heading), ...parts);

/** Names and what stands behind them. */
export const facts = (...rows: (readonly [string, ...(Node | string | null | undefined)[]] | null)[]): HTMLElement =>
  element('dl', { class: 'facts' }, ...rows.filter((row) => row !== null).map(([name, ...values]) => element('div', {}, element('dt', {}, name), element('dd', {}, ...values))));

/** The eight words of a key, each a thing to compare. */
export const keyWords = (words: string): HTMLElement => element('ol', { class: 'key-words' }, ...words.split(' ').map((word) => element('li', {}, word)));
