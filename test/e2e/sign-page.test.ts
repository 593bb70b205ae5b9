import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { firstRulesIn } from '../../src/packs/first-rules.ts';
import { makeKeys } from '../../src/packs/keys.ts';
import { launchChromium, type Browser } from './chromium.ts';
import { chromeId } from './extension-id.ts';
import { PackMaker } from './pack-maker.ts';

/** The default rules are compiled in the page’s worker, and once more when it tries a pack. */
const poll = { timeout: 30_000, interval: 50 };
const maker = new PackMaker();
let browser: Browser;
let page: Page;

const visit = async (name: 'author' | 'options', ready: string): Promise<Page> => {
  const visited = await browser.context.newPage();
  await visited.goto(`chrome-extension://${chromeId()}/src/pages/${name}/${name}.html`);
  await visited.waitForSelector(ready, { timeout: 20_000 });
  return visited;
};
const violations = async (): Promise<unknown[]> => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`) }));
const inBothThemes = async (): Promise<unknown[]> => {
  const light = await violations();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations();
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
};
const choose = (selector: string, name: string, text: string) => page.locator(selector).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const textOf = (selector: string) => expect.poll(() => page.locator(selector).textContent(), poll);
declare const chrome: { storage: Readonly<Record<'local' | 'session', { get(keys: null): Promise<unknown> }>> };
/** All that the extension keeps. */
const stored = (): Promise<string> => page.evaluate(async () => JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null), { ...localStorage }, { ...sessionStorage }]));
/** What a press saves. */
const saved = async (press: () => Promise<unknown>): Promise<{ readonly name: string; readonly text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), press()]);
  return { name: (download as Download).suggestedFilename(), text: readFileSync(await (download as Download).path(), 'utf8') };
};
const signs = async (): Promise<{ readonly name: string; readonly text: string }> => {
  await expect.poll(() => page.locator('#sign').isEnabled(), poll).toBe(true);
  const file = await saved(() => page.locator('#sign').click());
  await textOf('#signed').toContain(`${file.name} is ondertekend`);
  return file;
};
/** As a colleague opens the file, until the options page says so; the first time the words are compared. */
const opens = async (file: { readonly name: string; readonly text: string }, said: string, compared?: string): Promise<void> => {
  const options = await visit('options', '#privacy');
  await options.locator('#pack-file').setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  if (compared !== undefined) {
    await expect.poll(() => options.locator('dialog[open] li').allTextContents(), poll).toEqual(compared.split(' '));
    await options.locator('#compare-accept').click();
  }
  await expect.poll(async () => (await options.locator('.told, .sheet .line').allTextContents()).join(' '), poll).toContain(said);
  await options.close();
};

beforeEach(async () => {
  browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome`, settings: { language: 'nl' } });
  page = await visit('author', '#findings .state');
});
afterEach(() => browser?.close());
afterAll(() => maker.remove());

