import type { Composer, Control, Site } from './site.ts';

/** Post, Next or Schedule is a div; the buttons before it show icons only, or lead elsewhere. */
const lastLabelled: Control = { select: '[role="button"], button', last: true, labelled: true };
const lexical = '[data-lexical-editor="true"][contenteditable="true"]';
const post = {
  kind: 'post',
  commit: [lastLabelled],
  keys: ['mod+enter'],
  typeahead: '[role="listbox"]',
} as const satisfies Partial<Composer>;

/** Lexical everywhere, Messenger too: only what is around it tells a post or a comment from a message. Seen in public captures, 2026. */
export const facebook: Site = {
  id: 'facebook',
  hosts: ['https://www.facebook.com/*', 'https://business.facebook.com/*'],
  composers: [
    {
      // Comment and reply: bare Enter posts. The id is repeated for each open box. February 2026.
      id: 'comment',
      kind: 'comment',
      box: `form[role="presentation"] ${lexical}`,
      root: 'form[role="presentation"]',
      commit: [{ select: '#focused-state-composer-submit [role="button"]' }],
      keys: ['enter', 'mod+enter'],
      typeahead: '[role="listbox"]',
    },
    {
      // “What’s on your mind”. May 2026.
      ...post,
      id: 'post',
      box: `[role="dialog"] form[method="POST" i] ${lexical}`,
      root: 'form[method="POST" i]',
      // Pages and professional profiles: Next takes this dialog away, and Post stands in another one. 2026.
      steps: [{ root: '[role="dialog"]:not(:has([data-lexical-editor="true"]))', commit: [lastLabelled] }],
    },
    {
      // In a group the text may stand beside its dialog, in a portal. A chat window stands in a part without a role.
      ...post,
      id: 'group',
      box: `:is([role="dialog"], [role="dialog"] ~ *) ${lexical}:not([role="none"] *)`,
      paths: ['/groups/'],
      commit: [{ ...lastLabelled, select: '[role="dialog"] :is([role="button"], button)' }],
    },
    {
      // Business Suite: a whole page, nothing but a contenteditable to go by; its buttons have text only. August 2026.
      ...post,
      id: 'suite',
      box: '[contenteditable="true"]:is([role="textbox"], [role="combobox"][aria-multiline="true"])',
      paths: ['/latest/composer'],
      root: '[role="main"], body',
    },
  ],
  never: '[role="search"], [type="search"], [role="combobox"]:not([aria-multiline="true"])',
  // Chats have no form around them.
  hintWithin: 'form',
  neverPaths: ['/messages', '/latest/inbox'],
};
