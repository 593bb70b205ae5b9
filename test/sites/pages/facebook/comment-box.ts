/**
 * A comment box (facebook-comment.html). A bare Enter posts, and the root's capture listener has emptied the
 * editor before any listener on the element runs: who wants the text must have it already (composers.md, T9).
 * The submit wrapper's id is the site's own and is repeated on the page, once for every box in use.
 */
import { element, fromMarkup } from '../shared/element.ts';
import { icon } from '../shared/icons.ts';
import { me } from '../shared/people.ts';
import { isBareEnter, onBoxKey, onPress, setDisabled } from '../shared/press.ts';
import { offerModel, recordPost, type How } from '../shared/record.ts';
import { words } from '../shared/words.ts';
import { named } from './dressing.ts';
import { lexicalBox } from './lexical-box.ts';

export function commentBox(id: string, addComment: (text: string) => void): { form: HTMLElement; focus(): void } {
  const commit = element('div', { role: 'button', 'aria-label': words.comment, tabindex: 0, class: named('comment-commit') }, element('i', {}, fromMarkup(icon('share'))));
  const { field, box } = lexicalBox({
    placeholder: words.commentAs, label: words.commentAs, className: 'comment-editable', enterSends: true,
    onChange: (text) => setDisabled(commit, text.trim() === ''),
  });
  offerModel(id, box.text);
  const post = (how: How): void => {
    const text = box.text();
    if (text.trim() === '') return;
    recordPost(how, 'comment', text);
    addComment(text);
    box.setText('');
  };
  onPress(commit, post);
  onBoxKey(box.editable, (event) => {
    if (!isBareEnter(event)) return;
    event.preventDefault();
    post('enter');
  });
  const tools = element('div', { class: named('comment-tools') },
    element('div', { role: 'button', 'aria-label': words.emoji, tabindex: 0, class: named('icon-button') }, fromMarkup(icon('smile'))),
    element('div', { role: 'button', 'aria-label': words.photo, tabindex: 0, class: named('icon-button') }, fromMarkup(icon('image'))));
  const bubble = element('div', { class: named('comment-bubble') }, field);
  const form = element('form', { role: 'presentation', class: named('comment-form') }, element('img', { src: me.face, alt: '', class: named('face', 'small') }), bubble);
  // The buttons are mounted when the box is first used, as the wrapper's own name says.
  form.addEventListener('focusin', () => {
    bubble.append(tools);
    tools.append(element('div', { id: 'focused-state-composer-submit' }, element('span', {}, commit)));
  }, { once: true });
  return { form, focus: box.focus };
}
