import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { composerOf, poll, Writer } from './writer.ts';

describe('F8', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  it.each(['linkedin-sdui', 'linkedin-ember', 'facebook-comment', 'x-home'])('goes from point to point, on again after Esc, and from the caret once it has moved: %s', async (id) => {
    const writer = await Writer.at(await browser.context.newPage(), composerOf(id));
    const { page, ui } = writer;
    const press = async (key: string, words: string): Promise<void> => {
      await page.keyboard.press(key);
      await expect.poll(async () => (await ui.find('button', /^“.*”$/))?.name, poll).toContain(words);
    };
    await writer.write(drafts.block);
    await writer.type(' ');
    await writer.write(drafts.warn);
    await page.keyboard.press('Home');
    await press('F8', drafts.block.words);
    await press('F8', drafts.warn.words);
    await press('F8', drafts.block.words); // round
    await press('Shift+F8', drafts.warn.words);
    await page.keyboard.press('Escape');
    await ui.waitForGone('dialog');
    await press('F8', drafts.block.words);
    await page.keyboard.press('Escape');
    await ui.waitForGone('dialog');
    await press('F8', drafts.warn.words);
    await page.keyboard.press('Escape');
    await ui.waitForGone('dialog');
    await page.keyboard.press('ArrowRight');
    await press('F8', drafts.block.words);
    await page.keyboard.press('Escape');
    expect(await writer.model()).toBe(`${drafts.block.text} ${drafts.warn.text}`);
    await page.close();
  });
});
