import type { Site } from './site.ts';

/** LinkedIn serves several composers at once: choose by what is there, never by account. Seen in public captures, autumn 2026. */
export const linkedin: Site = {
  id: 'linkedin',
  hosts: ['https://www.linkedin.com/*'],
  shadowHosts: '#interop-outlet',
  composers: [
    {
      // Member share box, SDUI: Tiptap in a <dialog>. Post is the last button without an icon; the same one becomes Schedule.
      id: 'share',
      kind: 'post',
      box: '[componentkey="ShareBox_textEditor"][contenteditable="true"]',
      root: 'dialog, [role="dialog"]',
      commit: { select: 'button:not(:has(svg, img))', last: true, labelled: true },
      keys: ['mod+enter'],
      typeahead: '[role="listbox"], [data-testid="typeahead-results-container"]',
    },
    {
      // Member share box, Ember: Quill 1 in the open shadow root of #interop-outlet, or in the page itself.
      id: 'share-ember',
      kind: 'post',
      box: '[role="dialog"] [data-test-ql-editor-contenteditable="true"][contenteditable="true"]',
      root: '[role="dialog"]',
      commit: { select: 'button.share-actions__primary-action' },
      keys: ['mod+enter'],
      typeahead: '[role="listbox"]',
    },
  ],
  never: '.msg-form, .msg-overlay-conversation-bubble, [class*="msg-form"], #custom-message, [role="search"], [role="combobox"]:not([aria-multiline="true"])',
  neverPaths: ['/messaging'],
};
