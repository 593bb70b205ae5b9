/**
 * The surfaces that the three demo pages do not show, one skeleton each (test/sites/pages/skeletons). The same form as in
 * composers.mjs; besides that `finish` is what posts after `post` only led on, `frame` the path of the frame that holds it all,
 * `second` another box that the same control posts. Labels are nonsense unless `withLang` says otherwise.
 */
import { focusBox, pressOpener } from './composers.mjs';

const linkedin = 'https://www.linkedin.com';
const facebook = 'https://www.facebook.com';
const suite = 'https://business.facebook.com';
const x = 'https://x.com';

const at = (path, skeleton) => `${path}${path.includes('?') ? '&' : '?'}skeleton=${skeleton}&lang=xx`;
export const withLang = (url, lang) => url.replace('lang=xx', `lang=${lang}`);

const modal = 'dialog[data-testid="dialog"][open]:not([aria-busy])';
const shareBox = `${modal} [componentkey="ShareBox_textEditor"]`;
const comment = '[componentkey="commentBox-urn:li:activity:1"]';
const reply = '[componentkey="commentBox-reply-2"]';
const xModal = '[role="dialog"][aria-labelledby="modal-header"]';
const mod = ['Control+Enter'];

export const skeletons = [
  {
    id: 'linkedin-company', site: 'linkedin', kind: 'post', editor: 'quill1', url: at(`${linkedin}/company/1/admin/page-posts/published/`, 'linkedin-company'),
    open: focusBox('.share-box-v2__modal .ql-editor'), box: '.share-box-v2__modal .ql-editor', post: '.share-actions__primary-action', keysThatPost: mod,
  },
  {
    id: 'linkedin-company-quill2', site: 'linkedin', kind: 'post', editor: 'quill2', url: at(`${linkedin}/company/1/admin/page-posts/published/`, 'linkedin-company-quill2'),
    open: focusBox('.share-box-v2__modal .ql-editor'), box: '.share-box-v2__modal .ql-editor', post: '.share-actions__primary-action', keysThatPost: mod,
  },
  {
    id: 'linkedin-comment', site: 'linkedin', kind: 'comment', editor: 'tiptap', url: at(`${linkedin}/feed/`, 'linkedin-comment'),
    open: focusBox(`${comment} [role="textbox"]`), box: `${comment} [role="textbox"]`, post: `${comment} [data-view-name="comment-post"]`, keysThatPost: mod,
  },
  {
    id: 'linkedin-reply', site: 'linkedin', kind: 'comment', editor: 'tiptap', url: at(`${linkedin}/feed/`, 'linkedin-comment'),
    open: focusBox(`${reply} [role="textbox"]`), box: `${reply} [role="textbox"]`, post: `${reply} button:not(:has(svg))`, keysThatPost: mod,
  },
  {
    id: 'linkedin-comment-quill', site: 'linkedin', kind: 'comment', editor: 'quill1', url: at(`${linkedin}/feed/update/urn:li:activity:1/`, 'linkedin-comment-quill'),
    open: focusBox('form .ql-editor'), box: 'form .ql-editor', post: 'form [type="submit"]', keysThatPost: mod, submits: 'form',
  },
  {
    id: 'linkedin-repost', site: 'linkedin', kind: 'post', editor: 'tiptap', url: at(`${linkedin}/feed/`, 'linkedin-repost'),
    open: pressOpener('#opener [role="button"]', shareBox), box: shareBox, post: `${modal} button:not(:has(svg)) >> nth=-1`, keysThatPost: mod,
  },
  {
    id: 'linkedin-preload', site: 'linkedin', kind: 'post', editor: 'tiptap', url: at(`${linkedin}/feed/`, 'linkedin-preload'), frame: '/preload/',
    open: pressOpener('#opener [role="button"]', shareBox), box: shareBox, post: `${modal} button:not(:has(svg)) >> nth=-1`, keysThatPost: mod,
  },
  {
    id: 'linkedin-article', site: 'linkedin', kind: 'article', editor: 'tiptap', url: at(`${linkedin}/article/new/`, 'linkedin-article'),
    open: focusBox('.ProseMirror'), box: '.ProseMirror', post: '.article-editor-nav__publish', finish: '.publish-dialog .share-actions__primary-action', keysThatPost: [],
    second: { id: 'linkedin-article-headline', box: '#article-editor-headline__textarea' },
  },
  {
    id: 'linkedin-article-headline', site: 'linkedin', kind: 'article', editor: 'textarea', url: at(`${linkedin}/article/new/`, 'linkedin-article'),
    open: focusBox('#article-editor-headline__textarea'), box: '#article-editor-headline__textarea', post: '.article-editor-nav__publish', finish: '.publish-dialog .share-actions__primary-action', keysThatPost: [],
  },
  {
    id: 'facebook-page', site: 'facebook', kind: 'post', editor: 'lexical', url: at(`${facebook}/`, 'facebook-page'),
    open: pressOpener('#opener [role="button"]', 'form [data-lexical-editor="true"]'), box: 'form [data-lexical-editor="true"]',
    post: 'form > [role="button"]', finish: '[role="dialog"] [role="button"] >> nth=-1', keysThatPost: [],
  },
  {
    id: 'facebook-group', site: 'facebook', kind: 'post', editor: 'lexical', url: at(`${facebook}/groups/12/`, 'facebook-group'),
    open: focusBox('[role="dialog"] ~ * [data-lexical-editor="true"]'), box: '[role="dialog"] ~ * [data-lexical-editor="true"]', post: '[role="dialog"] [role="button"] >> nth=-1', keysThatPost: mod,
  },
  {
    id: 'facebook-reply', site: 'facebook', kind: 'comment', editor: 'lexical', url: at(`${facebook}/noor/posts/1`, 'facebook-reply'),
    open: focusBox('[role="article"] [role="article"] [data-lexical-editor="true"]'), box: '[role="article"] [role="article"] [data-lexical-editor="true"]',
    post: '[role="article"] [role="article"] #focused-state-composer-submit [role="button"]', keysThatPost: ['Enter'],
  },
  {
    id: 'facebook-suite', site: 'facebook', kind: 'post', editor: 'plain', url: at(`${suite}/latest/composer/?asset_id=1`, 'facebook-suite'),
    open: focusBox('[contenteditable="true"]'), box: '[contenteditable="true"]', post: '[role="button"] >> nth=-1', keysThatPost: [],
  },
  {
    id: 'x-reply-inline', site: 'x', kind: 'comment', editor: 'draft', url: at(`${x}/noor/status/1`, 'x-reply-inline'),
    open: focusBox('[data-testid="tweetTextarea_0"]'), box: '[data-testid="tweetTextarea_0"]', post: '[data-testid="tweetButton"]', keysThatPost: mod,
  },
  {
    id: 'x-reply-modal', site: 'x', kind: 'comment', editor: 'draft', url: at(`${x}/compose/post`, 'x-reply-modal'),
    open: focusBox(`${xModal} [data-testid="tweetTextarea_0"]`), box: `${xModal} [data-testid="tweetTextarea_0"]`, post: `${xModal} [data-testid="tweetButton"]`, keysThatPost: mod,
  },
  {
    id: 'x-thread', site: 'x', kind: 'post', editor: 'draft', url: at(`${x}/compose/post`, 'x-thread'),
    open: focusBox('[data-testid="tweetTextarea_0"]'), box: '[data-testid="tweetTextarea_0"]', post: '[data-testid="tweetButton"]', keysThatPost: mod,
    second: { id: 'x-thread-second', box: '[data-testid="tweetTextarea_1"]', add: '[data-testid="addButton"]' },
  },
  {
    id: 'x-old', site: 'x', kind: 'post', editor: 'textarea', url: at(`${x}/home`, 'x-old'),
    open: focusBox('#new-tweet-text'), box: '#new-tweet-text', post: '#new-tweet-button', keysThatPost: mod,
  },
];

/** Private boxes beside a composer in the same skeleton: that composer's id. */
export const privateBeside = [
  { id: 'linkedin-company-message', site: 'linkedin', url: skeletons[0].url, box: '.msg-form__contenteditable', open: focusBox('.msg-form__contenteditable'), beside: 'linkedin-company' },
  { id: 'linkedin-invitation', site: 'linkedin', url: at(`${linkedin}/feed/`, 'linkedin-comment'), box: '#custom-message', open: focusBox('#custom-message'), beside: 'linkedin-comment' },
  { id: 'facebook-group-chat', site: 'facebook', url: at(`${facebook}/groups/12/`, 'facebook-group'), box: '[role="none"] [data-lexical-editor="true"]', open: focusBox('[role="none"] [data-lexical-editor="true"]'), beside: 'facebook-group' },
];
