import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { ours, packData, signedBy } from '../packs/made.ts';
import { composers } from '../sites/composers.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { chromeId } from './extension-id.ts';
import { cutPower } from './managed-browser.ts';
import { Ui } from './ui.ts';

const poll = { timeout: 30_000, interval: 50 };
interface Stored {
  readonly packs?: { readonly current?: { readonly pack: { readonly version: string }; readonly text: string }; readonly earlier: readonly unknown[]; readonly refused?: { readonly code: string } };
}
declare const chrome: { storage: { local: { get(name?: string): Promise<Stored>; set(items: object): Promise<void>; remove(name: string): Promise<void> } } };

describe('what can go wrong on the way, in a real browser', () => {
  const texts = { first: '', second: '', old: '' };
  /** What the server does; each test says. */
  const answer: { now: (request: unknown, response: import('node:http').ServerResponse) => void } = { now: (_, response) => void response.end() };
  let server: Server;
  let profile: string;
  let browser: Browser;

  beforeAll(async () => {
    const text = (version: string, sequence: number, more = {}): Promise<string> => signedBy(ours, packData({ version, sequence, ...more }));
    Object.assign(texts, { first: await text('1.0.0', 1), second: await text('1.1.0', 2), old: await text('0.9.0', 3, { created: '2025-01-01T00:00:00Z', rollback: { reason: 'een test' } }) });
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], { keySize: 2048, algorithm: 'sha256' });
    server = createServer({ key, cert }, (request, response) => answer.now(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void (server.closeAllConnections(), server.close()));
  beforeEach(async () => {
    profile = mkdtempSync(join(tmpdir(), 'postproef-attack-'));
    await start();
  });
  afterEach(async () => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const start = async (): Promise<void> => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome`, profile });
  };
  const worker = async (): Promise<Worker> => browser.context.serviceWorkers()[0] ?? browser.context.waitForEvent('serviceworker');
  const stored = async (): Promise<Stored> => (await worker()).evaluate(() => chrome.storage.local.get());
  const serve = (text: string): void => void (answer.now = (_, response) => response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' }).end(text));
  const options = async (): Promise<Page> => {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${chromeId()}/src/pages/options/options.html`);
    await page.waitForSelector('#privacy');
    return page;
  };
  /** A link that the user pasted, and a key that the user compared. */
  const follow = async (page: Page): Promise<void> => {
    serve(texts.first);
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/firm.pack.json`;
    await page.locator('#pack-link').fill(url);
    await page.locator('#pack-link').press('Enter');
    await page.locator('#compare').click({ timeout: 30_000 });
    await page.locator('#compare-accept').click();
    await expect.poll(async () => (await stored()).packs?.current?.pack.version, poll).toBe('1.0.0');
  };
  const look = (page: Page): Promise<void> => page.locator('#look').click();

  it('half a download, and a server that goes quiet in the middle', async () => {
    const page = await options();
    await follow(page);
    answer.now = (_, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-length': String(texts.second.length) });
      response.write(texts.second.slice(0, 900), () => response.destroy());
    };
    await look(page);
    await expect.poll(async () => (await stored()).packs?.refused?.code, poll).toBe('unreachable');
    expect((await stored()).packs?.current?.pack.version).toBe('1.0.0');
    await expect.poll(() => page.locator('.notice').textContent(), poll).toContain('We try again later');
  }, 120_000);

  it('a storage that is full', async () => {
    const page = await options();
    await follow(page);
    const left = await (await worker()).evaluate(async () => {
      for (let size = 5_000_000; size >= 100; size = Math.floor(size / 2)) {
        for (let filled = true; filled; ) filled = await chrome.storage.local.set({ [`full-${Math.random()}`]: 'x'.repeat(size) }).then(() => true, () => false);
      }
      return chrome.storage.local.set({ more: 'x'.repeat(200) }).then(() => 'some', () => 'none');
    });
    expect(left).toBe('none');
    serve(texts.second);
    await look(page);
    await expect.poll(() => page.locator('#pack, .told').allTextContents(), poll).toEqual(expect.arrayContaining([expect.stringContaining('The storage of the extension is full. The old rules stay in force.')]));
    expect((await stored()).packs?.current?.text).toBe(texts.first);
  }, 120_000);

  it('two tabs that look at the same time', async () => {
    const [one, other] = [await options(), await options()];
    await follow(one);
    serve(texts.second);
    await other.reload();
    await other.waitForSelector('#look');
    await Promise.all([look(one), look(other)]);
    await expect.poll(async () => (await stored()).packs?.current?.pack.version, poll).toBe('1.1.0');
    expect((await stored()).packs?.earlier).toHaveLength(1);
  }, 120_000);

  it.each(['as a new pack comes in', 'while it is tried out', 'as it is written'] as const)('a browser that loses its power %s', async (moment) => {
    const page = await options();
    await follow(page);
    const sent = { yet: false };
    answer.now = (_, response) => void response.writeHead(200, { 'access-control-allow-origin': '*' }).end(texts.second, () => (sent.yet = true));
    await look(page);
    await expect.poll(() => sent.yet, { timeout: 30_000, interval: 1 }).toBe(true);
    if (moment === 'while it is tried out') await page.waitForTimeout(250); // the very thing that is tried out
    if (moment === 'as it is written') await expect.poll(async () => (await stored()).packs?.current?.pack.version, { timeout: 30_000, interval: 1 }).toBe('1.1.0');
    cutPower(profile);
    await browser.close().catch((error: unknown) => expect(String(error)).toMatch(/closed|crash/i));
    await start();
    await expect.poll(async () => (await stored()).packs?.current?.text, poll).toBeOneOf([texts.first, texts.second]);
    const again = await options();
    await look(again);
    await expect.poll(async () => (await stored()).packs?.current?.pack.version, poll).toBe('1.1.0');
  }, 180_000);

  it('a server that shows the same old rules for ever: the badge says how old they are', async () => {
    const page = await options();
    await follow(page);
    serve(texts.old);
    await look(page);
    await expect.poll(async () => (await stored()).packs?.current?.pack.version, poll).toBe('0.9.0');
    const composer = composers.find(({ id }) => id === 'x-home');
    if (!composer) throw new Error('Expected a composer x-home');
    const site = await browser.context.newPage();
    await site.goto(composer.url);
    await composer.open(site);
    await site.keyboard.type('Vandaag twee uur gewandeld.', { delay: 5 });
    const ui = await Ui.of(site);
    await ui.waitFor('button', /(Regels van \d{3} dagen oud|Rules \d{3} days old)$/, 20_000);
    if (process.env['POSTPROEF_SHOTS']) writeFileSync(join(process.env['POSTPROEF_SHOTS'], 'old-badge.png'), await site.screenshot());
  }, 120_000);
});
