import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { earlierPosts, forgetEarlierPosts, launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { composerOf, poll, Writer } from './writer.ts';

/** People to mention, in a list at the box as the sites have it: Enter picks the one, and the list is gone. */
const offerMention = (box: Element, name: string): void => {
  const { left, bottom } = box.getBoundingClientRect();
  document.body.insertAdjacentHTML('beforeend', `<div id="people" role="listbox" style="position: fixed; left: ${left}px; top: ${bottom}px; width: 160px; height: 30px"></div>`);
  const pick = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Enter') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    window.removeEventListener('keydown', pick, true);
    document.querySelector('#people')?.remove();
    document.execCommand('insertText', false, name);
  };
  window.addEventListener('keydown', pick, true);
};

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

  it('is no post while Enter picks from a list at the box, and is held once that is closed', async () => {
    const composer = composerOf('facebook-comment');
    const writer = await Writer.at(await browser.context.newPage(), composer);
    await writer.write(drafts.block);
    await writer.type(' @');
    await writer.page.locator(composer.box).evaluate(offerMention, 'Noor');
    await writer.page.keyboard.press('Enter');
    await expect.poll(() => writer.model(), poll).toBe(`${drafts.block.text} @Noor`);
    expect(await writer.ui.find('alertdialog')).toBeUndefined();
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
