import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { composerOf, poll, Writer } from './writer.ts';

const filler = 'Het was weer een drukke week met veel mooie gesprekken over van alles en nog wat. ';

describe('a long draft', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  it.each(['linkedin-sdui', 'facebook-post', 'x-home'])('is marked while somebody types on without a pause: %s', async (id) => {
    const writer = await Writer.at(await browser.context.newPage(), composerOf(id));
    const typing = writer.page.keyboard.type(`${drafts.block.text} ${filler.repeat(2)}`, { delay: 60 });
    const state = { isTyping: true };
    void typing.then(() => (state.isTyping = false));
    await expect.poll(() => writer.marked(), { timeout: 20_000, interval: 20 }).toContain(drafts.block.words);
    expect(state.isTyping).toBe(true);
    await typing;
    await writer.page.close();
  });

  it.each(['linkedin-sdui', 'linkedin-ember', 'facebook-post', 'x-home'])('shows the words that a card is about, wherever in the paragraph they stand: %s', async (id) => {
    const writer = await Writer.at(await browser.context.newPage(), composerOf(id));
    const { page, ui } = writer;
    await writer.write({ text: `${drafts.block.text} `, words: drafts.block.words });
    await page.keyboard.insertText(filler.repeat(28));
    await expect.poll(() => writer.marked(), poll).toContain(drafts.block.words);
    await page.keyboard.press('F8');
    await ui.waitFor('dialog');
    const isSeen = (): Promise<boolean> =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('postproef-block') ?? [])] as Range[];
        const rect = range?.getBoundingClientRect();
        if (!range || !rect) return false;
        const there = (range.startContainer.getRootNode() as Document).elementsFromPoint(rect.left + 2, rect.top + rect.height / 2);
        const words = range.startContainer.parentElement;
        return there.some((element) => element === words || element.contains(words)) && rect.top >= 0 && rect.bottom <= innerHeight;
      });
    await expect.poll(isSeen, poll).toBe(true);
    await page.close();
  });

  it('takes its card along when its words are scrolled away', async () => {
    const writer = await Writer.at(await browser.context.newPage(), composerOf('x-home'));
    const { page, ui } = writer;
    await writer.write(drafts.block);
    await page.evaluate(() => void (document.body.style.paddingBottom = '3000px'));
    const { x, y } = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('postproef-block') ?? [])] as Range[];
      const rect = range?.getBoundingClientRect() ?? new DOMRect();
      return { x: rect.left + 4, y: rect.top + rect.height / 2 };
    });
    await page.mouse.click(x, y);
    await ui.waitFor('dialog');
    await page.evaluate(() => scrollBy(0, 1_500));
    await ui.waitForGone('dialog');
    await page.close();
  });
});
