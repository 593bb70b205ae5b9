import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { composers } from '../sites/composers.mjs';
import { earlierPosts, launchChromium, type Browser } from './chromium.ts';
import { chromeId } from './extension-id.ts';
import { markedWords } from './marks.ts';
import { Ui } from './ui.ts';

const post = 'Onze kantoortuin zoekt een nieuwe naam. Wie een goede bedenkt krijgt koffie met iets lekkers erbij.';
const repeated = ['Onze kantoortuin zoekt een nieuwe naam.', 'Wie een goede bedenkt krijgt koffie met iets lekkers erbij.'];
const poll = { timeout: 10_000, interval: 50 };

describe('the writer’s earlier posts', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  const write = async (id: string) => {
    const composer = composers.find((one) => one.id === id);
    if (!composer) throw new Error(`Expected a composer ${id}`);
    const page = await browser.context.newPage();
    await page.goto(composer.url);
    await composer.open(page);
    const ui = await Ui.of(page);
    await page.keyboard.type(post, { delay: 5 });
    const again = async (): Promise<void> => {
      await composer.open(page);
      await page.keyboard.type(post, { delay: 5 });
    };
    return { page, ui, again, post: () => page.locator(composer.post).click() };
  };

  it('are known again in the same tab and on another site, and cost no question the first time', async () => {
    const first = await write('x-home');
    await first.ui.waitFor('button', /no points in your text/);
    await first.post();
    await expect.poll(() => first.page.evaluate(() => (window as unknown as { __posted: unknown[] }).__posted.length), poll).toBe(1);
    await first.again();
    await expect.poll(() => markedWords(first.page), poll).toEqual(repeated);
    await first.page.close();

    const second = await write('linkedin-sdui');
    await expect.poll(() => markedWords(second.page), poll).toEqual(repeated);
    await second.post();
    await second.ui.waitFor('alertdialog');
    await second.page.close();
  });

  it('are kept as numbers only', async () => {
    const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
    const kept = await worker.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<Record<string, unknown>> } } } }).chrome.storage.local.get());
    expect(JSON.stringify(kept['earlier'])).toMatch(/^\[\[-?\d+(,-?\d+)+\]\]$/);
    expect(JSON.stringify(kept)).not.toMatch(/kantoortuin|koffie/);
  });

  it('are forgotten where the writer wants that, in an open page as well', async () => {
    const { page } = await write('x-home');
    await expect.poll(() => markedWords(page), poll).toEqual(repeated);
    const options = await browser.context.newPage();
    await options.goto(`chrome-extension://${chromeId()}/src/pages/options/options.html`);
    await options.locator('#forget-posts').click();
    await options.locator('#forget-posts-sure').click();
    await expect.poll(() => options.locator('.told').textContent(), poll).toMatch(/^(Uw eerdere berichten zijn vergeten|Your earlier posts are forgotten)/);
    await expect.poll(() => options.locator('#forget-posts').count(), poll).toBe(0);
    expect(await earlierPosts(browser)).toBe(0);
    await expect.poll(() => markedWords(page), poll).toEqual([]);
    await options.close();
    await page.close();
  });
});
