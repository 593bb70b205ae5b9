import type { BrowserContext, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, inject, it } from 'vitest';
import { composers } from '../sites/composers.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { inExtension } from './extension-world.ts';
import { markedWords } from './marks.ts';
import { Ui } from './ui.ts';

const poll = { timeout: 8_000, interval: 50 };
const composer = composers.find(({ id }) => id === 'linkedin-sdui') as (typeof composers)[number];
const posted = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { __posted: { text: string }[] }).__posted.map(({ text }) => text));
const isHostThere = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('postproef-ui') !== null);

describe('the badge tells how it stands', () => {
  let browser: Browser;
  let page: Page;
  let ui: Ui;
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.context.newPage();
    errors.length = 0;
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(composer.url);
    ui = await Ui.of(page);
  });
  afterEach(async () => {
    await page.close();
    expect(errors).toEqual([]);
  });

  it('watching, nothing found, points', async () => {
    await composer.open(page);
    await ui.waitFor('button', /kijkt mee|is watching/);
    await page.keyboard.type(drafts.clean.text, { delay: 5 });
    await ui.waitFor('button', /geen punten|no points/);
    await page.keyboard.type(` ${drafts.block.text}`, { delay: 5 });
    await ui.waitFor('button', /1 pu?n?t|1 point/);
  });

  describe('in a big box that nobody knows', () => {
    /** @param style of the box, which stands where a site has its posts */
    const addBox = (tag: 'div' | 'textarea', style: string, into = 'main'): Promise<void> =>
      page.evaluate(
        ([name, css, selector]) => {
          const box = document.createElement(name as string);
          if (name === 'div') box.setAttribute('contenteditable', 'true');
          box.setAttribute('role', 'textbox');
          box.id = 'stranger';
          box.style.cssText = css as string;
          document.querySelector(selector as string)?.prepend(box);
        },
        [tag, style, into],
      );
    const big = 'display:block; width:500px; height:120px; background:white';

    it.each(['div', 'textarea'] as const)('a quiet hint, and not a word of it is read: %s', async (tag) => {
      await addBox(tag, big);
      const session = await page.context().newCDPSession(page);
      await inExtension(session, `globalThis.reads = 0; for (const [prototype, name] of [[CharacterData.prototype, 'data'], [Node.prototype, 'nodeValue'], [Node.prototype, 'textContent'], [HTMLElement.prototype, 'innerText'], [HTMLTextAreaElement.prototype, 'value']]) {
        const { get, set } = Object.getOwnPropertyDescriptor(prototype, name);
        Object.defineProperty(prototype, name, { configurable: true, set, get() { const at = this.nodeType === 1 ? this : this.parentElement; if (at?.closest('#stranger')) reads += 1; return get.call(this); } });
      } undefined`);
      await page.locator('#stranger').click();
      await ui.waitFor('button', /kent dit vak niet|does not know this box/);
      await page.keyboard.type(`${drafts.block.text}`, { delay: 2 });
      await page.keyboard.press('Control+Enter');
      expect(await inExtension(session, "document.querySelector('#stranger').textContent; reads")).toBe(1); // the trap works, and counted this one only
      expect(await ui.find('alertdialog')).toBeUndefined();
      expect(await markedWords(page)).toEqual([]);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await composer.open(page);
      await ui.waitFor('button', /kijkt mee|is watching/);
      expect(await ui.find('button', /kent dit vak niet|does not know this box/)).toBeUndefined();
    });

    it.each([
      ['small', 'div', 'display:block; width:500px; height:20px'],
      ['narrow', 'textarea', 'display:block; width:120px; height:120px'],
    ] as const)('nothing in a %s one', async (_, tag, style) => {
      await composer.open(page); // the guard is there
      await page.keyboard.press('Escape');
      await addBox(tag, style);
      await page.locator('#stranger').click();
      await page.keyboard.type('abc', { delay: 5 });
      expect(await ui.find('button', /kent dit vak niet|does not know this box/)).toBeUndefined();
    });
  });
});

type Manage = { management: { setEnabled(id: string, on: boolean): Promise<void> }; runtime: { reload(): void } };
declare const chrome: Manage;

const workerOf = async (context: BrowserContext): Promise<Worker> => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
const switchOff = async (context: BrowserContext): Promise<void> => {
  const id = new URL((await workerOf(context)).url()).host;
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate((extension) => chrome.management.setEnabled(extension, false), id);
  await page.close();
};
/** As Chromium updates it. A folder that was loaded by hand may stay switched off afterwards: then it is switched on. */
const update = async (context: BrowserContext): Promise<void> => {
  const before = await workerOf(context);
  const id = new URL(before.url()).host;
  await before.evaluate(() => chrome.runtime.reload()).catch(() => undefined); // it goes away while it answers
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const isBack = async (): Promise<boolean> => {
    await page.evaluate((extension) => chrome.management.setEnabled(extension, true), id).catch(() => undefined); // not there for a moment
    return context.serviceWorkers().some((worker) => worker !== before);
  };
  await expect.poll(isBack, { timeout: 15_000, interval: 500 }).toBe(true);
  await page.close();
};

describe('under an open draft', () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  beforeEach(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
    page = await browser.context.newPage();
    errors.length = 0;
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(composer.url);
    await composer.open(page);
    await page.keyboard.type(drafts.block.text, { delay: 5 });
    await expect.poll(() => markedWords(page), poll).toContainEqual(drafts.block.words);
    await page.keyboard.press('F8');
    await (await Ui.of(page)).waitFor('dialog');
  });
  afterEach(async () => {
    await browser.close();
    expect(errors).toEqual([]);
  });
  const writeOn = async (): Promise<void> => {
    await page.bringToFront();
    await page.locator(composer.box).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Dank!', { delay: 5 });
  };

  it('the extension is switched off: marks and badge leave, the draft and the site go on', async () => {
    await switchOff(browser.context);
    await expect.poll(() => isHostThere(page), poll).toBe(false); // by itself: nobody touches the page
    expect(await markedWords(page)).toEqual([]);
    await writeOn();
    await page.locator(composer.post).click();
    await expect.poll(() => posted(page), poll).toEqual([`${drafts.block.text} Dank!`]);
    expect(await isHostThere(page)).toBe(false);
  });

  it('the extension is updated: the old marks and badge leave, and the new version watches without a reload', async () => {
    await update(browser.context);
    await expect.poll(() => isHostThere(page), poll).toBe(false); // by itself: nobody touches the page
    await writeOn();
    const onceMore = async (): Promise<string[]> => (await page.keyboard.press('Control+End'), markedWords(page)); // the new version may come in between two keys
    await expect.poll(onceMore, { timeout: 15_000, interval: 200 }).toEqual([drafts.block.words]);
    expect(await page.evaluate(() => document.querySelectorAll('postproef-ui').length)).toBe(1);
    await page.locator(composer.post).click();
    await (await Ui.of(page)).waitFor('alertdialog');
    expect(await posted(page)).toEqual([]);
  });
});
