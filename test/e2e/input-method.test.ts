import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { composers } from '../sites/composers.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { markedWords } from './marks.ts';

describe('an input method', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  it.each(['linkedin-sdui', 'facebook-post', 'x-home'])('is left alone while it composes, and checked when it is done: %s', async (id) => {
    const composer = composers.find((one) => one.id === id);
    if (!composer) throw new Error(`Expected a composer ${id}`);
    const page = await browser.context.newPage();
    await page.goto(composer.url);
    await composer.open(page);
    await page.keyboard.type(`${drafts.warn.text} Het BSN is `, { delay: 5 });
    // Its check is over: what comes next is checked because it was composed, not because of the keys before it.
    await expect.poll(() => markedWords(page), { timeout: 5_000, interval: 20 }).toContainEqual(expect.stringContaining(drafts.warn.words));
    const session = await page.context().newCDPSession(page);
    for (const text of ['2505', '250591', drafts.block.words]) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(500); // longer than a check waits for a pause
    expect(await markedWords(page)).not.toContain(drafts.block.words);
    await session.send('Input.insertText', { text: drafts.block.words });
    await expect.poll(() => markedWords(page), { timeout: 5_000, interval: 20 }).toContain(drafts.block.words);
    await page.close();
  });
});
