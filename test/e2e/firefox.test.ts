import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { drafts } from './drafts.ts';
import { launchFirefox, type Firefox } from './firefox.ts';

const poll = { timeout: 10_000, interval: 50 };

interface DemoPage {
  __posted: { text: string }[];
  __model(id: string): string;
}
const posted = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as DemoPage).__posted.map(({ text }) => text));
const marked = (page: Page): Promise<string[]> => page.evaluate(() => [...CSS.highlights].filter(([name]) => name.startsWith('postproef-')).flatMap(([, highlight]) => [...highlight].map(String)));
/** The gate takes the focus; its shadow root is closed, so the page sees its host only. */
const gateHasFocus = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement?.localName === 'postproef-ui');

/** One composer of each site. `open` is what a person presses to come into the box. */
const composers = [
  { id: 'linkedin-sdui', url: 'https://www.linkedin.com/feed/?strip=off', open: '#shareboxProfilePictureComponentRef [role="button"]', box: 'dialog[open] [componentkey="ShareBox_textEditor"]', key: 'Control+Enter' },
  { id: 'facebook-comment', url: 'https://www.facebook.com/?strip=off', open: '[aria-labelledby="story-1"] form [data-lexical-editor="true"]', box: '[aria-labelledby="story-1"] form [data-lexical-editor="true"]', key: 'Enter' },
  { id: 'x-home', url: 'https://x.com/home?strip=off', open: 'main [data-testid="tweetTextarea_0"]', box: 'main [data-testid="tweetTextarea_0"]', key: 'Control+Enter' },
] as const;

describe('in stock Firefox', () => {
  let firefox: Firefox;
  let page: Page;
  beforeAll(async () => {
    firefox = await launchFirefox({ port: inject('sites'), extension: `${process.cwd()}/dist/firefox` });
  });
  afterAll(() => firefox?.close());
  beforeEach(async () => {
    page = await firefox.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
  });
  afterEach(() => page.close());

  describe.each(composers.map((composer) => [composer.id, composer] as const))('%s', (_, composer) => {
    const model = (): Promise<string> => page.evaluate((id) => (window as unknown as DemoPage).__model(id), composer.id);
    const open = async (): Promise<void> => {
      await page.waitForSelector(composer.open, { visible: true });
      await page.$eval(composer.open, (element) => element.scrollIntoView({ block: 'center' }));
      await page.click(composer.open);
      await page.waitForSelector(composer.box, { visible: true });
      await page.waitForFunction((selector) => document.activeElement === document.querySelector(selector), {}, composer.box);
    };
    const write = async ({ text, words }: { readonly text: string; readonly words: string }): Promise<void> => {
      await page.keyboard.type(text, { delay: 5 });
      await expect.poll(() => marked(page), poll).toContainEqual(expect.stringContaining(words));
    };
    const pressToPost = async (): Promise<void> => {
      if (composer.key === 'Enter') return page.keyboard.press('Enter');
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
    };

    it('marks, holds, goes back to the caret, lets go at the second press', async () => {
      await page.goto(composer.url);
      await open();
      await write(drafts.warn);
      expect(await model()).toBe(drafts.warn.text);
      await pressToPost();
      await expect.poll(() => gateHasFocus(page), poll).toBe(true);
      expect(await posted(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => gateHasFocus(page), poll).toBe(false);
      await page.keyboard.type(' Bel gerust.', { delay: 5 });
      await expect.poll(model, poll).toBe(`${drafts.warn.text} Bel gerust.`);
      await pressToPost();
      await expect.poll(() => gateHasFocus(page), poll).toBe(true);
      const pressWhileAsked = async (): Promise<boolean> => {
        const isAsked = await gateHasFocus(page);
        if (isAsked) await page.keyboard.press('p'); // Post anyway: this Firefox speaks English
        return isAsked;
      };
      await expect.poll(pressWhileAsked, { timeout: 8_000, interval: 750 }).toBe(false); // a letter counts after a pause
      expect(await posted(page)).toEqual([]);
      await pressToPost();
      await expect.poll(() => posted(page), poll).toEqual([`${drafts.warn.text} Bel gerust.`]);
    });

    it('posts a clean draft at the first press', async () => {
      await page.goto(composer.url);
      await open();
      await page.keyboard.type(drafts.clean.text, { delay: 5 });
      await expect.poll(model, poll).toBe(drafts.clean.text);
      await pressToPost();
      await expect.poll(() => posted(page), poll).toEqual([drafts.clean.text]);
    });
  });
});
