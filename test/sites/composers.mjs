/**
 * Every composer of the demo pages, for checks that are the same for all of them. Selectors are Playwright's
 * (they see through open shadow roots), name what the sites themselves name and need no label. `open` expects
 * the page to be at `url`, presses the opener as a person would, and returns when the box has the focus.
 */
const linkedin = 'https://www.linkedin.com/feed/';
const facebook = 'https://www.facebook.com/';
const x = 'https://x.com/home';

/** The focus, looked for inside open shadow roots as well: the only sign that keys will arrive. */
const hasFocus = (element) => element.getRootNode().activeElement === element;

export const focusBox = (box) => async (page) => {
  const found = page.locator(box);
  await found.click();
  await untilFocused(page, found);
};

export const pressOpener = (opener, box) => async (page) => {
  await page.locator(opener).click();
  await untilFocused(page, page.locator(box));
};

/** Opened by its head when it is not open yet; a conversation may stand open from an earlier check. */
const unfold = (head, box) => async (page) => {
  if (!await page.locator(box).isVisible()) await page.locator(head).click();
  await focusBox(box)(page);
};

async function untilFocused(page, found) {
  const element = await found.elementHandle();
  await page.waitForFunction(hasFocus, element, { polling: 'raf' });
}

const sdui = 'dialog[data-testid="dialog"][open]:not([aria-busy])';
const linkedinOpener = '#shareboxProfilePictureComponentRef [role="button"]';
const firstStory = '[role="article"][aria-labelledby="story-1"]';
const modal = '[role="dialog"][aria-labelledby="modal-header"]';

export const composers = [
  {
    id: 'linkedin-sdui', site: 'linkedin', kind: 'post', url: linkedin,
    open: pressOpener(linkedinOpener, `${sdui} [componentkey="ShareBox_textEditor"]`),
    box: `${sdui} [componentkey="ShareBox_textEditor"]`,
    post: `${sdui} button:not(:has(svg)) >> nth=-1`,
    keysThatPost: ['Control+Enter'], clickable: true,
  },
  {
    id: 'linkedin-ember', site: 'linkedin', kind: 'post', url: `${linkedin}?build=ember`,
    open: pressOpener(linkedinOpener, '#interop-outlet [data-test-ql-editor-contenteditable="true"]'),
    box: '#interop-outlet [data-test-ql-editor-contenteditable="true"]',
    post: '#interop-outlet button.share-actions__primary-action',
    keysThatPost: ['Control+Enter'], clickable: true,
  },
  {
    id: 'facebook-post', site: 'facebook', kind: 'post', url: facebook,
    open: pressOpener('[role="region"] [role="button"]', '[role="dialog"] [data-lexical-editor="true"]'),
    box: '[role="dialog"] [data-lexical-editor="true"]',
    post: '[role="dialog"] form > :last-child > [role="button"]',
    keysThatPost: ['Control+Enter'], clickable: true,
  },
  {
    id: 'facebook-comment', site: 'facebook', kind: 'comment', url: facebook,
    open: focusBox(`${firstStory} form [data-lexical-editor="true"]`),
    box: `${firstStory} form [data-lexical-editor="true"]`,
    post: `${firstStory} #focused-state-composer-submit [role="button"]`,
    keysThatPost: ['Enter'], clickable: true,
  },
  {
    id: 'x-home', site: 'x', kind: 'post', url: x,
    open: focusBox('main [data-testid="tweetTextarea_0"]'),
    box: 'main [data-testid="tweetTextarea_0"]',
    post: 'main [data-testid="tweetButtonInline"]',
    keysThatPost: ['Control+Enter'], clickable: true,
  },
  {
    id: 'x-modal', site: 'x', kind: 'post', url: x,
    open: pressOpener('[data-testid="SideNav_NewTweet_Button"]', `${modal} [data-testid="tweetTextarea_0"]`),
    box: `${modal} [data-testid="tweetTextarea_0"]`,
    post: `${modal} [data-testid="tweetButton"]`,
    keysThatPost: ['Control+Enter'], clickable: true,
  },
];

/** Private places that look like composers. What is sent there goes to `window.__sent`, never to `__posted`. */
export const excluded = [
  {
    id: 'linkedin-message', site: 'linkedin', url: linkedin, box: '.msg-form__contenteditable',
    open: unfold('.msg-overlay-conversation-bubble > button', '.msg-form__contenteditable'),
  },
  {
    id: 'facebook-chat', site: 'facebook', url: facebook, box: '[role="none"] [data-lexical-editor="true"]',
    open: unfold('[role="none"] > [role="button"][aria-expanded]', '[role="none"] [data-lexical-editor="true"]'),
  },
  {
    id: 'x-dm', site: 'x', url: x, box: '[data-testid="dm-composer-textarea"]',
    open: unfold('[data-testid="DMDrawerHeader"]', '[data-testid="dm-composer-textarea"]'),
  },
];
