import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { excluded } from '../sites/composers.mjs';
import { privateBeside } from '../sites/skeletons.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { inExtension } from './extension-world.ts';
import { markedWords } from './marks.ts';
import { everyComposer } from './writer.ts';

/** Counts every reading of text that the extension does inside the private box, from now on. */
const trap = (selector: string): string => `{
  globalThis.reads = { private: 0, all: 0 };
  const inBox = (node) => node.isConnected && node.getRootNode() instanceof Document && Boolean((node.nodeType === 1 ? node : node.parentElement)?.closest(${JSON.stringify(selector)}));
  for (const [prototype, name] of [[CharacterData.prototype, 'data'], [Node.prototype, 'nodeValue'], [Node.prototype, 'textContent'], [Node.prototype, 'childNodes'], [HTMLElement.prototype, 'innerText'], [HTMLTextAreaElement.prototype, 'value']]) {
    const { get, set } = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, { configurable: true, set, get() { reads.all += 1; if (inBox(this)) reads.private += 1; return get.call(this); } });
  }
} undefined;`;

const reads = async (session: CDPSession): Promise<{ private: number; all: number }> => (await inExtension(session, 'reads')) as { private: number; all: number };
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
    await inExtension(session, trap(box.box));
    await page.keyboard.type(' en verder', { delay: 5 });
    await expect.poll(async () => (await reads(session)).all, { timeout: 5_000 }).toBeGreaterThan(0); // the trap works
    await page.evaluate(() => document.querySelector('dialog')?.close()); // what is outside a modal dialog cannot be reached
    await box.open(page);
    await page.keyboard.type(drafts.block.text, { delay: 5 });
    await page.keyboard.press('Enter');
    expect((await reads(session)).private).toBe(0);
    expect(await marksIn(page, box.box)).toBe(0);
  });
});
