import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { wordsOf } from '../../src/packs/keys.ts';
import { readSavedLog } from '../../src/log/saved-log.ts';
import { ours, packData, ruleData, signedBy, theirs } from '../packs/made.ts';
import { composers } from '../sites/composers.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { chromeId } from './extension-id.ts';
import { inExtension } from './extension-world.ts';
import { markedWords } from './marks.ts';

/** A pack is compiled and tried out in the background before it is taken. */
const poll = { timeout: 20_000, interval: 100 };
const ferry = ruleData({ match: [{ kind: 'terms', phrases: ['veerboot'] }], examples: { nl: { match: ['De veerboot vaart.', 'Met de veerboot.'], pass: ['Met de trein.', 'Te voet.'] }, en: { match: ['De veerboot vaart.', 'Met de veerboot.'], pass: ['By train.', 'On foot.'] } } });
const packs = { first: '', second: '', changed: '', foreign: '', failing: '' };
let words = '';
let browser: Browser;
let page: Page;

const open = (name: string, text: string) => page.locator('#pack-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const told = () => expect.poll(() => page.locator('.told').textContent(), poll);
const inForce = () => expect.poll(() => page.locator('.sheet .line').textContent().catch(() => ''), poll);
const violations = async (): Promise<unknown[]> => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`) }));
const visit = async (): Promise<Page> => {
  const visited = await browser.context.newPage();
  await visited.goto(`chrome-extension://${chromeId()}/src/pages/options/options.html`);
  await visited.waitForSelector('#privacy');
  return visited;
};
/** A page with an open compose box. */
const inTheBox = async (): Promise<Page> => {
  const composer = composers.find(({ id }) => id === 'x-home');
  if (!composer) throw new Error('Expected a composer x-home');
  const site = await browser.context.newPage();
  await site.goto(composer.url);
  await composer.open(site);
  return site;
};
/** Both are waited for: Playwright gives up on what is not there at once. */
const install = async (): Promise<void> => {
  await open('first.pack.json', packs.first);
  await page.locator('#compare-accept').click({ timeout: 20_000 });
  await inForce().toContain('versie 1.0.0');
};

beforeAll(async () => {
  packs.first = await signedBy(ours, packData());
  packs.second = await signedBy(ours, packData({ version: '1.1.0', sequence: 2, rules: [ferry], overrides: [{ rule: 'many-hashtags', off: true }, { rule: 'bait', lock: true }] }));
  packs.changed = packs.second.replace(/"payload":"(.{40})./, (_, before: string) => `"payload":"${before}A`);
  packs.foreign = await signedBy(theirs, packData({ version: '9.0.0', sequence: 9 }));
  packs.failing = await signedBy(ours, packData({ version: '3.0.0', sequence: 3, rules: [ruleData({ match: [{ kind: 'terms', phrases: ['iets anders'] }] })] }));
  words = await wordsOf(ours.publicKey);
});
beforeEach(async () => {
  browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome`, settings: { language: 'nl' } });
  page = await visit();
});
afterEach(() => browser?.close());

