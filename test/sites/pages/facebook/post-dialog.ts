/** "What's on your mind", the one-step dialog (facebook-create-post.html; Dutch twin facebook-create-post-nl.html). */
import { element, fromMarkup } from '../shared/element.ts';
import { icon } from '../shared/icons.ts';
import { me } from '../shared/people.ts';
import { isModEnter, onBoxKey, onPress, setDisabled } from '../shared/press.ts';
import { offerModel, recordPost, type How } from '../shared/record.ts';
import { words } from '../shared/words.ts';
import type { Box } from '../shared/box.ts';
import { named } from './dressing.ts';
import { lexicalBox } from './lexical-box.ts';

const opened = new WeakMap<Element, Box>();

export function openPostDialog(root: HTMLElement, addPost: (text: string) => void): Box {
  const there = root.querySelector('[role="dialog"][aria-modal="true"]');
  if (there) return opened.get(there)!;

  const commit = element('div', { 'aria-label': words.post, role: 'button', tabindex: 0, class: named('commit') }, element('div', {}, element('span', {}, element('span', {}, words.post))));
  const { field, box } = lexicalBox({
    placeholder: words.onYourMind, className: 'post-editable', enterSends: false,
    onChange(text) {
      const empty = text.trim() === '';
      setDisabled(commit, empty);
      commit.setAttribute('tabindex', empty ? '-1' : '0');
    },
  });
  const dismiss = element('div', { role: 'button', 'aria-label': words.close, tabindex: 0, class: named('icon-button', 'dismiss') }, fromMarkup(icon('close')));
  const dialog = frame(field, dismiss, commit);
  const layer = element('div', { class: named('layer') }, dialog);
  const withdraw = offerModel('facebook-post', box.text);
  const close = (): void => {
    withdraw();
    box.destroy();
    layer.remove();
  };
  const post = (how: How): void => {
    const text = box.text();
    if (text.trim() === '') return;
    recordPost(how, 'post', text);
    addPost(text);
    close();
  };
  onPress(commit, post);
  onPress(dismiss, close);
  onBoxKey(dialog, (event) => {
    if (event.key === 'Escape') close();
    // "Inconsistent" on the real site (composers.md, section 3): the stricter reading is that it posts.
    if (!isModEnter(event) || !box.editable.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopPropagation();
    post('mod-enter');
  });
  root.append(layer);
  opened.set(dialog, box);
  box.focus();
  return box;
}

function frame(field: HTMLElement, dismiss: HTMLElement, commit: HTMLElement): HTMLElement {
  const tool = (name: string, label: string): HTMLElement => element('div', { role: 'button', tabindex: 0, 'aria-label': label, class: named('icon-button', `tool-${name}`) }, fromMarkup(icon(name)));
  const audience = element('div', { role: 'button', tabindex: 0, 'aria-label': words.privacy, class: named('audience') }, fromMarkup(icon('people')), words.friends, fromMarkup(icon('caret')));
  const form = element('form', { method: 'POST' },
    element('div', { class: named('dialog-head') }, element('h2', {}, words.createPost), dismiss),
    element('div', { class: named('dialog-author') }, element('img', { src: me.face, alt: '', class: named('face') }), element('div', {}, element('p', { class: named('name') }, me.name), audience)),
    element('div', { class: named('dialog-text') }, field),
    element('div', { class: named('dialog-tools') }, element('span', {}, words.addTo), tool('image', words.photoVideo), tool('smile', words.emoji), tool('pin', words.live)),
    element('div', { class: named('dialog-foot') }, commit));
  return element('div', { role: 'dialog', 'aria-label': words.createPost, 'aria-modal': 'true', class: named('dialog') }, form);
}
