import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { keysIn } from '../../src/packs/key-file.ts';
import { ours, signedBy } from '../packs/made.ts';
import { launchFirefox, type Firefox } from './firefox.ts';

const poll = { timeout: 30_000, interval: 100 };
const uuid = '0b6e3a52-8a51-4c1e-9d5f-2d1c7a9b4e60';
let firefox: Firefox;

/** Puppeteer never hears that such a page has come: what is on it tells. */
const visit = async (name: string, ready: string): Promise<Page> => {
  const page = await firefox.browser.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  void page.goto(`moz-extension://${uuid}/src/pages/${name}/${name}.html`).catch((error: unknown) => void error);
  await expect.poll(() => page.evaluate((selector) => document.querySelector(selector) !== null, ready).catch(() => false), poll).toBe(true);
  return page;
};
const textOf = (page: Page, selector: string) => expect.poll(() => page.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector), poll);
/** As a person chooses a file: the path of one is not for a page of an extension. */
const choose = (page: Page, selector: string, name: string, text: string): Promise<void> =>
  page.evaluate(
    (one, file, content) => {
      const input = document.querySelector<HTMLInputElement>(one);
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], file));
      if (!input) throw new Error(`Expected ${one}`);
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
    },
    selector,
    name,
    text,
  );
const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['POSTPROEF_SHOTS'];
  if (folder) writeFileSync(join(folder, `firefox-${name}.png`), await page.screenshot({ fullPage: true }));
};

beforeAll(async () => {
  firefox = await launchFirefox({ port: inject('sites'), extension: `${process.cwd()}/dist/firefox`, uuid });
});
afterAll(() => firefox?.close());

describe('the extension’s own pages in stock Firefox', () => {
  it('rules: marks, a mistake at its line, and what changes in posts', async () => {
    const page = await visit('author', '#findings .state');
    await textOf(page, '#problems').toContain('The rules are well written.');
    const marked = () => expect.poll(() => page.evaluate(() => [...CSS.highlights].flatMap(([, marks]) => [...marks].map(String))), poll);
    await marked().toContain('De Zilverhof');
    await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#draft')?.select());
    await page.keyboard.type('Our office is relocating.');
    await marked().toEqual(['office is relocating']);
    await choose(page, '#posts-file', 'mine.jsonl', '{"id": "1", "text": "Coffee in De Zilverhof!"}\n{"id": "2", "text": "Coffee."}');
    await textOf(page, '#posts-part [role="status"]').toBe('Of 2 posts 1 changes.');
    await shoot(page, 'author');
    await page.evaluate(() => {
      const box = document.querySelector<HTMLTextAreaElement>('#rules');
      box?.setSelectionRange(box.value.indexOf('warn'), box.value.indexOf('warn') + 4);
      box?.focus();
    });
    await page.keyboard.type('wran');
    await textOf(page, '.lines > [data-wrong] .said').toContain('Did you mean “warn”?');
    await page.close();
  }, 120_000);

  it('rules: a key is made, a pack is signed, and the options page takes it', async () => {
    const page = await visit('author', '#findings .state');
    // No file comes out of this browser into a test: what the page hands it is kept instead.
    await page.evaluate(() => {
      const files: string[] = [];
      const hand = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file: Blob) => (void file.text().then((text) => files.push(text)), hand(file));
      Object.assign(globalThis, { files });
    });
    const press = (selector: string): Promise<void> => page.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selector);
    const savedFile = async (begin: string): Promise<string> => {
      const find = () => page.evaluate((start) => (globalThis as unknown as { files: string[] }).files.find((text) => text.startsWith(start)) ?? '', begin);
      await expect.poll(find, poll).not.toBe('');
      return find();
    };
    await press('#begin');
    await press('#make-key');
    await textOf(page, '#public-key').toContain('ed25519:');
    const key = await savedFile('ed25519-private:');
    expect((await keysIn(key)).publicKey).toBe(await page.evaluate(() => document.querySelector('#public-key')?.textContent));
    await choose(page, '#key-file', 'firm.key', key);
    await textOf(page, '#sign-part').toContain('firm.key is open.');
    await page.evaluate(() => document.querySelector<HTMLElement>('#title-en')?.focus());
    await page.keyboard.type('House rules');
    await textOf(page, '#sign-ready').toContain('Everything is ready for house-rules.pack.json.');
    await press('#sign');
    await textOf(page, '#signed').toContain('house-rules.pack.json is signed');
    await shoot(page, 'signed');
    const words = await page.evaluate(() => [...document.querySelectorAll('#signed .key-words li')].map((one) => one.textContent));
    const pack = await savedFile('{"postproef":');
    await page.close();
    const options = await visit('options', '#privacy');
    await choose(options, '#pack-file', 'house-rules.pack.json', pack);
    await expect.poll(() => options.evaluate(() => [...document.querySelectorAll('dialog[open] li')].map((one) => one.textContent)), poll).toEqual(words);
    await options.evaluate(() => document.querySelector<HTMLElement>('#compare-accept')?.click());
    await textOf(options, '.sheet .line').toContain('version 1.0.0');
    await textOf(options, '#pack').toContain('House rules');
    for (const id of ['remove', 'remove-sure']) await options.evaluate((one) => document.getElementById(one)?.click(), id);
    await expect.poll(() => options.evaluate(() => document.querySelector('.sheet .line') === null), poll).toBe(true);
    await options.close();
  }, 120_000);

  it('options: a first pack is taken after its words were compared', async () => {
    const page = await visit('options', '#privacy');
    await choose(page, '#pack-file', 'first.pack.json', await signedBy(ours));
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('dialog[open] li').length), poll).toBe(8);
    await page.evaluate(() => document.querySelector<HTMLElement>('#compare-accept')?.click());
    await textOf(page, '.sheet .line').toContain('version 1.0.0');
    await shoot(page, 'options');
    await page.close();
  }, 120_000);
});
