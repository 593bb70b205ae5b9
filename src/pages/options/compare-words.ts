import { element } from '../../content/paint/element.ts';
import type { KeyOverview } from '../../platform/overview.ts';
import type { Texts } from '../../engine/types.ts';
import { button, keyWords } from '../parts.ts';
import type { Desk } from './desk.ts';

/** A key that is new here: a person compares its words with the firm's before anything that it signed is used. */
export const compareWords = ({ words, language }: Desk, offered: KeyOverview & { readonly title: Texts; readonly version: string }, accept: (key: string) => void): void => {
  const { compare } = words;
  const close = (): void => dialog.close();
  const heading = element('h2', { id: 'compare-heading', tabindex: '-1', autofocus: true }, compare.heading);
  const dialog = element(
    'dialog',
    { class: 'compare', 'aria-labelledby': 'compare-heading' },
    heading,
    element('p', {}, compare.lead(offered.title[language], offered.version)),
    keyWords(offered.words),
    element('p', {}, compare.ask),
    element('div', { class: 'row' }, button('compare-accept', compare.accept, () => (close(), accept(offered.key)), 'action main'), button('compare-cancel', words.cancel, close)),
  );
  dialog.addEventListener('close', () => dialog.remove(), { once: true });
  document.body.append(dialog);
  dialog.showModal();
};
