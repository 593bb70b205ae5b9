/**
 * The member share box of the older build, still served in 2026 (linkedin-sharebox-shadow-quill.html): Quill 1 in the
 * open shadow root of #interop-outlet. The host has no height; the modal is painted fixed, from inside.
 */
import { mountQuillInShadow } from '../editors/quill-in-shadow.ts';
import { element, fromMarkup } from '../shared/element.ts';
import { icon } from '../shared/icons.ts';
import { me } from '../shared/people.ts';
import { isModEnter, onBoxKey, onPress, setDisabled } from '../shared/press.ts';
import { offerModel, recordPost, type How } from '../shared/record.ts';
import { words } from '../shared/words.ts';
import type { Box } from '../shared/box.ts';
import { named } from './dressing.ts';

const opened = new WeakMap<Element, Box>();

export function openShareBoxEmber(root: HTMLElement, addPost: (text: string) => void): Box {
  const there = root.querySelector('[data-test-modal-id="sharebox"]');
  if (there) return opened.get(there)!;

  const container = element('div', { class: 'editor-content' });
  const commit = element('button', { class: `share-actions__primary-action artdeco-button artdeco-button--primary ${named('commit')}` }, element('span', { class: 'artdeco-button__text' }, words.post));
  const dismiss = element('button', { 'aria-label': words.dismiss, class: named('icon-button') }, fromMarkup(icon('close')));
  const modal = frame(container, dismiss, commit);
  root.append(modal);
  const box = mountQuillInShadow(container, container.parentElement!, {
    placeholder: words.talkAbout,
    attributes: { 'data-test-ql-editor-contenteditable': 'true', role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.creating },
    // The real button wakes a moment after the text, when Ember has rendered.
    onChange: (text) => setTimeout(() => setDisabled(commit, text.trim() === '')),
  });
  const withdraw = offerModel('linkedin-ember', box.text);
  const close = (): void => {
    withdraw();
    box.destroy();
    modal.remove();
  };
  const post = (how: How): void => {
    const text = box.text();
    if (text.trim() === '') return;
    recordPost(how, 'post', text);
    addPost(text);
    close();
  };
  setDisabled(commit, true);
  onPress(commit, post);
  onPress(dismiss, close);
  onBoxKey(modal, (event) => {
    if (event.key === 'Escape') close();
    if (!isModEnter(event) || event.composedPath()[0] !== box.editable) return;
    event.preventDefault();
    event.stopPropagation();
    post('mod-enter');
  });
  opened.set(modal, box);
  box.focus();
  return box;
}

function frame(container: HTMLElement, dismiss: HTMLElement, commit: HTMLElement): HTMLElement {
  const tool = (label: string, name: string): HTMLElement => element('button', { 'aria-label': label, class: named('icon-button') }, fromMarkup(icon(name)));
  const dialog = element('div', { role: 'dialog', 'aria-labelledby': 'share-to-linkedin-modal__header', class: `artdeco-modal share-box-v2__modal ${named('ember-modal')}` },
    element('div', { class: named('share-head') },
      element('div', { class: named('share-author') },
        element('img', { src: me.face, alt: '', class: named('face') }),
        element('div', {}, element('h2', { id: 'share-to-linkedin-modal__header', class: named('name') }, me.name), element('p', { class: named('meta') }, words.anyone))),
      dismiss),
    element('div', { class: 'share-creation-state__text-editor' }, element('div', { class: `editor-container ${named('ember-text')}` }, container)),
    element('div', { class: named('share-tools') }, tool(words.emoji, 'smile'), tool(words.media, 'image'), tool(words.article, 'page')),
    element('div', { class: `share-box_actions ${named('share-foot')}` }, tool(words.scheduled, 'clock'), commit));
  return element('div', { 'data-test-modal-id': 'sharebox', 'data-test-modal': '', class: `artdeco-modal-overlay ${named('ember-overlay')}` }, dialog);
}
