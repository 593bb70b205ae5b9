import type { Composer, Site } from './site.ts';

const tweet = {
  commit: [{ select: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]' }],
  // The home composer stays behind the modal with the same test id: neither may take the other's button.
  within: '[role="dialog"], main',
  keys: ['mod+enter'],
  typeahead: '[data-testid="typeaheadResult"]',
} as const satisfies Partial<Composer>;
const textarea = '[data-testid^="tweetTextarea_"][contenteditable="true"]';

/** Draft.js. Both button ids are seen to be swapped; a thread has several boxes and one button. August to October 2026. */
export const x: Site = {
  id: 'x',
  hosts: ['https://x.com/*', 'https://twitter.com/*'],
  composers: [
    { ...tweet, id: 'reply', kind: 'comment', box: `[data-testid="inline_reply_offscreen"] ${textarea}, [role="dialog"]:has(article[data-testid="tweet"]) ${textarea}` },
    { ...tweet, id: 'post', kind: 'post', box: textarea },
    {
      // What the extension OldTwitter puts in place of the page.
      id: 'old',
      kind: 'post',
      box: 'textarea#new-tweet-text',
      commit: [{ select: '#new-tweet-button' }],
      keys: ['mod+enter'],
    },
  ],
  never: '[data-testid^="dm"], [data-testid^="SearchBox"], [role="search"], [type="search"]',
  hintWithin: 'main, [role="dialog"]',
  neverPaths: ['/messages', '/i/chat'],
};
