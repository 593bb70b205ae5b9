import type { Site } from './site.ts';

/** Lexical everywhere, Messenger too: only the form around it tells a post or a comment from a message. Seen in public captures, 2026. */
export const facebook: Site = {
  id: 'facebook',
  hosts: ['https://www.facebook.com/*', 'https://business.facebook.com/*'],
  composers: [
    {
      // “What's on your mind”: Post is a div; the buttons before it show icons only.
      id: 'post',
      kind: 'post',
      box: '[role="dialog"] form[method="POST" i] [data-lexical-editor="true"][contenteditable="true"]',
      root: 'form[method="POST" i]',
      commit: { select: '[role="button"], button', last: true, labelled: true },
      keys: ['mod+enter'],
      typeahead: '[role="listbox"]',
    },
    {
      // Comment and reply: bare Enter posts. The id is repeated for each open box.
      id: 'comment',
      kind: 'comment',
      box: 'form[role="presentation"] [data-lexical-editor="true"][contenteditable="true"]',
      root: 'form[role="presentation"]',
      commit: { select: '#focused-state-composer-submit [role="button"]' },
      keys: ['enter', 'mod+enter'],
      typeahead: '[role="listbox"]',
    },
  ],
  never: '[role="search"], [type="search"], [role="combobox"]:not([aria-multiline="true"])',
  neverPaths: ['/messages'],
};
