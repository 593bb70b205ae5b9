import type { Control, Site } from './site.ts';

/** The last button without an icon; the same one becomes Schedule. */
const lastTextButton: Control = { select: 'button:not(:has(svg, img))', last: true, labelled: true };
const typeahead = '[role="listbox"], [data-testid="typeahead-results-container"]';

/** LinkedIn serves several composers at once: choose by what is there, never by account. Seen in public captures, 2026. */
export const linkedin: Site = {
  id: 'linkedin',
  hosts: ['https://www.linkedin.com/*'],
  shadowHosts: '#interop-outlet',
  composers: [
    {
      // Member share box, SDUI: Tiptap in a <dialog> in the page itself; a repost with thoughts is the same box. Autumn 2026.
      id: 'share',
      kind: 'post',
      box: '[componentkey="ShareBox_textEditor"][contenteditable="true"]',
      root: 'dialog, [role="dialog"]',
      commit: [lastTextButton],
      keys: ['mod+enter'],
      typeahead,
    },
    {
      // Quill 1 by Ember: for members in the open shadow root of #interop-outlet (June 2026), for company pages in the page itself
      // (October 2026). A chat window is a dialog too: only the one with the posting control is a share box.
      id: 'share-ember',
      kind: 'post',
      box: '[role="dialog"] [data-test-ql-editor-contenteditable="true"][contenteditable="true"], [role="dialog"]:has(.share-actions__primary-action) .ql-editor[contenteditable="true"]',
      root: '[role="dialog"]',
      commit: [{ select: 'button.share-actions__primary-action' }, lastTextButton],
      keys: ['mod+enter'],
      typeahead,
    },
    {
      // Comment and reply in the feed: Tiptap, no form; the button is mounted once there is text. February to June 2026.
      id: 'comment',
      kind: 'comment',
      box: ':is([componentkey^="commentBox-"], [data-view-name="comment-box"]) [contenteditable="true"][role="textbox"]',
      root: '[componentkey^="commentBox-"], [data-view-name="comment-box"]',
      commit: [{ select: '[data-view-name="comment-post"], [data-view-name="comment-reply-post"]', last: true }, lastTextButton],
      keys: ['mod+enter'],
      typeahead,
    },
    {
      // Comment on the page of one post: Quill by Ember, in a form. April and May 2026, getting rarer.
      id: 'comment-ember',
      kind: 'comment',
      box: '.comments-comment-box__form .ql-editor[contenteditable="true"]',
      root: '.comments-comment-box__form',
      commit: [{ select: '[class*="comments-comment-box__submit-button"]' }, lastTextButton],
      keys: ['mod+enter'],
      typeahead,
    },
    {
      // Headline (a textarea) and body (ProseMirror) of an article. Next only opens a dialog, elsewhere on the page, that publishes.
      id: 'article',
      kind: 'article',
      box: '#article-editor-headline__textarea, .ProseMirror[contenteditable="true"][role="textbox"]',
      paths: ['/article/'],
      root: 'body',
      commit: [{ select: '.article-editor-nav__publish, .share-actions__primary-action' }],
      steps: [{ root: '[role="dialog"]', commit: [{ select: '.share-actions__primary-action' }, lastTextButton] }],
      keys: [],
      typeahead,
    },
  ],
  never: '.msg-form, .msg-overlay-conversation-bubble, [class*="msg-form"], #custom-message, [role="search"], [role="combobox"]:not([aria-multiline="true"])',
  hintWithin: 'main, [role="main"], dialog, [role="dialog"]',
  neverPaths: ['/messaging'],
};
