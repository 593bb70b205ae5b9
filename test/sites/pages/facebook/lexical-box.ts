/**
 * The editable and its placeholder as facebook-create-post.html has them: the placeholder is a sibling that is
 * hidden from readers, and the editable's own attributes are the same in posts, comments and chats.
 */
import { mountLexical } from '../editors/lexical.ts';
import { element } from '../shared/element.ts';
import type { Box } from '../shared/box.ts';
import { named } from './dressing.ts';

interface Setup { placeholder: string; label?: string; className: string; enterSends: boolean; onChange(text: string): void }

export function lexicalBox(setup: Setup): { field: HTMLElement; box: Box } {
  const words = element('div', {}, setup.placeholder);
  const editable = element('div', { class: `${named(setup.className)} notranslate` });
  const field = element('div', { class: named('field') }, editable, element('div', { 'aria-hidden': 'true', class: named('field-words') }, words));
  const box = mountLexical(editable, {
    placeholder: setup.placeholder,
    enterSends: setup.enterSends,
    classes: { paragraph: named('paragraph'), hashtag: named('tag') },
    attributes: {
      contenteditable: 'true', role: 'textbox', spellcheck: 'true', tabindex: '0', 'aria-placeholder': setup.placeholder,
      ...(setup.label ? { 'aria-label': setup.label } : {}),
      style: 'user-select:text;white-space:pre-wrap;word-break:break-word',
    },
    onChange(text) {
      words.style.display = text === '' ? '' : 'none';
      setup.onChange(text);
    },
  });
  return { field, box };
}
