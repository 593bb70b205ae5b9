/** Facebook, surface by surface; each says which fixture its structure comes from. */
import { mountLexical } from '../editors/lexical.ts';
import { mountPlain } from '../editors/plain.ts';
import type { Box } from '../shared/box.ts';
import { element, fromMarkup } from '../shared/element.ts';
import { icon } from '../shared/icons.ts';
import { onPress } from '../shared/press.ts';
import { recordPost } from '../shared/record.ts';
import { named } from './dressing.ts';
import { label } from './labels.ts';
import { posting, wakes } from './posting.ts';

const tool = (name: string, key: string): HTMLElement => element('div', { role: 'button', tabindex: 0, 'aria-label': label(key), class: named('icon') }, fromMarkup(icon(name)));
const button = (key: string, look = 'button', more: Record<string, string> = {}): HTMLElement => element('div', { role: 'button', tabindex: 0, 'aria-label': label(key), class: named(look), ...more }, element('span', {}, element('span', {}, label(key))));
const other = (): HTMLElement => element('div', { 'data-ad-rendering-role': 'story_message', class: named('quoted') }, element('span', { dir: 'auto' }, 'BSN 111222333, van iemand anders. Gegarandeerd niet van u.'));

function lexical(words: string, enterSends: boolean, onChange: (text: string) => void): { field: HTMLElement; box: Box } {
  const shown = element('div', { class: named('words') }, words);
  const editable = element('div', { class: `${named('text', ...(enterSends ? ['low'] : []))} notranslate` });
  const field = element('div', { class: named('field') }, editable, element('div', { 'aria-hidden': 'true' }, shown));
  const box = mountLexical(editable, {
    placeholder: words, enterSends, classes: { paragraph: named('paragraph'), hashtag: named('tag') },
    attributes: { contenteditable: 'true', role: 'textbox', spellcheck: 'true', tabindex: '0', 'aria-placeholder': words, style: 'user-select:text;white-space:pre-wrap;word-break:break-word' },
    onChange(text) {
      shown.style.display = text === '' ? '' : 'none';
      onChange(text);
    },
  });
  return { field, box };
}

/** facebook-page-next-post-settings.html: Next takes the dialog with the text away; Post stands in another one. */
function page(root: HTMLElement): void {
  const opener = button('open');
  root.append(element('div', { id: 'opener', class: named('page') }, opener));
  onPress(opener, () => {
    const next = button('next', 'commit', { 'aria-disabled': 'true' });
    const { field, box } = lexical(label('mind'), false, wakes(next));
    const dialog = element('div', { role: 'dialog', class: named('dialog') }, element('form', { method: 'POST', class: named('page') }, field, element('div', { class: named('row') }, tool('image', 'photo'), tool('smile', 'emoji')), next));
    root.append(dialog);
    // Where it posts by a key, that leads to the next step as well.
    posting({
      id: 'facebook-page', kind: 'post', box, commit: next, keys: 'none',
    });
    onPress(next, () => {
      const text = box.text();
      box.destroy();
      dialog.remove();
      settings(root, text);
    });
    box.focus();
  });
}

function settings(root: HTMLElement, text: string): void {
  const post = button('post', 'commit');
  const dialog = element('div', { role: 'dialog', class: named('dialog') }, element('h2', {}, label('settings')), element('div', {}, label('everyone')), element('div', { class: named('row', 'end') }, button('save'), post));
  root.append(dialog);
  onPress(post, (how) => {
    dialog.remove();
    recordPost(how, 'post', text);
  });
}

/** facebook-group-composer.html: the text stands in a portal beside the dialog that has the button. A chat tab is open too. */
function group(root: HTMLElement): void {
  const commit = button('post', 'commit', { 'aria-disabled': 'true' });
  const { field, box } = lexical(label('write'), false, wakes(commit));
  root.append(
    element('div', {},
      element('div', { role: 'dialog', class: named('dialog') }, tool('close', 'close'), element('div', { class: named('gap') }), element('div', { class: named('row') }, tool('image', 'photo'), tool('smile', 'emoji')), element('div', { class: named('row', 'end') }, commit)),
      element('div', { class: named('portal') }, field)),
    chat());
  posting({ id: 'facebook-group', kind: 'post', box, commit, keys: 'mod' });
}

/** facebook-messenger-excluded.html: the same editor, private. */
function chat(): HTMLElement {
  const { field } = lexical('Aa', true, () => {});
  return element('div', { tabindex: '-1', role: 'none', class: named('chat') }, element('div', { role: 'none' }, field), element('div', { role: 'button', tabindex: 0 }, label('send')));
}

/** facebook-comment.html: a comment box with a reply box in it; bare Enter posts and has emptied the box before the box hears of it. */
function comments(root: HTMLElement): void {
  const form = (id: string, words: string): HTMLElement => {
    const commit = element('div', { role: 'button', 'aria-label': label('comment'), 'aria-disabled': 'true', tabindex: 0, class: named('icon') }, fromMarkup(icon('share')));
    const { field, box } = lexical(words, true, wakes(commit));
    posting({ id, kind: 'comment', box, commit, keys: 'enter' });
    return element('form', { role: 'presentation', class: named('bubble') }, field, element('div', { class: named('row') }, tool('smile', 'emoji'), element('div', { id: 'focused-state-composer-submit' }, element('span', {}, commit))));
  };
  root.append(element('div', { role: 'article', class: named('page') }, other(), element('div', { role: 'button', tabindex: 0 }, label('comment')), form('facebook-comment-2', label('commentAs')),
    element('div', { role: 'article', class: named('card', 'padded') }, other(), form('facebook-reply', label('replyTo')))));
}

/** facebook-business-suite.html: a whole page, a preview that repeats the text, names with U+200B in them. */
function suite(root: HTMLElement): void {
  const preview = element('span');
  const plain = (key: string, look = 'button', more: Record<string, string> = {}): HTMLElement => element('div', { role: 'button', tabindex: 0, class: named(look), ...more }, element('span', {}, `${label(key)}\u200b`));
  const commit = plain('publish', 'commit', { 'aria-disabled': 'true' });
  const editable = element('div', { class: `notranslate ${named('text')}` });
  const box = mountPlain(editable, {
    placeholder: label('write'), attributes: { role: 'combobox', 'aria-multiline': 'true', 'aria-label': `${label('write')}\u200b` },
    onChange(text) {
      preview.textContent = text;
      wakes(commit)(text);
    },
  });
  root.append(element('div', { class: named('page') }, element('div', { role: 'group', class: named('card', 'padded') }, editable), plain('photo'),
    element('div', { role: 'region', 'aria-label': label('preview'), class: named('quoted') }, preview), element('div', { class: named('row', 'end') }, plain('cancel'), commit)));
  posting({ id: 'facebook-suite', kind: 'post', box, commit, keys: 'none' });
}

export const facebook: Record<string, (root: HTMLElement) => void> = { 'facebook-page': page, 'facebook-group': group, 'facebook-reply': comments, 'facebook-suite': suite };
