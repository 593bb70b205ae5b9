import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { composers, excluded } from '../sites/composers.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { markedWords } from './marks.ts';

interface World {
  readonly id: number;
  readonly origin: string;
}

/** Runs a script in the extension's own world of the page. */
const inExtension = async (session: CDPSession, expression: string): Promise<unknown> => {
  const worlds: World[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.disable');
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'));
  if (!world) throw new Error('Expected the sentinel in this page');
  const { result } = await session.send('Runtime.evaluate', { contextId: world.id, expression, returnByValue: true });
  return result.value;
};

/** Counts every reading of text that the extension does inside the private box, from now on. */
const trap = (selector: string): string => `{
  globalThis.reads = { private: 0, all: 0 };
  const inBox = (node) => node.isConnected && node.getRootNode() instanceof Document && Boolean((node.nodeType === 1 ? node : node.parentElement)?.closest(${JSON.stringify(selector)}));
  for (const [prototype, name] of [[CharacterData.prototype, 'data'], [Node.prototype, 'nodeValue'], [Node.prototype, 'textContent'], [Node.prototype, 'childNodes'], [HTMLElement.prototype, 'innerText'], [HTMLTextAreaElement.prototype, 'value']]) {
    const { get, set } = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, { configurable: true, set, get() { reads.all += 1; if (inBox(this)) reads.private += 1; return get.call(this); } });
  }
}`;

describe.each(excluded.map((box) => [box.id, box] as const))('%s', (_, box) => {
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
    const composer = composers.find(({ site, url, id }) => site === box.site && url === box.url && id !== 'linkedin-sdui') ?? composers.find(({ site }) => site === box.site);
    if (!composer) throw new Error('Expected a composer on the same site');
    const watched = box.site === 'linkedin' ? undefined : composer;
    if (watched) {
      await watched.open(page);
      await page.keyboard.type(drafts.block.text, { delay: 5 });
      await expect.poll(() => markedWords(page), { timeout: 5_000 }).toContain(drafts.block.words);
    } else {
      await composer.open(page);
      await page.keyboard.type(drafts.block.text, { delay: 5 });
      await expect.poll(() => markedWords(page), { timeout: 5_000 }).toContain(drafts.block.words);
      await page.evaluate(() => document.querySelector('dialog')?.close()); // its modal dialog makes the messages unreachable
    }
    const session = await page.context().newCDPSession(page);
    await inExtension(session, trap(box.box));
    await box.open(page);
    await page.keyboard.type(drafts.block.text, { delay: 5 });
    await page.keyboard.press('Enter');
    if (watched) {
      await page.locator(watched.box).click();
      await page.keyboard.type(' en verder', { delay: 5 });
      await expect.poll(async () => ((await inExtension(session, 'reads')) as { all: number }).all, { timeout: 5_000 }).toBeGreaterThan(0); // the trap works
    }
    expect(((await inExtension(session, 'reads')) as { private: number }).private).toBe(0);
  });
});
