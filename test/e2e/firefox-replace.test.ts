import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { drafts } from './drafts.ts';
import { launchFirefox, type Firefox } from './firefox.ts';

const poll = { timeout: 10_000, interval: 50 };
const softer = drafts.warn.text.replace('gegarandeerd', 'mogelijk');

interface DemoPage {
  __model(id: string): string;
}

/** One composer of each editor: Tiptap, Quill 1, Lexical, Draft.js. */
const composers = [
  { id: 'linkedin-sdui', url: 'https://www.linkedin.com/feed/?strip=off', open: '#shareboxProfilePictureComponentRef [role="button"]', box: 'dialog[open] [componentkey="ShareBox_textEditor"]' },
  { id: 'linkedin-ember', url: 'https://www.linkedin.com/feed/?build=ember&strip=off', open: '#shareboxProfilePictureComponentRef [role="button"]', box: '#interop-outlet >>> [data-test-ql-editor-contenteditable="true"]' },
  { id: 'facebook-comment', url: 'https://www.facebook.com/?strip=off', open: '[aria-labelledby="story-1"] form [data-lexical-editor="true"]', box: '[aria-labelledby="story-1"] form [data-lexical-editor="true"]' },
  { id: 'x-home', url: 'https://x.com/home?strip=off', open: 'main [data-testid="tweetTextarea_0"]', box: 'main [data-testid="tweetTextarea_0"]' },
] as const;

describe('safer wording in stock Firefox', () => {
  let firefox: Firefox;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    firefox = await launchFirefox({ port: inject('sites'), extension: `${process.cwd()}/dist/firefox` });
  });
  afterAll(() => firefox?.close());
  beforeEach(async () => {
    page = await firefox.browser.newPage();
    errors.length = 0;
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setViewport({ width: 1280, height: 900 });
  });
  afterEach(async () => {
    await page.close();
    expect(errors).toEqual([]);
  });

  it.each(composers.map((composer) => [composer.id, composer] as const))('%s: new words in page and model, the caret after them, and undo takes them back', async (_, composer) => {
    const model = (): Promise<string> => page.evaluate((id) => (window as unknown as DemoPage).__model(id), composer.id);
    const seen = (): Promise<string> => page.$eval(composer.box, (box) => (box.textContent ?? '').replaceAll('\u00a0', ' '));
    const boxHasFocus = (): Promise<boolean> => page.$eval(composer.box, (box) => (box.getRootNode() as Document | ShadowRoot).activeElement === box);
    await page.goto(composer.url);
    await page.waitForSelector(composer.open, { visible: true });
    await page.$eval(composer.open, (element) => element.scrollIntoView({ block: 'center' }));
    await page.click(composer.open);
    await page.waitForSelector(composer.box, { visible: true });
    await expect.poll(boxHasFocus, poll).toBe(true);
    await page.keyboard.type(drafts.warn.text, { delay: 5 });
    await expect.poll(() => page.evaluate(() => [...CSS.highlights].filter(([name]) => name.startsWith('postproef-')).flatMap(([, highlight]) => [...highlight].map(String))), poll).toContainEqual(expect.stringContaining(drafts.warn.words));
    // Editors undo what was typed within a second as one.
    await page.waitForFunction((from) => performance.now() - from > 1_200, {}, await page.evaluate(() => performance.now()));
    await page.keyboard.press('F8');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName === 'postproef-ui'), poll).toBe(true);
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab'); // close, the quoted words, the wording
    await page.keyboard.press('Enter');
    await expect.poll(model, poll).toBe(softer);
    await expect.poll(seen, poll).toBe(softer);
    await expect.poll(boxHasFocus, poll).toBe(true);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await expect.poll(model, poll).toBe(drafts.warn.text);
    await expect.poll(seen, poll).toBe(drafts.warn.text);
  });
});
