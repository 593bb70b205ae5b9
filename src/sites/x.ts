import type { Site } from './site.ts';

/** Draft.js; the home composer stays behind the modal with the same test id. Both button ids are seen to be swapped. Autumn 2026. */
export const x: Site = {
  id: 'x',
  hosts: ['https://x.com/*', 'https://twitter.com/*'],
  composers: [
    {
      id: 'post',
      kind: 'post',
      box: '[data-testid^="tweetTextarea_"][contenteditable="true"]',
      commit: { select: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]' },
      keys: ['mod+enter'],
      typeahead: '[data-testid="typeaheadResult"]',
    },
  ],
  never: '[data-testid^="dm"], [data-testid^="SearchBox"]',
  neverPaths: ['/messages', '/i/chat'],
};
