/** LinkedIn, surface by surface; each says which fixture its structure comes from. */
import { mountPlain, mountTextarea } from '../editors/plain.ts';
import { mountQuill } from '../editors/quill.ts';
import { mountTiptap } from '../editors/tiptap.ts';
import { element, fromMarkup } from '../shared/element.ts';
import { icon } from '../shared/icons.ts';
import { onPress, setDisabled } from '../shared/press.ts';
import { offerModel, recordPost } from '../shared/record.ts';
import { named } from './dressing.ts';
import { label } from './labels.ts';
import { posting, wakes } from './posting.ts';

const tool = (name: string, key: string): HTMLElement => element('button', { 'aria-label': label(key), class: named('icon') }, fromMarkup(icon(name)));
const other = (): HTMLElement => element('p', { 'data-testid': 'expandable-text-box', class: named('quoted') }, 'Het BSN 111222333 is van iemand anders; these words are of another person and gegarandeerd not yours.');

/** linkedin-company-page-composer.html: Quill and Ember in the page itself, a chat window beside it; the button is renamed while writing. */
const company = (id: string, version: 1 | 2) => (root: HTMLElement): void => {
  const container = element('div');
  const words = element('span', {}, label('post'));
  const commit = element('button', { class: `share-actions__primary-action ${named('commit')}`, disabled: true }, words);
  root.append(
    element('div', { role: 'dialog', class: `artdeco-modal share-box-v2__modal ${named('dialog')}` },
      element('button', { class: named('row') }, element('span', {}, 'Hof & Linde'), element('span', {}, label('everyone'))),
      element('div', { class: 'share-creation-state__text-editor' }, container),
      element('div', { class: named('row') }, tool('image', 'media'), tool('clock', 'schedule')),
      element('div', { class: named('row', 'end') }, commit)),
    chat());
  const wake = wakes(commit, true);
  const box = mountQuill(version, container, {
    placeholder: label('talk'), attributes: { role: 'textbox', 'aria-label': label('creating') },
    onChange(text) {
      words.textContent = text.length > 10 ? label('schedule') : label('post');
      wake(text);
    },
  });
  posting({ id, kind: 'post', box, commit, keys: 'mod' });
};

/** The chat window of linkedin-messaging-excluded.html: a dialog with a textbox as well. */
function chat(): HTMLElement {
  const text = element('div', { class: `msg-form__contenteditable ${named('text', 'low')}` });
  mountPlain(text, { placeholder: label('message'), attributes: { role: 'textbox', 'aria-label': label('message') }, onChange: () => {} });
  return element('div', { role: 'dialog', class: `msg-overlay-conversation-bubble ${named('chat')}` },
    element('form', { class: 'msg-form' }, text, element('button', { type: 'submit', class: 'msg-form__send-button' }, label('send'))));
}

/** linkedin-comment-tiptap.html: no form; the submit button is mounted once there is text, for the reply without a name of its own. */
function comments(root: HTMLElement): void {
  const box = (id: string, key: string, view: string | undefined, kind: 'comment' | 'reply'): HTMLElement => {
    const wrapper = element('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper', class: named('bubble') });
    const section = element('div', { componentkey: `commentButtonSection-${key}`, class: named('row', 'end') });
    const commit = element('button', { 'data-view-name': view, class: named('commit') }, element('span', {}, label(kind)));
    const holder = element('div', { componentkey: `commentBox-${key}`, 'data-view-name': view && 'comment-box', class: named('card', 'padded') },
      element('div', {}, wrapper, element('div', { class: named('row') }, tool('smile', 'emoji'), tool('image', 'photo'))), section);
    const tiptap = mountTiptap(wrapper, {
      placeholder: label('add'), attributes: { 'aria-label': label('creating') },
      onChange: (text) => (text.trim() === '' ? commit.remove() : section.append(commit)),
    });
    posting({ id, kind: 'comment', box: tiptap, commit, keys: 'mod' });
    return holder;
  };
  root.append(element('div', { role: 'listitem', componentkey: 'expandedABCFeedType_MAIN_FEED_RELEVANCE', class: named('page') },
    other(),
    element('div', { class: named('row') }, tool('like', 'save'), tool('comment', 'comment')),
    box('linkedin-comment', 'urn:li:activity:1', 'comment-post', 'comment'),
    element('div', { componentkey: 'replaceableComment_urn:li:comment:2', class: named('card', 'padded') }, other(), box('linkedin-reply', 'reply-2', undefined, 'reply'))),
    invitation());
}

/** The note with an invitation, of linkedin-messaging-excluded.html: as big as a comment, beside a button that posts nothing. */
function invitation(): HTMLElement {
  return element('div', { role: 'dialog', class: named('chat', 'wide') },
    element('textarea', { id: 'custom-message', name: 'message', class: named('old') }),
    element('button', { 'aria-label': label('send') }, label('send')));
}

