import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, type Browser } from './chromium.ts';
import { inExtension } from './extension-world.ts';
import { drafts } from './drafts.ts';
import { markedWords } from './marks.ts';
import { Ui } from './ui.ts';
import { composerOf, poll, Writer } from './writer.ts';


describe('where the extension breaks', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  it.each(['linkedin-sdui', 'facebook-comment', 'x-home'])('the site goes on as without it and the badge says so: %s', async (id) => {
    const composer = composerOf(id);
    const page = await browser.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(composer.url);
    await composer.open(page);
    await page.keyboard.type('BSN ', { delay: 5 });
    const ui = await Ui.of(page);
    await ui.waitFor('button', /^Postproef/);
    const session = await page.context().newCDPSession(page);
    await inExtension(session, "Object.defineProperty(CharacterData.prototype, 'data', { get() { throw new Error('broken on purpose'); } }); undefined");
    await page.keyboard.type('250591960', { delay: 5 });
    await ui.waitFor('button', /Niet bekeken|Not looked at/);
    expect(await markedWords(page)).toEqual([]);
    await page.locator(composer.post).click();
    await expect.poll(() => page.evaluate(() => (window as unknown as { __posted: { text: string }[] }).__posted.map(({ text }) => text)), poll).toEqual(['BSN 250591960']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('looks again as soon as it can read again', async () => {
    const writer = await Writer.at(await browser.context.newPage(), composerOf('linkedin-sdui'));
    await writer.write(drafts.block);
    await writer.inExtension("globalThis.whole = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data'); Object.defineProperty(CharacterData.prototype, 'data', { configurable: true, get() { throw new Error('broken on purpose'); } }); undefined");
    await writer.page.keyboard.type('x');
    await writer.ui.waitFor('button', /Niet bekeken|Not looked at/);
    await writer.inExtension("Object.defineProperty(CharacterData.prototype, 'data', whole); undefined");
    await writer.page.keyboard.press('Backspace'); // the words are those that were checked last
    await expect.poll(() => writer.marked(), poll).toContain(drafts.block.words);
    await writer.ui.waitFor('button', /1 punt|1 point/);
    await writer.page.close();
  });

  it('lets a post go, and says so, where it cannot ask', async () => {
    const writer = await Writer.at(await browser.context.newPage(), composerOf('linkedin-sdui'));
    await writer.write(drafts.block);
    await writer.inExtension("HTMLDialogElement.prototype.showModal = () => { throw new Error('broken on purpose'); }; undefined");
    await writer.press();
    await writer.ui.waitFor('button', /Niet bekeken|Not looked at/);
    expect(await writer.ui.find('alertdialog')).toBeUndefined();
    expect(await writer.posted()).toEqual([]);
    await writer.press();
    await expect.poll(() => writer.posted(), poll).toEqual([drafts.block.text]);
    await writer.page.close();
  });
});
