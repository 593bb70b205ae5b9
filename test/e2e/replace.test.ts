import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { composers } from '../sites/composers.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { inExtension } from './extension-world.ts';
import { markedWords } from './marks.ts';
import { Ui } from './ui.ts';

const poll = { timeout: 5_000, interval: 20 };
const masked = drafts.block.text.replace('250591960', '•••••••••');
const softer = drafts.warn.text.replace('gegarandeerd', 'mogelijk');

/** The same checks on every composer: what the button writes is in the page and in the editor's own model, and one undo takes it back. */
describe.each(composers.map((composer) => [composer.id, composer] as const))('safer wording: %s', (_, composer) => {
  let browser: Browser;
  let page: Page;
  let ui: Ui;
  const errors: string[] = [];
  const model = (): Promise<string> => page.evaluate((id) => (window as unknown as { __model(id: string): string }).__model(id), composer.id);
  const seen = (): Promise<string> => page.locator(composer.box).evaluate((box) => (box.textContent ?? '').replaceAll('\u00a0', ' '));
  const hasFocus = (): Promise<boolean> => page.locator(composer.box).evaluate((box) => (box.getRootNode() as Document | ShadowRoot).activeElement === box);
  const write = async (text: string, words: string): Promise<void> => {
    await page.keyboard.type(text, { delay: 5 });
    await expect.poll(() => markedWords(page), poll).toContainEqual(expect.stringContaining(words));
  };
  /** Editors undo what was typed within a second as one. */
  const pauseLikeAPerson = async (): Promise<void> => {
    const from = await page.evaluate(() => performance.now());
    await page.waitForFunction((then) => performance.now() - then > 1_200, from, { polling: 'raf' });
  };
  const openCard = async (): Promise<void> => {
    await page.keyboard.press('F8');
    await ui.waitFor('dialog');
  };
  const becomes = async (text: string): Promise<void> => {
    await expect.poll(model, poll).toBe(text);
    await expect.poll(seen, poll).toBe(text);
    await ui.waitForGone('dialog');
    await ui.waitFor('status');
    await expect.poll(async () => (await Promise.all((await ui.all()).filter(({ role }) => role === 'status').map((region) => ui.textOf(region)))).join(' '), poll).toMatch(/tekst is aangepast|text is changed/);
    expect(await model()).toBe(text);
    expect(await hasFocus()).toBe(true);
  };

  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.context.newPage();
    errors.length = 0;
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(composer.url);
    await composer.open(page);
    ui = await Ui.of(page);
  });
  afterEach(async () => {
    await page.close();
    expect(errors).toEqual([]);
  });

  it('by mouse: the words are others, the mark is gone, and one Ctrl+Z takes it back', async () => {
    await write(drafts.block.text, drafts.block.words);
    await pauseLikeAPerson();
    await openCard();
    await ui.press('button', /Maak onleesbaar|Make it unreadable/);
    await becomes(masked);
    await expect.poll(() => markedWords(page), poll).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(model, poll).toBe(drafts.block.text);
    await expect.poll(seen, poll).toBe(drafts.block.text);
    await page.keyboard.press('End'); // Draft.js selects what came back
    await page.keyboard.type('!', { delay: 5 });
    await expect.poll(async () => (await model()).replace('!', ''), poll).toBe(drafts.block.text); // the editor is whole
  });

  it('by keyboard: the caret stands after the new words, and writing goes on', async () => {
    await write(drafts.warn.text, drafts.warn.words);
    await openCard();
    for (let presses = 0; !(await ui.find('button', /Vervang “gegarandeerd” door “mogelijk”|Replace “gegarandeerd” with “mogelijk”/))?.focused; presses += 1) {
      expect(presses).toBeLessThan(6);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await becomes(softer);
    await page.keyboard.type(' weer', { delay: 5 });
    await expect.poll(model, poll).toBe(softer.replace('mogelijk', 'mogelijk weer'));
    expect(await seen()).toBe(softer.replace('mogelijk', 'mogelijk weer'));
    if (composer.keysThatPost[0] === 'Enter') expect(await page.evaluate(() => (window as unknown as { __posted: object[] }).__posted)).toEqual([]);
  });

  it('words that go leave nothing behind, at the end of the text too, and hashtags are words', async () => {
    await write('Kom naar onze avond. Er is taart. Kom naar onze avond.', 'Kom naar onze avond.');
    await openCard();
    await ui.press('button', /^(Haal|Take out)/);
    await becomes('Kom naar onze avond. Er is taart.');
    await write(' #blij #trots #mkb #audit #zin #start #fijn ', '#blij'); // the space closes what the last hashtag opened
    await openCard();
    await ui.press('button', /^(Haal|Take out)/);
    await ui.waitForGone('dialog');
    await expect.poll(async () => (await model()).trimEnd(), poll).toBe('Kom naar onze avond. Er is taart. #blij #trots #mkb #audit #zin');
    expect((await seen()).trimEnd()).toBe('Kom naar onze avond. Er is taart. #blij #trots #mkb #audit #zin');
  });

  it('where the editor does not take it: nothing is changed, and the words can be copied', async () => {
    await write(drafts.warn.text, drafts.warn.words);
    const session = await page.context().newCDPSession(page);
    await inExtension(session, 'Document.prototype.execCommand = () => false; EventTarget.prototype.dispatchEvent = () => true; undefined');
    await openCard();
    await ui.press('button', /mogelijk/);
    await ui.waitFor('button', /^(Kopieer|Copy) “mogelijk”$/);
    expect(await model()).toBe(drafts.warn.text);
    await ui.press('button', /^(Kopieer|Copy) “mogelijk”$/);
    await expect.poll(async () => ui.textOf(await ui.waitFor('dialog')), poll).toMatch(/Gekopieerd|Copied/);
    await page.context().grantPermissions(['clipboard-read'], { origin: new URL(page.url()).origin });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('mogelijk');
    await page.context().clearPermissions();
  });

  it('takes no press from a script', async () => {
    await write(drafts.block.text, drafts.block.words);
    await openCard();
    await ui.clickByScript(await ui.waitFor('button', /Maak onleesbaar|Make it unreadable/));
    expect(await ui.find('dialog')).toBeDefined();
    expect(await model()).toBe(drafts.block.text);
  });
});
