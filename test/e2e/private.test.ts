import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { excluded } from '../sites/composers.mjs';
import { privateBeside } from '../sites/skeletons.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { inExtension } from './extension-world.ts';
import { markedWords } from './marks.ts';
import { readsOf, setTrap } from './reading-trap.ts';
import { Ui } from './ui.ts';
import { composerOf, everyComposer, Writer } from './writer.ts';

const marksIn = (page: Page, selector: string): Promise<number> =>
  page.evaluate((box) => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).filter(({ startContainer }) => startContainer.parentElement?.closest(box)).length, selector);

/** A composer on the same page, so that the guard is there and reading. */
const besides: Readonly<Record<string, string>> = { 'linkedin-message': 'linkedin-sdui', 'facebook-chat': 'facebook-comment', 'x-dm': 'x-home' };
const places = [...excluded.map((box) => ({ ...box, beside: besides[box.id] })), ...privateBeside];

describe.each(places.map((box) => [box.id, box] as const))('%s', (_, box) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.context.newPage();
    await page.goto(box.url);
  });
  afterEach(() => page.close());

  it('is never read, and brings nothing into the page', async () => {
    await box.open(page);
    await page.keyboard.type(drafts.block.text, { delay: 5 });
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1_500); // longer than it takes a guard to come
    const session = await page.context().newCDPSession(page);
    expect(await inExtension(session, 'typeof globalThis.postproef.guard')).toBe('undefined');
    expect(await page.locator('postproef-ui').count()).toBe(0);
    expect(await markedWords(page)).toEqual([]);
  });

  it('is never read beside a box that is', async () => {
    const watched = everyComposer.find(({ id }) => id === box.beside);
    if (!watched) throw new Error(`Expected a composer beside ${box.id}`);
    await watched.open(page);
    await page.keyboard.type(drafts.block.text, { delay: 5 });
    await expect.poll(() => markedWords(page), { timeout: 5_000 }).toContain(drafts.block.words);
    const session = await page.context().newCDPSession(page);
    await setTrap(session, box.box);
    await page.keyboard.type(' en verder', { delay: 5 });
    await expect.poll(async () => (await readsOf(session)).all, { timeout: 5_000 }).toBeGreaterThan(0); // the trap works
    await page.evaluate(() => document.querySelector('dialog')?.close()); // what is outside a modal dialog cannot be reached
    await box.open(page);
    await page.keyboard.type(drafts.block.text, { delay: 5 });
    await page.keyboard.press('Enter');
    expect((await readsOf(session)).private).toBe(0);
    expect(await marksIn(page, box.box)).toBe(0);
  });
});

/** The site's own search field, and search boxes as a site may build them tomorrow: big, where posts are written, beside a button that posts. */
const searches = [
  { site: 'linkedin', composer: 'linkedin-sdui', own: 'header input', into: 'main', marks: ['role="search"', 'role="combobox"'] },
  { site: 'facebook', composer: 'facebook-comment', own: 'input[type="search"]', into: 'form[role="presentation"]', marks: ['role="search"', 'role="combobox"', 'type="search"'] },
  { site: 'x', composer: 'x-home', own: '[data-testid="SearchBox_Search_Input"]', into: 'main', marks: ['role="search"', 'data-testid="SearchBox_Search_Input"'] },
] as const;

describe.each(searches.map((search) => [search.site, search] as const))('the search boxes of %s', (_, { composer, own, into, marks }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  it('are never read, and have no hint', async () => {
    const page = await browser.context.newPage();
    const watched = everyComposer.find(({ id }) => id === composer);
    if (!watched) throw new Error(`Expected a composer ${composer}`);
    await page.goto(watched.url);
    await watched.open(page);
    await page.keyboard.type(drafts.block.text, { delay: 5 });
    await expect.poll(() => markedWords(page), { timeout: 5_000 }).toContain(drafts.block.words);
    const session = await page.context().newCDPSession(page);
    await setTrap(session, '[data-trap], [data-trap] *');
    await page.keyboard.type(' en verder', { delay: 5 });
    await expect.poll(async () => (await readsOf(session)).all, { timeout: 5_000 }).toBeGreaterThan(0); // the trap works
    await page.evaluate(() => document.querySelector('dialog')?.close());
    const count = await page.evaluate(
      ([field, place, attributes]) => {
        document.querySelector(field)?.setAttribute('data-trap', '');
        const box = (attribute: string) => `<div><div data-trap ${attribute} contenteditable="true" style="width:500px;height:80px;background:white"></div><button>Plaatsen</button></div>
          <div ${attribute}><textarea data-trap style="width:500px;height:80px"></textarea><button>Post</button></div>`;
        document.querySelector(place)?.insertAdjacentHTML('afterbegin', attributes.map(box).join(''));
        return document.querySelectorAll('[data-trap]').length;
      },
      [own, into, marks] as const,
    );
    expect(count).toBe(1 + 2 * marks.length);
    const ui = await Ui.of(page);
    for (const box of await page.locator('[data-trap]').all()) {
      await box.click();
      await page.keyboard.type(drafts.block.words, { delay: 5 });
      expect(await ui.find('button', /kent dit vak niet|does not know this box|onbekend vak|unknown box/)).toBeUndefined();
    }
    expect((await readsOf(session)).private).toBe(0);
    expect(await marksIn(page, '[data-trap]')).toBe(0);
    await page.close();
  });
});