/** linkedin-comment-quill-legacy.html: a form that is submitted. */
function commentQuill(root: HTMLElement): void {
  const container = element('div');
  const commit = element('button', { class: `comments-comment-box__submit-button--cr artdeco-button ${named('commit')}`, type: 'submit', disabled: true }, element('span', {}, label('comment')));
  const form = element('form', { class: 'comments-comment-box__form' }, element('div', { class: `comments-comment-texteditor ${named('bubble')}` }, container), commit);
  root.append(element('div', { class: named('page') }, other(), element('div', { class: `comments-comment-box comments-comment-box--cr ${named('card', 'padded')}` }, form)));
  const box = mountQuill(1, container, { placeholder: label('add'), attributes: { role: 'textbox', 'aria-label': label('creating'), 'data-test-ql-editor-contenteditable': 'true' }, onChange: wakes(commit) });
  const post = posting({ id: 'linkedin-comment-quill', kind: 'comment', box, commit: form, keys: 'mod' });
  onPress(form, (how) => how === 'submit' && post(how));
}

/** The share box with somebody's post embedded (linkedin-repost-thoughts.html), modal, with a stand-in that is replaced after half a second. */
const share = (id: string, quoted: boolean) => (root: HTMLElement): void => {
  const opener = element('div', { role: 'button', tabindex: 0, class: named('button') }, label('open'));
  root.append(element('div', { id: 'opener', class: named('page') }, opener));
  const mount = (standIn: boolean): HTMLDialogElement => {
    const wrapper = element('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper', class: named('text') });
    const commit = element('button', { class: named('commit'), disabled: true }, element('span', {}, label('post')));
    const dialog = element('dialog', { 'data-testid': 'dialog', 'aria-busy': standIn || undefined, class: named('dialog') },
      element('div', { 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.sharing.ShareCompose', class: named('page') },
        wrapper, quoted && element('div', { id: 'ShareBoxpreviewCard' }, other()),
        element('div', { class: named('row') }, tool('smile', 'emoji'), tool('image', 'media')),
        element('div', { class: named('row', 'end') }, commit))) as HTMLDialogElement;
    root.append(dialog);
    const box = mountTiptap(wrapper, { placeholder: label('talk'), attributes: { 'aria-label': label('creating'), componentkey: 'ShareBox_textEditor' }, onChange: wakes(commit) });
    if (!standIn) posting({ id, kind: 'post', box, commit, keys: 'mod', done: () => dialog.close() });
    dialog.addEventListener('close', () => (box.destroy(), dialog.remove()));
    dialog.showModal();
    box.focus();
    return dialog;
  };
  onPress(opener, () => {
    const standIn = mount(true);
    setTimeout(() => (standIn.close(), mount(false)), 500);
  });
};

/** linkedin-article-editor.html: Next only opens a dialog, elsewhere, that publishes; it has a caption of its own. */
function article(root: HTMLElement): void {
  const next = element('button', { class: `article-editor-nav__publish ${named('button')}`, disabled: true }, label('next'));
  const headline = element('textarea', { id: 'article-editor-headline__textarea', class: `article-editor-headline__textarea ${named('headline')}` }) as HTMLTextAreaElement;
  const content = element('div', { class: `article-editor-content ${named('text')}` });
  root.append(element('div', { class: named('page') }, element('nav', { class: `article-editor-nav ${named('row', 'end')}` }, next), element('div', { class: 'article-editor-headline' }, headline), content));
  const all = (): string => [title.text(), body.text()].filter(Boolean).join('\n');
  const wake = (): void => setDisabled(next, all().trim() === '');
  const title = mountTextarea(headline, { placeholder: label('title'), attributes: {}, onChange: wake });
  const body = mountTiptap(content, { placeholder: label('write'), attributes: { 'aria-label': label('body') }, onChange: wake });
  offerModel('linkedin-article', body.text);
  offerModel('linkedin-article-headline', title.text);
  onPress(next, () => {
    const commit = element('button', { class: `share-actions__primary-action ${named('commit')}` }, label('publish'));
    const container = element('div');
    const dialog = element('div', { role: 'dialog', class: `publish-dialog ${named('dialog')}` }, container, element('div', { class: named('row', 'end') }, commit));
    root.append(dialog);
    mountQuill(1, container, { placeholder: label('talk'), attributes: { role: 'textbox' }, onChange: () => {} });
    onPress(commit, (how) => {
      recordPost(how, 'article', all());
      title.setText('');
      body.setText('');
      dialog.remove();
    });
  });
}

/** Same origin, `/preload/` in its address: LinkedIn shows parts of itself, for some the whole feed, in such a frame. */
function preload(root: HTMLElement): void {
  const inside = new URLSearchParams(location.search);
  inside.set('skeleton', 'linkedin-preload-inside');
  root.append(element('div', { class: named('page') }, element('iframe', { 'data-testid': 'interop-iframe', src: `/preload/?${inside}`, class: named('frame') })));
}

export const linkedin: Record<string, (root: HTMLElement) => void> = {
  'linkedin-company': company('linkedin-company', 1),
  'linkedin-company-quill2': company('linkedin-company-quill2', 2),
  'linkedin-comment': comments,
  'linkedin-comment-quill': commentQuill,
  'linkedin-repost': share('linkedin-repost', true),
  'linkedin-article': article,
  'linkedin-preload': preload,
  'linkedin-preload-inside': share('linkedin-preload', false),
};
