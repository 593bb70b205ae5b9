import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { clientListOf } from '../../src/engine/known/clients.ts';
import { composers } from '../sites/composers.mjs';
import { chromiumPath, launchChromium, type Browser } from './chromium.ts';
import { chromeId, firefoxId } from './extension-id.ts';
import { firefoxPath, launchFirefox, type Firefox } from './firefox.ts';
import { managedBrowser, type ManagedBrowser } from './managed-browser.ts';
import { markedWords } from './marks.ts';
import { hasNginx, startNginx, type Nginx } from './nginx.ts';
import { PackMaker } from './pack-maker.ts';

/** Longer than elsewhere: a pack is compiled and tried out in the browser's background. */
const poll = { timeout: 30_000, interval: 100 };
const draft = 'Zaal 1 heet Het Pakhuis. Zaal 2 heet De Veerpoort.';
const composerOf = (id: string) => {
  const found = composers.find((one) => one.id === id);
  if (!found) throw new Error(`Expected a composer ${id}`);
  return found;
};

if (!hasNginx()) console.warn('pack-road.test.ts is skipped: please install nginx (on Debian: sudo apt-get install nginx-light).');

describe.skipIf(!hasNginx())('the road of a firm’s rules, from an empty folder to a mark', () => {
  let officer: PackMaker;
  let nginx: Nginx;
  const publish = (text: string): void => writeFileSync(join(nginx.folder, 'firm.pack.json'), text);
  const settings = () => ({ packUrl: `${nginx.url}/firm.pack.json`, packKeys: [officer.publicKey], clientsUrl: `${nginx.url}/clients.json`, clientsSecret: secret, role: 'staff', language: 'nl' });
  const secret = 'a secret of the firm, in its policy';
  const versions = { first: '', second: '', rollback: '' };

  beforeAll(async () => {
    nginx = await startNginx();
    writeFileSync(join(nginx.folder, 'clients.json'), JSON.stringify(clientListOf(['Groothandel Vlinderslag B.V.'], new TextEncoder().encode(secret)).list));
    officer = new PackMaker();
    officer.edit('Het Pakhuis', '1.0.0', 1);
    officer.run('lint', 'firm');
    officer.run('test', 'firm');
    versions.first = officer.signed();
    officer.edit('De Veerpoort', '1.1.0', 2);
    versions.second = officer.signed();
    officer.edit('Het Pakhuis', '1.0.0', 3, 'rollback: {reason: "De Veerpoort was toch al bekend."}');
    versions.rollback = officer.signed();
  }, 240_000);
  afterAll(async () => {
    officer?.remove();
    await nginx?.close();
  });

  describe('in Chromium, by its policy', () => {
    let managed: ManagedBrowser | undefined;
    let browser: Browser;
    let page: Page;
    const background = async (context: BrowserContext) => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
    /** A day goes by: the next look is due. */
    const aDayLater = async (): Promise<void> => {
      await (await background(browser.context)).evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: { storage: { local: { get(name: string): Promise<{ packs: object }>; set(items: object): Promise<void>; remove(name: string): Promise<void> } } } }).chrome;
        const { packs } = await storage.local.get('packs');
        await storage.local.set({ packs: { ...packs, next: 1 } });
        await storage.local.remove('packsLooks');
      });
    };
    const openAnotherBox = async (): Promise<void> => {
      await composerOf('x-modal').open(page);
      await page.keyboard.press('Escape');
    };

    beforeAll(async () => {
      publish(versions.first);
      managed = managedBrowser(chromiumPath, {
        '/etc/chromium/policies/managed/postproef-test.json': { CACertificates: [nginx.authority.replace(/-----[^-]+-----|\s/g, '')], '3rdparty': { extensions: { [chromeId()]: settings() } } },
      });
      if (!managed) return;
      browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome`, path: managed.path });
      page = await browser.context.newPage();
    });
    afterAll(async () => {
      await browser?.close();
      managed?.remove();
    });

    it('marks by the new rule, takes version 2 without a reload, and goes back by a signed rollback', async ({ skip }) => {
      if (!managed) skip('policy files cannot be laid down here');
      const composer = composerOf('x-home');
      await page.goto(composer.url);
      await composer.open(page);
      await page.keyboard.type(draft, { delay: 2 });
      await expect.poll(() => markedWords(page), poll).toEqual(['Het Pakhuis']);
      const written = (): Promise<string> => page.evaluate(() => (window as unknown as { __model(id: string): string }).__model('x-home'));

      publish(versions.second);
      await aDayLater();
      await openAnotherBox();
      await expect.poll(() => markedWords(page), poll).toEqual(['De Veerpoort']);
      expect(await written()).toBe(draft);

      publish(versions.rollback);
      await aDayLater();
      await openAnotherBox();
      await expect.poll(() => markedWords(page), poll).toEqual(['Het Pakhuis']);
      expect(await written()).toBe(draft);
    }, 180_000);

    it('asks conditionally, in one request each time', async ({ skip }) => {
      if (!managed) skip('policy files cannot be laid down here');
      await aDayLater();
      await openAnotherBox();
      await expect.poll(() => nginx.served().map(({ status }) => status), poll).toContain(304);
      expect(new Set(nginx.served().map(({ method }) => method))).toEqual(new Set(['GET']));
      expect(nginx.served().find(({ status }) => status === 304)?.bytes).toBeLessThan(400);
    });

    it('knows a client from the firm’s list, and keeps the secret out of the storage', async ({ skip }) => {
      if (!managed) skip('policy files cannot be laid down here');
      const other = await browser.context.newPage();
      await other.goto(composerOf('x-home').url);
      await composerOf('x-home').open(other);
      await other.keyboard.type('Vanochtend koffie gehad, en vlinderslag gezwommen. Fijn was het bij Groothandel Vlinderslag.', { delay: 2 });
      await expect.poll(() => markedWords(other), poll).toContain('Groothandel Vlinderslag');
      expect(await (await background(browser.context)).evaluate(async () => JSON.stringify(await (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }).chrome.storage.local.get()))).not.toContain(secret);
      await other.close();
    });

    it('shows what the firm set, and lets nobody change it', async ({ skip }) => {
      if (!managed) skip('policy files cannot be laid down here');
      const options = await browser.context.newPage();
      await options.goto(`chrome-extension://${chromeId()}/src/pages/options/options.html`);
      await expect.poll(() => options.locator('#setting-role').isDisabled(), poll).toBe(true);
      expect(await options.locator('#setting-account').isDisabled()).toBe(false);
      expect((await options.locator('.key-words li').allTextContents()).join(' ')).toBe(officer.words);
      expect(await options.locator('#back').isDisabled()).toBe(true);
      expect(await options.locator('#pack').textContent()).toContain('Uw beheerder kan de vorige terugzetten');
      expect(await options.locator('#pack').textContent()).toContain('versie 1.0.0');
      expect(await options.locator('#pack').textContent()).toContain('Dit zijn weer eerdere regels. De reden: De Veerpoort was toch al bekend.');
      expect(await options.locator('#pack-link').count()).toBe(0);
      expect(await options.locator('#settings .facts > div:has([data-who=firm]) dt').allTextContents()).toEqual(['Adres van de regels', 'Sleutels die regels mogen ondertekenen', 'Adres van de klantenlijst', 'Geheim bij de klantenlijst']);
      expect(await options.locator('#settings').textContent()).toContain(officer.publicKey);
      expect(await options.locator('body').innerHTML()).not.toContain(secret);
      await options.close();
    });
  });

  describe('in Firefox, by its policy', () => {
    const uuid = '5e1f0c8a-4d5b-4a3e-9b0a-7f2d9c1e6a44';
    let managed: ManagedBrowser | undefined;
    let firefox: Firefox;
    let page: FirefoxPage;
    let options: FirefoxPage;
    const marked = (): Promise<string[]> => page.evaluate(() => [...CSS.highlights].filter(([name]) => name.startsWith('postproef-')).flatMap(([, highlight]) => [...highlight].map(String)));
    const lookNow = async (): Promise<void> => {
      await expect.poll(() => options.evaluate(() => document.querySelector<HTMLElement>('#look')?.click() === undefined && document.querySelector('#look') !== null), poll).toBe(true);
      await page.bringToFront();
    };

    beforeAll(async () => {
      publish(versions.first);
      writeFileSync(join(nginx.folder, '../authority.pem'), nginx.authority);
      managed = managedBrowser(firefoxPath, {
        '/etc/firefox/policies/policies.json': { policies: { Certificates: { Install: [join(nginx.folder, '../authority.pem')] }, '3rdparty': { Extensions: { [firefoxId]: settings() } } } },
      });
      if (!managed) return;
      firefox = await launchFirefox({ port: inject('sites'), extension: `${process.cwd()}/dist/firefox`, path: managed.path, uuid });
      options = await firefox.browser.newPage();
      // Puppeteer never hears that such a page has come: what is on it tells.
      void options.goto(`moz-extension://${uuid}/src/pages/options/options.html`).catch((error: unknown) => void error);
      page = await firefox.browser.newPage();
    });
    afterAll(async () => {
      await firefox?.close();
      managed?.remove();
    });

    it('marks by the new rule, takes version 2 without a reload, and goes back by a signed rollback', async ({ skip }) => {
      if (!managed) skip('policy files cannot be laid down here');
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto('https://x.com/home?strip=off');
      const box = 'main [data-testid="tweetTextarea_0"]';
      await page.waitForSelector(box, { visible: true });
      await page.click(box);
      await page.waitForFunction((selector) => document.activeElement === document.querySelector(selector), {}, box);
      await page.keyboard.type(draft, { delay: 2 });
      await expect.poll(marked, poll).toEqual(['Het Pakhuis']);

      publish(versions.second);
      await lookNow();
      await expect.poll(marked, poll).toEqual(['De Veerpoort']);

      publish(versions.rollback);
      await lookNow();
      await expect.poll(marked, poll).toEqual(['Het Pakhuis']);
      expect(await page.evaluate(() => (window as unknown as { __model(id: string): string }).__model('x-home'))).toBe(draft);
    }, 180_000);
  });
});