describe('the options page', () => {
  it('shows the default rules where the firm has none, under the lines of the brochure', async () => {
    expect(await page.locator('#pack').textContent()).toContain('De standaardregels voor accountants gelden');
    expect(await page.locator('#rules .group:visible').count()).toBe(10);
    await page.locator('#find-rule').fill('hashtags');
    await expect.poll(() => page.locator('#rules li:visible').count(), poll).toBeGreaterThan(0);
    expect(await page.locator('#line-N3').getAttribute('open')).toBe('');
    expect(await violations()).toEqual([]);
  }, 60_000);

  it('takes a first pack only after its words were compared', async () => {
    await open('first.pack.json', packs.first);
    await expect.poll(() => page.locator('dialog[open] li').allTextContents(), poll).toEqual(words.split(' '));
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('#pack').textContent()).toContain('nog geen eigen regels');
    await install();
    await told().toContain('overgenomen');
    expect((await page.locator('.sheet .key-words li').allTextContents()).join(' ')).toBe(words);
    expect(await violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations()).toEqual([]);
  }, 90_000);

  it.each([
    ['a changed byte', 'changed', 'er is iets veranderd nadat het pakket ondertekend was'],
    ['another key', 'foreign', 'ondertekend met een andere sleutel'],
    ['examples that fail', 'failing', 'Niet elke regel in dit pakket doet wat zijn eigen voorbeelden zeggen. De maker ziet met “postproef pack test” welke.\nboat-trip (nl): vindt niets in “We maken een'],
  ] as const)('refuses %s in plain words, and nothing is lost', async (_, which, said) => {
    await install();
    await open('next.pack.json', packs[which]);
    await told().toContain(said);
    await inForce().toContain('versie 1.0.0');
  }, 90_000);

  it('refuses what is no pack, and a pack that is older', async () => {
    await install();
    await open('second.pack.json', packs.second);
    await inForce().toContain('versie 1.1.0');
    await open('first.pack.json', packs.first);
    await told().toContain('ouder dan het pakket dat u al hebt');
    await open('half.pack.json', packs.second.slice(0, 900));
    await told().toContain('niet compleet');
    await open('holiday.json', 'Groetjes uit Lissabon');
    await told().toContain('geen ondertekend regelpakket');
    await open('huge.pack.json', `{"postproef":1,"payload":"${'A'.repeat(7_000_000)}"}`);
    await told().toContain('te groot');
    await inForce().toContain('versie 1.1.0');
  }, 90_000);

  it('keeps what is half typed while something else changes', async () => {
    await page.locator('#find-rule').fill('hashtags');
    await page.locator('#pack-link').fill('https://packs.example/fi');
    await page.locator('#find-rule').evaluate((input) => input.dataset['old'] = 'yes');
    await page.locator('#pack-link').evaluate((input) => input.dataset['old'] = 'yes');
    await browser.context.serviceWorkers()[0]?.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome.storage.local.set({ packs: { earlier: [], looked: 1 }, personal: [{ rule: 'bait', off: true }] }));
    await expect.poll(() => page.locator('[data-old]').count(), poll).toBe(0);
    expect(await page.locator('#pack-link').inputValue()).toBe('https://packs.example/fi');
    expect(await page.locator('#find-rule').inputValue()).toBe('hashtags');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pack-link');
    expect(await page.locator('#rule-bait').isVisible()).toBe(false);
  }, 60_000);

  it('forgets what was refused at a link, together with the link', async () => {
    await page.locator('#pack-link').fill('https://x.com/home');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#pack').textContent(), poll).toContain('geen ondertekend regelpakket');
    await page.locator('#pack-link').fill('');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#pack').textContent(), poll).not.toContain('geen ondertekend regelpakket');
  }, 60_000);

  it('goes one version back and forward again, and forgets all of it when told to', async () => {
    await install();
    await open('second.pack.json', packs.second);
    await inForce().toContain('versie 1.1.0');
    await page.locator('#back').click();
    await inForce().toContain('versie 1.0.0');
    await page.locator('#forward').click();
    await inForce().toContain('versie 1.1.0');
    await page.locator('#remove').click();
    await page.locator('#remove-sure').click();
    await expect.poll(() => page.locator('#pack').textContent(), poll).toContain('nog geen eigen regels');
  }, 90_000);

  it('tells in the log which rules and settings came into force, in a file that can be checked', async () => {
    const log = () => expect.poll(() => page.locator('#log').textContent(), poll);
    await log().toContain('Er staat nog niets in');
    await install();
    await log().toMatch(/Regels overgenomen.*kantoor 1\.0\.0 #1 [0-9a-f]{12}/);
    await page.locator('#setting-role').selectOption('spokesperson');
    await log().toContain('role=spokesperson (you)');
    await page.locator('#remove').click();
    await page.locator('#remove-sure').click();
    await log().toContain('Pakket verwijderd');
    expect(await page.locator('#log-clear').count()).toBe(0);
    expect(await violations()).toEqual([]);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('#log-jsonl').click()]);
    const { lines, state } = await readSavedLog(readFileSync(await saved.path(), 'utf8'));
    expect([lines.map(({ action }) => action), state]).toEqual([['rules', 'settings', 'rules', 'saved', 'saved'], { kind: 'whole' }]);
  }, 90_000);

  it('says who decided about a rule, and lets nobody loosen what the firm keeps on', async () => {
    await install();
    await open('second.pack.json', packs.second);
    await inForce().toContain('versie 1.1.0');
    const stateOf = async (rule: string) => ({ on: await page.locator(`#rule-${rule}`).isChecked(), fixed: await page.locator(`#rule-${rule}`).isDisabled(), by: await page.locator(`#rule-${rule}-by`).textContent() });
    expect(await stateOf('many-hashtags')).toEqual({ on: false, fixed: true, by: expect.stringContaining('Huisregels 1.1.0 · Uitgezet door uw kantoor.') });
    expect(await stateOf('bait')).toEqual({ on: true, fixed: true, by: expect.stringContaining('Uw kantoor laat deze regel aanstaan.') });
    expect(await stateOf('citizen-number')).toEqual({ on: true, fixed: true, by: expect.stringContaining('Dit punt blijft altijd aan.') });
    expect(await stateOf('boat-trip')).toMatchObject({ on: true, fixed: false });
  }, 90_000);

  it('silences a rule for its user, at once, in a draft that is open; the page’s world may neither read nor ask', async () => {
    await install();
    const site = await inTheBox();
    await site.keyboard.type('Straks op zeilreis met z’n allen.', { delay: 2 });
    await expect.poll(() => markedWords(site), poll).toEqual(['zeilreis']);
    const session = await site.context().newCDPSession(site);
    await inExtension(session, "void chrome.storage.local.get().then(() => (globalThis.storage = 'open'), () => (globalThis.storage = 'shut'))");
    await expect.poll(() => inExtension(session, 'globalThis.storage'), poll).toBe('shut');
    await inExtension(session, "void chrome.runtime.sendMessage({ kind: 'overview' }).then((answer) => (globalThis.asked = answer ?? 'no answer'), () => (globalThis.asked = 'no answer'))");
    await expect.poll(() => inExtension(session, 'globalThis.asked'), poll).toBe('no answer');
    await page.bringToFront();
    await page.locator('#line-N1 summary').click();
    await page.locator('#rule-boat-trip').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => markedWords(site), poll).toEqual([]);
    await expect.poll(() => page.locator('#rule-boat-trip-by').textContent(), poll).toContain('door u uitgezet');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('rule-boat-trip');
  }, 90_000);

  it('hides tips for whoever wants none, at once, and keeps what a post is held for', async () => {
    const site = await inTheBox();
    await site.keyboard.type('Gefeliciteerd!!! Mijn BSN is 250591960.', { delay: 2 });
    await expect.poll(async () => (await markedWords(site)).sort(), poll).toEqual(['250591960', 'Gefeliciteerd!!!']);
    await page.bringToFront();
    await page.locator('#setting-tips').selectOption('hide');
    await expect.poll(() => markedWords(site), poll).toEqual(['250591960']);
    await page.locator('#setting-tips').selectOption('show');
    await expect.poll(async () => (await markedWords(site)).sort(), poll).toEqual(['250591960', 'Gefeliciteerd!!!']);
  }, 90_000);

  it('shows the log, says whether its chain holds, saves and clears it', async () => {
    const worker = browser.context.serviceWorkers()[0];
    const entry = { rules: ['client-named'], action: 'posted-anyway', reason: 'approved', note: '=SUM(1;2)', platform: 'x', time: Date.now(), packs: ['nba 0.1.0'], previous: '0'.repeat(64), hash: 'f'.repeat(64) };
    await worker?.evaluate((log) => (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome.storage.local.set({ log }), [entry]);
    await expect.poll(() => page.locator('#log').textContent(), poll).toContain('Vanaf besluit 1 klopt de keten niet');
    expect(await page.locator('#log td').nth(2).textContent()).toMatch(/^\p{Lu}.{10,}[.?] client-named$/u);
    expect(await page.locator('#log td').allTextContents()).toContain('Dit is goedgekeurd op kantoor: =SUM(1;2)');
    expect(await violations()).toEqual([]);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('#log-csv').click()]);
    expect(saved.suggestedFilename()).toBe('postproef-log.csv');
    const text = await new Response(await saved.createReadStream() as unknown as ReadableStream).text();
    expect(text).toContain(`;"'=SUM(1;2)";`);
    expect(text).toMatch(/;saved;.*;Chrome \d+;.*;changed;/);
    await page.locator('#log-clear').click();
    await page.locator('#log-clear-sure').click();
    await expect.poll(() => page.locator('#log').textContent(), poll).toContain('Logboek leeggemaakt (1 besluit)');
  }, 60_000);

  it('tells whoever installed it just now what is read, what stays, and how to try it', async () => {
    expect(await page.locator('#begin').count()).toBe(0);
    await page.goto(`${page.url()}#begin`);
    await page.reload();
    await expect.poll(() => page.locator('#begin dt').allTextContents(), poll).toEqual(['Wat gelezen wordt', 'Wat nooit weggaat', 'Probeer het']);
    expect(await violations()).toEqual([]);
  }, 60_000);

  it('speaks English to who chose it', async () => {
    await page.locator('#setting-language').selectOption('en');
    await expect.poll(() => page.locator('h1').textContent(), poll).toBe('Postproef settings');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  }, 60_000);
});
