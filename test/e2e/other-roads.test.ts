import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { earlierPosts, forgetEarlierPosts, launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { composerOf, poll, Writer } from './writer.ts';

describe('a post that goes by another road', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  it('is held where the site restored the draft and the keyboard goes straight to the button', async () => {
    const composer = composerOf('facebook-suite');
    const page = await browser.context.newPage();
    await page.goto(composer.url);
    await page.locator(composer.box).evaluate((box, text) => void (box.textContent = text), drafts.block.text);
    await page.locator(composer.post).focus();
    const writer = await Writer.at(page, { ...composer, open: async () => undefined }, `${composer.url}#restored`);
    await expect.poll(() => writer.marked(), poll).toEqual([drafts.block.words]);
    await page.keyboard.press('Enter');
    await writer.ui.waitFor('alertdialog');
    expect(await writer.posted()).toEqual([]);
    await page.close();
  });

  it('is held though a list stands open elsewhere on the page', async () => {
    const writer = await Writer.at(await browser.context.newPage(), composerOf('facebook-comment'));
    await writer.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<div role="listbox" style="position: fixed; right: 0; top: 0; width: 40px; height: 20px">…</div>'));
    await writer.write(drafts.block);
    await writer.page.keyboard.press('Enter');
    await writer.ui.waitFor('alertdialog');
    expect(await writer.posted()).toEqual([]);
    await writer.page.close();
  });

  it('is remembered when it has gone, and not while it is still under way', async () => {
    await forgetEarlierPosts(browser);
    const writer = await Writer.at(await browser.context.newPage(), composerOf('facebook-page'));
    await writer.type(drafts.clean.text);
    await expect.poll(() => writer.model(), poll).toBe(drafts.clean.text);
    await writer.press();
    await expect.poll(() => writer.page.locator(composerOf('facebook-page').finish as string).isVisible(), poll).toBe(true);
    expect(await earlierPosts(browser)).toBe(0);
    await writer.finish();
    await expect.poll(() => earlierPosts(browser), poll).toBe(1);
    await writer.page.close();
  });
});
