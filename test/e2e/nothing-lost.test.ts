import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { composerOf, poll, Writer } from './writer.ts';

const postAnyway = /^(Toch plaatsen|Post anyway)$/;
const boxes = ['linkedin-sdui', 'linkedin-ember', 'facebook-post', 'facebook-comment', 'x-home', 'x-modal'];

describe('whoever is quick, or slow to let go of a key,', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  const at = async (id: string): Promise<Writer> => Writer.at(await browser.context.newPage(), composerOf(id));
  const asked = async (writer: Writer): Promise<void> => {
    await writer.write(drafts.warn);
    await writer.postNow();
    await writer.ui.waitFor('alertdialog');
  };
  /** Down as long as a keyboard repeats it a few times. */
  const hold = async ({ page }: Writer, key: string): Promise<void> => {
    for (let time = 0; time < 6; time += 1) await page.keyboard.down(key);
    await page.keyboard.up(key);
  };

  it.each(boxes)('loses no word by pressing a point of the gate twice: %s', async (id) => {
    const writer = await at(id);
    await asked(writer);
    await writer.ui.focus('button', /gegarandeerd/);
    await Promise.all([writer.page.keyboard.press('Enter'), writer.page.keyboard.press('Enter')]); // as fast as the browser takes them
    await writer.ui.waitForGone('alertdialog');
    expect(await writer.model()).toBe(drafts.warn.text);
    await writer.page.keyboard.type('QQ');
    await expect.poll(() => writer.model(), poll).toHaveLength(drafts.warn.text.length + 2);
    expect((await writer.model()).replace('QQ', '')).toBe(drafts.warn.text);
    await writer.page.close();
  });

  it.each(boxes)('posts nothing by holding Enter on “post anyway”: %s', async (id) => {
    const writer = await at(id);
    await asked(writer);
    await writer.ui.focus('button', postAnyway);
    await hold(writer, 'Enter');
    await writer.ui.waitForGone('alertdialog');
    expect(await writer.posted()).toEqual([]);
    expect(await writer.model()).toBe(drafts.warn.text);
    await writer.page.close();
  });

  it.each(boxes)('goes on where the caret stood, after the card and after the gate: %s', async (id) => {
    const writer = await at(id);
    const { page, ui } = writer;
    await writer.write(drafts.warn);
    for (let time = 0; time < 5; time += 1) await page.keyboard.press('ArrowLeft');
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen)))); // ProseMirror reads its own caret a little later
    await page.keyboard.press('F8');
    await ui.waitFor('dialog');
    await page.keyboard.press('Escape');
    await ui.waitForGone('dialog');
    await page.keyboard.type('Q');
    const place = drafts.warn.text.length - 5;
    const text = `${drafts.warn.text.slice(0, place)}Q${drafts.warn.text.slice(place)}`;
    await expect.poll(() => writer.model(), poll).toBe(text);
    if (composerOf(id).keysThatPost.length === 0) return page.close();
    await writer.postNow();
    await ui.waitFor('alertdialog');
    await ui.press('button', postAnyway);
    await ui.waitForGone('alertdialog');
    await page.keyboard.type('Z');
    await expect.poll(() => writer.model(), poll).toBe(text.replace('Q', 'QZ'));
    await page.close();
  });
});

describe('a trainee’s note', () => {
  it('closes with Esc, and not the site’s dialog', async () => {
    const browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome`, settings: { role: 'trainee' } });
    const composer = composerOf('linkedin-sdui');
    const writer = await Writer.at(await browser.context.newPage(), composer);
    await writer.type('Vandaag gelezen: https://www.nba.nl/nieuws over de nieuwe standaard. Wat vinden jullie ervan?');
    await writer.ui.press('button', /(no points|geen punten).*(You name|U noemt)/);
    await writer.page.keyboard.press('Escape');
    await expect.poll(() => writer.model(), poll).toContain('Vandaag gelezen');
    expect(await writer.page.locator(composer.box).isVisible()).toBe(true);
    await browser.close();
  });
});

describe('what is written in our own fields', () => {
  it('is heard by nobody on the page, and a script steps through no points', async () => {
    const browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
    const page = await browser.context.newPage();
    await page.addInitScript(() => {
      const heard: string[] = ((window as unknown as { heard: string[] }).heard = []);
      const listen = (): void => {
        for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) window.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key ?? (event as InputEvent).data}`), true);
      };
      document.addEventListener('readystatechange', listen, { once: true }); // as the first script of a page, and long before the guard comes in
    });
    const writer = await Writer.at(page, composerOf('x-home'));
    await writer.write(drafts.block);
    await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true, composed: true })));
    expect(await writer.ui.find('dialog')).toBeUndefined();
    await writer.postNow();
    await writer.ui.press('button', postAnyway);
    await writer.ui.focus('textbox');
    await page.evaluate(() => void ((window as unknown as { heard: string[] }).heard.length = 0));
    await page.keyboard.type('geheim');
    await expect.poll(async () => (await writer.ui.find('textbox'))?.value, poll).toBe('geheim');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await browser.close();
  });
});
