/**
 * The member share box of the current build (linkedin-sharebox-sdui.html): a native <dialog> with Tiptap in the
 * light DOM. The commit control is the dialog's last text-only <button>; nothing else tells it apart.
 * showModal() is the harder of two possibilities (composers.md, T5): everything outside the dialog is inert.
 */
import { mountTiptap } from '../editors/tiptap.ts';
import { element, fromMarkup } from '../shared/element.ts';
import { icon } from '../shared/icons.ts';
import { options } from '../shared/options.ts';
import { me } from '../shared/people.ts';
import { isModEnter, onBoxKey, onPress, setDisabled } from '../shared/press.ts';
import { offerModel, recordPost, type How } from '../shared/record.ts';
import { words } from '../shared/words.ts';
import type { Box } from '../shared/box.ts';
import { named } from './dressing.ts';

type AddPost = (text: string) => void;
const opened = new WeakMap<HTMLDialogElement, Box>();

export async function openShareBoxSdui(root: HTMLElement, addPost: AddPost): Promise<Box> {
  const there = root.querySelector<HTMLDialogElement>('dialog[data-testid="dialog"][open]:not([aria-busy])');
  if (there) return opened.get(there)!;
  const placeholder = root.querySelector('dialog[open][aria-busy]');
  if (placeholder) {
    await new Promise((resolve) => placeholder.addEventListener('close', resolve, { once: true }));
    return openShareBoxSdui(root, addPost);
  }
  if (options.slow) await showPlaceholder(root);
  return mount(root, addPost);
}

/** A first dialog stands in for half a second and is then replaced, editor and all (composers.md, 1.1). */
async function showPlaceholder(root: HTMLElement): Promise<void> {
  const box = mount(root, () => {});
  const dialog = box.editable.closest('dialog')!;
  dialog.setAttribute('aria-busy', 'true');
  await new Promise((resolve) => setTimeout(resolve, 500));
  dialog.close();
}

function mount(root: HTMLElement, addPost: AddPost): Box {
  const wrapper = element('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper', class: named('share-text') });
  const commit = element('button', { class: named('commit') }, element('span', {}, words.post));
  const dismiss = tool(words.dismiss, 'close', 'close-medium');
  const dialog = frame(wrapper, dismiss, commit);
  root.append(dialog);
  const box = mountTiptap(wrapper, {
    placeholder: words.talkAbout,
    attributes: { class: named('share-editable'), 'aria-label': words.creating, componentkey: 'ShareBox_textEditor' },
    onChange: (text) => setDisabled(commit, text.trim() === ''),
  });
  const withdraw = offerModel('linkedin-sdui', box.text);
  const post = (how: How): void => {
    const text = box.text();
    if (text.trim() === '' || dialog.hasAttribute('aria-busy')) return;
    recordPost(how, 'post', text);
    addPost(text);
    dialog.close();
  };
  setDisabled(commit, true);
  onPress(commit, post);
  onBoxKey(box.editable, (event) => {
    // ProseMirror keeps Escape to itself, so the dialog would not hear it.
    if (event.key === 'Escape' && !event.isComposing) dialog.close();
    if (!isModEnter(event)) return;
    event.preventDefault();
    event.stopPropagation();
    post('mod-enter');
  });
  dialog.addEventListener('close', () => {
    withdraw();
    box.destroy();
    dialog.remove();
  });
  onPress(dismiss, () => dialog.close());
  opened.set(dialog, box);
  dialog.showModal();
  box.focus();
  return box;
}

const tool = (label: string, name: string, id: string, more = {}): HTMLElement =>
  element('button', { 'aria-label': label, class: named('icon-button'), ...more }, fromMarkup(icon(name, id)));

function frame(wrapper: HTMLElement, dismiss: HTMLElement, commit: HTMLElement): HTMLDialogElement {
  const author = element('div', { role: 'button', tabindex: 0, 'aria-expanded': 'false', class: named('share-author') },
    element('img', { src: me.face, alt: '', class: named('face') }),
    element('div', { 'aria-label': me.name }, element('p', { class: named('name') }, me.name, ' ', fromMarkup(icon('caret', 'caret-small'))), element('p', { class: named('meta') }, words.anyone)));
  const scheduled = element('a', { 'aria-label': words.scheduled, href: '#', class: named('icon-button') }, fromMarkup(icon('clock', 'clock-medium')));
  const screen = element('div', { 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.sharing.ShareCompose', class: named('share') },
    element('div', { class: named('share-head') }, author, dismiss),
    wrapper,
    element('div', { class: named('share-tools') },
      tool(words.emoji, 'smile', 'emoji-medium'), tool(words.media, 'image', 'image-medium', { 'aria-haspopup': 'dialog' }), tool(words.article, 'page', 'article-medium')),
    element('div', { class: named('share-foot') }, scheduled, commit));
  return element('dialog', { 'data-testid': 'dialog', class: named('share-dialog') }, screen) as HTMLDialogElement;
}