describe('from text to a signed pack, on the page', () => {
  it('by keyboard alone: a new key, a first pack; the command and the options page take it', async () => {
    await textOf('#sign-ready').toBe('Open eerst uw sleutel, of maak er een.');
    expect(await page.locator('#sign').isDisabled()).toBe(true);
    await page.locator('#open-key').focus();
    await page.keyboard.press('Tab');
    const key = await saved(() => page.keyboard.press('Enter'));
    expect(key.name).toBe('kantoor.key');
    await textOf('#sign-part').toContain('De sleutel is gemaakt en opgeslagen als kantoor.key');
    const words = (await page.locator('#sign-part .key-words li').allTextContents()).join(' ');
    const publicKey = await page.locator('#public-key').textContent();
    expect(await inBothThemes()).toEqual([]);
    expect(await saved(() => page.locator('#save-key').press('Enter'))).toEqual(key);

    for (let step = 0; (await page.evaluate(() => document.activeElement?.id)) !== 'title-nl'; step += 1) {
      expect(step).toBeLessThan(6);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('Huisregels van Café Zoë');
    await textOf('#sign-ready').toBe('Alles is klaar voor huisregels-van-cafe-zoe.pack.json. Let op: hierboven staat nog het voorbeeld, niet uw eigen regels.');
    for (let step = 0; (await page.evaluate(() => document.activeElement?.id)) !== 'sign'; step += 1) {
      expect(step).toBeLessThan(8);
      await page.keyboard.press('Tab');
    }
    const pack = await saved(() => page.keyboard.press('Enter'));
    expect(pack.name).toBe('huisregels-van-cafe-zoe.pack.json');
    await textOf('#signed').toContain('De eerste keer vergelijken zij de acht woorden met u');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('signed-heading');
    expect(await inBothThemes()).toEqual([]);
    expect(await page.content()).not.toContain('ed25519-private');
    expect(await stored()).not.toContain('ed25519-private');

    maker.put('page.key', key.text);
    maker.put('page.pack.json', pack.text);
    const verified = maker.run('verify', 'page.pack.json', '--key', 'page.key');
    expect(verified).toContain(`In logs:     ${await page.locator('#signed-name').textContent()}`);
    expect(verified).toContain(`Signed with ${publicKey}\nIn words:    ${words}`);
    maker.edit('De Zilverhof', '1.1.0', 2);
    maker.run('build', 'firm', '-o', 'next.json');
    expect(maker.run('sign', 'next.json', '--key', 'page.key', '-o', 'next.pack.json')).toContain(words);
    await opens(pack, 'versie 1.0.0', words);
  }, 180_000);

  it('over the last pack, with the key of the command: the same pack, a higher number, nothing to compare', async () => {
    maker.edit('De Zilverhof', '1.0.0', 1, "contact: Marit\noverrides:\n  - {rule: many-hashtags, off: true}");
    const last = { name: 'firm.pack.json', text: maker.signed() };
    await opens(last, 'versie 1.0.0', maker.words);
    await page.locator('#rules').fill(firstRulesIn.nl.replaceAll('unannounced-move', 'ferry').replaceAll('De Zilverhof', 'de veerboot'));
    await choose('#key-file', 'firm.key', maker.text('firm.key'));
    await choose('#last-file', last.name, last.text);
    await textOf('#sign-part').toContain('Vorige: firm.pack.json (Huisregels van Kantoor Jansen, versie 1.0.0, nummer 1).');
    await textOf('#rule-changes').toBe('Nieuw sinds toen: ferry. Niet meer in uw regels: unannounced-move.');
    expect(await page.locator('#number').inputValue()).toBe('2');
    expect(await page.locator('#pack-id').getAttribute('readonly')).toBe('');
    await page.locator('#number').fill('1');
    await textOf('#sign-ready').toBe('Het nummer moet hoger zijn dan 1.');
    await page.locator('#number').fill('2');
    await page.locator('#version').fill('0.9.0');
    await expect.poll(() => page.locator('#sign').isEnabled(), poll).toBe(true);
    await page.locator('#sign').click();
    await textOf('#sign-told').toContain('De versie is lager dan die van het vorige pakket');
    await page.locator('#sign-part summary').click();
    await page.locator('#rollback').fill('Te streng.');
    const back = await signs();
    expect(await page.locator('#signed').textContent()).toContain('De woorden hoeven zij niet opnieuw te vergelijken: uw handtekening is dezelfde.');
    await textOf('#sign-ready').toBe('Dit is ondertekend. Verandert u nog iets, dan wordt het versie 0.10.0, nummer 3.');
    await opens(back, 'versie 0.9.0');

    await page.locator('#rest').fill('contact: Marit\noverride: []');
    await page.locator('#sign').click();
    await textOf('#rest-problems').toContain('Tekstregel 2');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('rest');
    expect(await violations()).toEqual([]);
    await page.locator('#rest').fill('contact: Piet');
    maker.put('third.pack.json', (await signs()).text);
    expect(maker.run('verify', 'third.pack.json', '--key', maker.publicKey)).toContain('(number 3), 1 rule');
    const { contact, overrides, rollback } = JSON.parse(Buffer.from((JSON.parse(maker.text('third.pack.json')) as { payload: string }).payload, 'base64').toString()) as Record<string, unknown>;
    expect([contact, overrides, rollback]).toEqual(['Piet', undefined, undefined]);
  }, 180_000);

  it('with a new key: the earlier one vouches for it, or everybody compares again', async () => {
    const last = { name: 'firm.pack.json', text: maker.signed() };
    await opens(last, 'overgenomen', maker.words);
    await choose('#last-file', last.name, last.text);
    await page.locator('#make-key').click();
    await textOf('#sign-ready').toBe('Open eerst ook de vorige sleutel.');
    expect(await inBothThemes()).toEqual([]);
    await choose('#old-key-file', 'andere.key', (await makeKeys()).privateKey);
    await textOf('#sign-part .notice').toContain('Met andere.key is het vorige pakket niet ondertekend');
    await choose('#old-key-file', 'firm.key', maker.text('firm.key'));
    await textOf('#sign-part .notice').toContain('firm.key staat in voor de nieuwe sleutel.');
    const handed = await signs();
    expect(await page.locator('#signed').textContent()).toContain('de vorige sleutel staat in voor de nieuwe');
    expect(await page.locator('#sign-part .notice').isVisible()).toBe(false);
    await opens(handed, 'overgenomen');

    await page.locator('#make-key').click();
    await page.locator('#lost-key').check();
    const alone = await signs();
    expect(await page.locator('#signed').textContent()).toContain('Ieder verwijdert op de pagina met instellingen het pakket en de sleutel');
    await opens(alone, 'andere sleutel');
  }, 180_000);

  it('says kindly what is no key, no pack, and not ready yet', async () => {
    const { publicKey, privateKey } = await makeKeys();
    const said = () => textOf('#sign-part [aria-labelledby="key-heading"] > [role="status"]');
    await choose('#key-file', 'open.key', publicKey);
    await said().toContain('In open.key staat de publieke sleutel, en daarmee kan niemand ondertekenen');
    await choose('#key-file', 'half.key', privateKey.slice(0, 50));
    await said().toContain('De sleutel in half.key is niet meer heel. Open uw kopie.');
    await choose('#key-file', 'brief.txt', 'Groetjes');
    await said().toContain('brief.txt is geen sleutel');
    await choose('#last-file', 'brief.json', '{}');
    await textOf('[aria-labelledby="pack-heading"] > [role="status"]').toContain('brief.json: Dit bestand is geen ondertekend regelpakket');
    await choose('#key-file', 'goed.key', `${privateKey}\r\n`);
    await textOf('#sign-ready').toBe('Geef het pakket eerst een naam.');
    await page.locator('#title-en').fill('House rules');
    await page.locator('#rules').fill(firstRulesIn.nl.replace('⟦De Zilverhof⟧', '⟦de trein⟧'));
    await textOf('#sign-ready').toContain('Eerst nog: 1 voorbeeld doet niet wat de regel zegt');
    expect(await page.locator('#sign').isDisabled()).toBe(true);
    await page.locator('#rules').fill(firstRulesIn.nl.replace(/severity: warn/, 'severity: wran'));
    await textOf('#sign-ready').toContain('Eerst nog in uw regels: 1 ding om te verbeteren.');
    expect(await page.locator('#sign').isDisabled()).toBe(true);
    await page.locator('#rules').fill('');
    await expect.poll(() => page.locator('#sign').isEnabled(), poll).toBe(true);
    await page.locator('#sign').click();
    await textOf('#sign-told').toBe('Er staat nog geen regel.');
  }, 120_000);

  it('a key that is opened as rules or dropped on the page is a key, and not kept', async () => {
    const before = await page.locator('#rules').inputValue();
    await choose('#file', 'firm.key', maker.text('firm.key'));
    await textOf('#sign-part').toContain('firm.key is geopend.');
    expect(await page.locator('#rules').inputValue()).toBe(before);
    await choose('#file', 'firm.pack.json', maker.signed());
    await textOf('#sign-part').toContain('Vorige: firm.pack.json');
    expect(await page.locator('#rules').inputValue()).toBe(before);
    expect(await stored()).not.toContain('ed25519-private');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await textOf('#sign-ready').toBe('Open eerst uw sleutel, of maak er een.');
    expect(await page.locator('#sign-part .key-words').count()).toBe(0);
  }, 120_000);

  it('begins with what is in force here, so that the number goes on', async () => {
    await opens({ name: 'firm.pack.json', text: maker.signed() }, 'overgenomen', maker.words);
    await page.reload();
    await textOf('#sign-part').toContain('Ingevuld naar het pakket dat op deze computer geldt: Huisregels van Kantoor Jansen, versie 1.0.0, nummer 1.');
    expect([await page.locator('#pack-id').inputValue(), await page.locator('#version').inputValue(), await page.locator('#number').inputValue()]).toEqual(['kantoor-jansen', '1.1.0', '2']);
  }, 120_000);

  it('where the browser makes no such signatures: the command', async () => {
    await page.addInitScript(() => {
      Object.assign(crypto.subtle, { generateKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')) });
    });
    await page.reload();
    await textOf('#sign-part').toContain('Deze browser kan geen handtekening zetten');
    expect(await page.locator('#sign-part pre').textContent()).toContain('postproef pack sign my-pack.json --key firm.key');
    expect(await page.locator('#sign-part button').count()).toBe(0);
    expect(await violations()).toEqual([]);
  }, 120_000);
});
