import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { composers } from '../sites/composers.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { markedWords, marksOn } from './marks.ts';
import { Ui } from './ui.ts';

const poll = { timeout: 5_000, interval: 20 };
const posted = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { __posted: { text: string }[] }).__posted.map(({ text }) => text));

/** The same checks on every composer: type on a real keyboard, press real keys and buttons, and ask the editor's own model. */
describe.each(composers.map((composer) => [composer.id, composer] as const))('%s', (_, composer) => {
  let browser: Browser;
  let page: Page;
  let ui: Ui;
  const model = (): Promise<string> => page.evaluate((id) => (window as unknown as { __model(id: string): string }).__model(id), composer.id);
  const type = async (text: string): Promise<void> => {
    const [first = '', ...more] = text.split('\n');
    await page.keyboard.type(first, { delay: 5 });
    for (const line of more) {
      await page.keyboard.press(composer.keysThatPost.includes('Enter') ? 'Shift+Enter' : 'Enter');
      await page.keyboard.type(line, { delay: 5 });
    }
  };
  const write = async (draft: { readonly text: string; readonly words: string }): Promise<void> => {
    await type(draft.text);
    await expect.poll(() => markedWords(page), poll).toContainEqual(expect.stringContaining(draft.words));
  };
  const ways: readonly (readonly [string, () => Promise<void>])[] = [
    ['a click on the button', () => page.locator(composer.post).click()],
    ['Enter on the button', () => page.locator(composer.post).press('Enter')],
    ['Space on the button', () => page.locator(composer.post).press(' ')],
    ...composer.keysThatPost.map((key) => [`${key} in the text`, () => page.keyboard.press(key)] as const),
    ['Control+Enter in the text', () => page.keyboard.press('Control+Enter')],
  ];

  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.context.newPage();
    await page.goto(composer.url);
    await composer.open(page);
    ui = await Ui.of(page);
  });
  afterEach(() => page.close());

  it('marks the right words by severity, and only those', async () => {
    await write(drafts.block);
    const marks = await marksOn(page);
    expect(marks['block']).toEqual([drafts.block.words]);
    expect(await model()).toBe(drafts.block.text);
    await ui.waitFor('button', /Postproef: \d/);
  });

  it('tells on the card what, why and source, and leaves the caret where it was', async () => {
    await write(drafts.warn);
    const place = await page.evaluate(() => {
      const [range] = CSS.highlights.get('postproef-warn') ?? [];
      const { left, top, width, height } = (range as Range).getClientRects()[0] as DOMRect;
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    const card = await ui.waitFor('dialog');
    const text = await ui.textOf(card);
    expect(text).toContain('gegarandeerd');
    expect(text).toMatch(/NBA|VGBA/);
    expect(text).toMatch(/Waarom|Why/);
    await page.keyboard.press('Escape');
    await ui.waitForGone('dialog');
    await page.keyboard.type('!');
    await expect.poll(async () => (await model()).replace('!', ''), poll).toBe(drafts.warn.text);
    expect(await model()).not.toMatch(/!$/); // the caret stood in the marked word, not at the end
  });

  it.each(ways.map(([name], index) => [name, index] as const))('holds %s, and Edit goes back to the caret', async (_name, index) => {
    await write(drafts.block);
    await ways[index]?.[1]();
    await ui.waitFor('alertdialog');
    expect(await posted(page)).toEqual([]);
    await ui.press('button', /^(Bewerken|Edit)$/);
    await ui.waitForGone('alertdialog');
    await page.keyboard.type(' Dank!');
    await expect.poll(model, poll).toBe(`${drafts.block.text} Dank!`);
    expect(await posted(page)).toEqual([]);
  });

  it('lets a held post go with a reason, at the next press', async () => {
    await write(drafts.block);
    await page.locator(composer.post).click();
    await ui.waitFor('alertdialog');
    await ui.press('button', /^(Toch plaatsen|Post anyway)$/);
    await ui.press('radio');
    await ui.press('button', /^(Toch plaatsen|Post anyway)$/);
    await ui.waitForGone('alertdialog');
    expect(await posted(page)).toEqual([]);
    expect(await model()).toBe(drafts.block.text);
    await page.locator(composer.post).click();
    await expect.poll(() => posted(page), poll).toEqual([drafts.block.text]);
  });

  it('lets a tip go after one look and one key, and holds the same words in the next post again', async () => {
    await write(drafts.warn);
    await page.keyboard.press(composer.keysThatPost[0] ?? '');
    await ui.waitFor('alertdialog');
    await page.keyboard.press((await ui.find('button', 'Toch plaatsen')) ? 't' : 'p');
    await ui.waitForGone('alertdialog');
    await page.keyboard.press(composer.keysThatPost[0] ?? '');
    await expect.poll(() => posted(page), poll).toEqual([drafts.warn.text]);
    await composer.open(page);
    await write(drafts.warn);
    await page.locator(composer.post).click();
    await ui.waitFor('alertdialog');
    expect(await posted(page)).toHaveLength(1);
  });

  it('takes no answer from a script', async () => {
    await write(drafts.block);
    await page.locator(composer.post).click();
    await ui.waitFor('alertdialog');
    for (const button of (await ui.all()).filter(({ role }) => role === 'button')) await ui.clickByScript(button);
    expect(await ui.find('alertdialog')).toBeDefined();
    expect(await ui.find('radio')).toBeUndefined();
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), 'button, [role="button"]');
    expect(await posted(page)).toEqual([]);
  });

  it('posts a clean draft at the first press, byte for byte', async () => {
    const text = composer.kind === 'comment' ? `${drafts.clean.text} 🚴‍♀️ €` : `${drafts.clean.text}\nTweede regel 🚴‍♀️ met € en #fiets\n\nSlot.`;
    await type(text);
    await expect.poll(model, poll).toBe(text);
    await page.keyboard.press('Escape'); // closes what the hashtag may have opened
    if (await page.locator(composer.box).isHidden()) return;
    await page.locator(composer.post).click();
    await expect.poll(() => posted(page), poll).toEqual([text]);
    expect(await ui.find('alertdialog')).toBeUndefined();
  });
});