/** Single-page sites keep nodes: the address of the same box, or what is around it, becomes private under it. */
const turned = [
  { id: 'x-home', path: '/messages/1', around: 'data-testid="dmComposer"' },
  { id: 'linkedin-sdui', path: '/messaging/thread/1', around: 'class="msg-form"' },
  { id: 'facebook-comment', path: '/messages/t/1', around: 'role="search"' },
] as const;

describe.each(turned.map((box) => [box.id, box] as const))('%s, once it is private', (id, { path, around }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  it.each([
    ['by its address', (page: Page) => page.evaluate((to) => history.pushState({}, '', to), path)],
    [
      'by what is around it',
      (page: Page) =>
        page.evaluate((attribute) => {
          const [, name, value] = /^([\w-]+)="([\w-]+)"$/.exec(attribute) as unknown as [string, string, string];
          document.activeElement?.parentElement?.setAttribute(name, value);
        }, around),
    ],
  ] as const)('is read no more: %s', async (_, turn) => {
    const page = await browser.context.newPage();
    const watched = everyComposer.find((one) => one.id === id);
    if (!watched) throw new Error(`Expected a composer ${id}`);
    await page.goto(watched.url);
    await watched.open(page);
    await page.keyboard.type(drafts.warn.text, { delay: 5 });
    await expect.poll(() => markedWords(page), { timeout: 5_000 }).toHaveLength(1);
    await turn(page);
    await page.keyboard.type(' ', { delay: 5 });
    const session = await page.context().newCDPSession(page);
    await setTrap(session, watched.box);
    await page.keyboard.type(drafts.block.text, { delay: 5 });
    await page.waitForTimeout(1_500); // longer than any check may wait
    expect(await markedWords(page)).toEqual([]);
    expect((await readsOf(session)).private).toBe(0);
    await page.close();
  });

  it('is not read for the wordings of an open card either', async () => {
    const page = await browser.context.newPage();
    const writer = await Writer.at(page, composerOf(id));
    await writer.write({ text: `${drafts.warn.text} Mail gerard.devries@gmail.com of bel 06-12345678.`, words: drafts.warn.words });
    await expect.poll(async () => (await writer.marked()).length, { timeout: 5_000 }).toBeGreaterThan(1);
    await page.keyboard.press('F8');
    await writer.ui.waitFor('dialog');
    await setTrap(writer.session, writer.composer.box);
    await page.keyboard.press('F8'); // in the card: the next point
    await expect.poll(async () => (await readsOf(writer.session)).private, { timeout: 5_000 }).toBeGreaterThan(0); // the trap works
    await page.evaluate((to) => history.pushState({}, '', to), path);
    const before = (await readsOf(writer.session)).private;
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('F8');
    expect((await readsOf(writer.session)).private - before).toBe(0);
    await page.close();
  });
});

/** Two boxes of X with a control of their own. */
const twoBoxes = ['one', 'other'].map((name) => `<div role="dialog" id="${name}"><div data-testid="tweetTextarea_0" contenteditable="true" role="textbox" style="width:500px;height:90px"></div><button data-testid="tweetButton">Post</button></div>`).join('');

describe('a box beside the one that is written in', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.context.newPage();
    await page.route('https://x.com/home', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>X</title><body><main>${twoBoxes}</main></body></html>` }));
    await page.goto('https://x.com/home');
    for (const name of ['other', 'one']) {
      await page.locator(`#${name} [role="textbox"]`).click();
      await page.keyboard.type(drafts.warn.text, { delay: 5 });
    }
    await expect.poll(() => markedWords(page), { timeout: 5_000 }).toHaveLength(2);
  });
  afterEach(() => page.close());

  it('is not looked at with each key', async () => {
    const session = await page.context().newCDPSession(page);
    await inExtension(session, `{ globalThis.looks = { one: 0, other: 0 }; const { matches } = Element.prototype;
      Element.prototype.matches = function (selector) { const part = this.closest('#one, #other'); if (part) looks[part.id] += 1; return matches.call(this, selector); }; } undefined;`);
    await page.keyboard.type(' Zo is het.', { delay: 20 });
    expect(await inExtension(session, 'looks')).toEqual({ one: expect.any(Number) as number, other: 0 });
    expect(await inExtension(session, 'looks.one')).toBeGreaterThan(0); // the count works
  });

  it('is left at the next key once the address is private', async () => {
    await page.evaluate(() => history.pushState({}, '', '/messages/1'));
    await page.keyboard.type('x');
    expect(await markedWords(page)).toEqual([]);
  });

  it('is left, unread, once what is around it is private and its words change', async () => {
    const session = await page.context().newCDPSession(page);
    await setTrap(session, '#other');
    await page.evaluate(() => {
      const box = document.querySelector('#other [role="textbox"]') as Element;
      box.parentElement?.setAttribute('data-testid', 'dmComposer');
      box.append(' Tot straks!');
    });
    await expect.poll(() => markedWords(page), { timeout: 5_000 }).toHaveLength(1);
    await page.keyboard.type(' en verder', { delay: 5 });
    await page.waitForTimeout(500);
    const { all, private: ofOther } = await readsOf(session);
    expect([all > 0, ofOther]).toEqual([true, 0]);
  });
});
