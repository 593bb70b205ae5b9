import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { composers } from '../sites/composers.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { inExtension } from './extension-world.ts';
import { markedWords } from './marks.ts';
import { Ui } from './ui.ts';

const poll = { timeout: 5_000, interval: 20 };

describe('where the extension breaks', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  it.each(['linkedin-sdui', 'facebook-comment', 'x-home'])('the site goes on as without it and the badge says so: %s', async (id) => {
    const composer = composers.find((one) => one.id === id);
    if (!composer) throw new Error(`Expected a composer ${id}`);
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
});
