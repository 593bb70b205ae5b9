import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { composers } from '../sites/composers.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { markedWords } from './marks.ts';
import { Ui } from './ui.ts';

const poll = { timeout: 8_000, interval: 50 };
type Tabs = { tabs: { query(about: object): Promise<{ id: number; url?: string }[]> } };
declare const chrome: Tabs;

describe.each(['nl', 'en'] as const)('the popup, %s', (language) => {
  let browser: Browser;
  let page: Page;
  let popup: Page | undefined;
  const colorScheme = language === 'nl' ? 'light' : 'dark';
  const composer = composers.find(({ id }) => id === 'linkedin-sdui') as (typeof composers)[number];

  /** Opens it for the page that stands open; the popup is given a tab of its own, for a test cannot press the button in the browser's frame. */
  const openPopup = async (): Promise<Page> => {
    const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
    const tabs = await worker.evaluate(() => chrome.tabs.query({}));
    const tab = tabs.find(({ url }) => url?.startsWith('https://'));
    popup = await browser.context.newPage();
    await popup.setViewportSize({ width: 360, height: 600 });
    await popup.goto(`${new URL('.', worker.url()).href}src/pages/popup/popup.html?tab=${tab?.id ?? tabs[0]?.id}`);
    await popup.locator('footer').waitFor();
    return popup;
  };
  const said = async (): Promise<string> => (await popup?.locator('main').innerText()) ?? '';

  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome`, colorScheme, settings: { language } });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.context.newPage();
  });
  afterEach(async () => {
    await popup?.close();
    await page.close();
  });
  const expectNoTrouble = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page: popup as never }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await popup?.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  };

  it('elsewhere: says where it does look along', async () => {
    await page.goto('about:blank');
    await openPopup();
    await expect.poll(said, poll).toMatch(language === 'nl' ? /Kijkt hier niet mee.*LinkedIn, Facebook en X/s : /Not watching here.*LinkedIn, Facebook and X/s);
    await expectNoTrouble();
  });

  it('before the first box, in one that is empty, and with points', async () => {
    await page.goto(composer.url);
    await openPopup();
    await expect.poll(said, poll).toMatch(language === 'nl' ? /Staat klaar op LinkedIn/ : /Ready on LinkedIn/);
    await popup?.close();
    await composer.open(page);
    await (await Ui.of(page)).waitFor('button', /^Postproef/);
    await openPopup();
    await expect.poll(said, poll).toMatch(language === 'nl' ? /Kijkt mee op LinkedIn.*Bericht\s+nog leeg/s : /Watching on LinkedIn.*Post\s+still empty/s);
    await popup?.close();
    await page.bringToFront();
    await page.keyboard.type(drafts.block.text, { delay: 5 });
    await expect.poll(() => markedWords(page), poll).toContainEqual(drafts.block.words);
    await openPopup();
    await expect.poll(said, poll).toMatch(language === 'nl' ? /Bericht\s+1 punt\s/ : /Post\s+1 point\s/);
    await expect.poll(said, poll).toMatch(/\d+ (regels|rules)/);
    await expectNoTrouble();
  });

  it('says what it does not look at: a box that it does not know, a conversation', async () => {
    await page.goto(composer.url);
    await page.evaluate(() => {
      const box = document.createElement('textarea');
      box.style.cssText = 'width: 500px; height: 120px';
      document.querySelector('main')?.prepend(box);
    });
    await openPopup();
    await expect.poll(said, poll).toMatch(language === 'nl' ? /niet alles bekijken.*Onbekend tekstvak\s+niet bekeken/s : /Cannot look at everything.*Unknown text box\s+not looked at/s);
    await expectNoTrouble();
    await popup?.close();
    await page.evaluate(() => history.replaceState(null, '', '/messaging/thread/'));
    await openPopup();
    await expect.poll(said, poll).toMatch(language === 'nl' ? /Leest hier niets/ : /Reads nothing here/);
  });

  it('leads to the settings by keyboard alone', async () => {
    await page.goto(composer.url);
    const opened = await openPopup();
    for (let presses = 0; (await opened.evaluate(() => document.activeElement?.id)) !== 'settings'; presses += 1) {
      expect(presses).toBeLessThan(8);
      await opened.keyboard.press('Tab');
    }
    const options = browser.context.waitForEvent('page');
    await opened.keyboard.press('Enter').catch(() => undefined); // it closes itself while it is pressed
    await (await options).waitForURL(/options\.html/);
    await (await options).close();
  });

  it.each(['linkedin-sdui', 'linkedin-ember', 'facebook-post', 'x-home'])('its report can be copied and holds no word of the draft, no name and no label: %s', async (id) => {
    const one = composers.find((each) => each.id === id) as (typeof composers)[number];
    const secrets = ['Wolkenveld', 'Zwiebelkwast', 'Kwartelmans', 'Brontowinkel', 'Fluitekruid', 'Moddermolen', 'Zeepaardje', 'kaartspel'];
    await page.goto(one.url);
    await one.open(page);
    await page.keyboard.type(`${secrets[0]} en ${secrets[1]}: ${drafts.block.text}`, { delay: 5 });
    await expect.poll(() => markedWords(page), poll).toContainEqual(drafts.block.words);
    // Names and labels in every place where a site may put them, on the box and on all around it.
    await page.locator(one.box).evaluate((box, [name, label, key, value, place, tip]) => {
      const chain: Element[] = [];
      for (let at: Node | null = box; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) if (at instanceof Element && at !== document.documentElement) chain.push(at);
      for (const element of chain) {
        element.setAttribute('aria-label', label as string);
        element.setAttribute('title', tip as string);
        element.setAttribute('data-person', name as string);
        element.setAttribute(`data-${key?.toLowerCase()}`, 'x');
        element.setAttribute('data-block', value as string);
        element.classList.add(place as string);
      }
    }, secrets.slice(2));
    const text = `${await page.evaluate(() => document.body.innerText)} ${await page.locator(one.box).innerText()}`;
    expect(text).toContain(secrets[0]);
    await openPopup();
    await popup?.locator('summary').click();
    await browser.context.grantPermissions(['clipboard-read']).catch(() => undefined);
    await popup?.locator('#copy').click();
    await expect.poll(said, poll).toMatch(language === 'nl' ? /Gekopieerd\./ : /Copied\./);
    const report = await popup?.evaluate(() => navigator.clipboard.readText()) ?? '';
    expect(report).toBe(await popup?.locator('pre').innerText());
    expect(report).toMatch(/Box: [\w-]+ \((post|comment)\), findings; block 1/);
    expect(report).toMatch(/\[contenteditable=true\]/);
    for (const secret of [...secrets, drafts.block.words]) expect(report.toLowerCase()).not.toContain(secret.toLowerCase());
    // Nor any other word that stands on the page: what is left are words of our own report and of how pages are built.
    const ours = /^(?:postproef|chrome|page|rules|warn|block|info|findings|known|that|textbox|dialog|main|feed|post|home|article|region|presentation|form|html|body|section|header|span|button|true|false|linkedin|facebook|more|not|custom|element|open|root|shadow|share|comment|text|editor|name|list|group|none|role|type|method|search|number|client|company|data|link)$/;
    const words = new Set((text.match(/[\p{L}]{4,}/gu) ?? []).map((word) => word.toLowerCase()).filter((word) => !ours.test(word)));
    const told = new Set(report.toLowerCase().match(/[\p{L}]{4,}/gu) ?? []);
    expect([...told].filter((word) => words.has(word))).toEqual([]);
    await expectNoTrouble();
  });
});
