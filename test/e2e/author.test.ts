import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { firstRules, firstRulesIn } from '../../src/packs/first-rules.ts';
import { ours, signedBy } from '../packs/made.ts';
import { chained, savedText } from '../log/saved.ts';
import { launchChromium, type Browser } from './chromium.ts';
import { chromeId } from './extension-id.ts';
import { markedWords } from './marks.ts';

/** The default rules are compiled in the page’s worker before the first answer. */
const poll = { timeout: 20_000, interval: 50 };
let browser: Browser;
let page: Page;

const visit = async (): Promise<Page> => {
  const visited = await browser.context.newPage();
  await visited.goto(`chrome-extension://${chromeId()}/src/pages/author/author.html`);
  await visited.waitForSelector('#findings .state', { timeout: 20_000 });
  return visited;
};
const violations = async (): Promise<unknown[]> => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`) }));
const problems = () => expect.poll(() => page.locator('#problems').textContent(), poll);
const marked = () => expect.poll(() => markedWords(page), poll);
const places = () => page.locator('.lines > [data-wrong]').evaluateAll((lines) => lines.map((line) => [...(line.parentElement?.children ?? [])].indexOf(line) + 1));
/** A rule as an officer would make it from the example: other words, another id. */
const ferry = firstRules.replaceAll('De Zilverhof', 'de veerboot').replaceAll('unannounced-move', 'ferry');
const broken = ferry.replace(/severity: warn.*/, 'severity: wran');
const lineOf = (words: string): number => broken.slice(0, broken.indexOf(words)).split('\n').length;

beforeEach(async () => {
  browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome`, settings: { language: 'nl' } });
  page = await visit();
});
afterEach(() => browser?.close());

describe('the page where rules are written', () => {
  it('begins with a rule that works, on a draft that it finds something in', async () => {
    await problems().toContain('De regels zijn goed geschreven');
    expect((await markedWords(page)).slice(0, 2)).toEqual(expect.arrayContaining(['De Zilverhof']));
    expect(await page.locator('#example-results').textContent()).toContain('unannounced-moveNederlands 2 gevonden, 2 terecht niet');
    expect(await page.locator('#saved').textContent()).toContain('nog niets veranderd');
    expect(await page.locator('#rules').inputValue()).toBe(firstRulesIn.nl);
    expect(await violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations()).toEqual([]);
  }, 60_000);

  it('is reached from the options page', async () => {
    const options = await browser.context.newPage();
    await options.goto(`chrome-extension://${chromeId()}/src/pages/options/options.html`);
    const [opened] = await Promise.all([browser.context.waitForEvent('page'), options.locator('#author').click({ timeout: 20_000 })]);
    await expect.poll(() => opened.locator('h1').textContent().catch(() => ''), poll).toBe('Regels schrijven');
  }, 60_000);

  it('marks what a new rule finds, says why and which rule; scope and draft count', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.locator('#draft').fill('Morgen gaan we met de veerboot naar Texel.');
    await marked().toEqual([]);
    await page.locator('#rules').fill(ferry);
    await marked().toEqual(['de veerboot']);
    const finding = page.locator('#findings li');
    expect(await finding.textContent()).toContain('Hier staat “de veerboot”. De verhuizing is nog niet aangekondigd.');
    expect(await finding.textContent()).toContain('ferry · uw regel · Bron: Huisregel 3 (niet geverifieerd)');
    await page.locator('#rules').fill(ferry.replace('    match: #', '    scope: {platforms: [x]}\n    match: #'));
    await marked().toEqual([]);
    await page.locator('#platform').selectOption('x');
    await marked().toEqual(['de veerboot']);
    expect(requests).toEqual([]);
  }, 60_000);

  it('shows a mistake at its line, keeps the last good rules, and leads to the line', async () => {
    await page.locator('#rules').fill(ferry);
    await page.locator('#draft').fill('Morgen gaan we met de veerboot naar Texel.');
    await marked().toEqual(['de veerboot']);
    await page.locator('#rules').fill(broken);
    await problems().toContain('1 ding om te verbeteren');
    expect(await page.locator('#problems').textContent()).toContain('severity: Hier hoort info, warn of block; er staat “wran”. Bedoelde u “warn”?');
    expect(await places()).toEqual([lineOf('severity: wran')]);
    expect(await page.locator('#findings').textContent()).toContain('De tekst is bekeken met uw regels van vóór die fout');
    await page.locator('#draft').fill('En terug met de veerboot.');
    await marked().toEqual(['de veerboot']);
    expect(await page.locator('#findings li').textContent()).toContain('ferry · uw regel');
    expect(await violations()).toEqual([]);
    await page.locator('#problems .place').click();
    expect(await page.locator('#rules').evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionStart + 4))).toBe('wran');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('# hier');
    expect((await page.locator('#rules').inputValue()).split('\n')[lineOf('severity: wran')]).toBe('    # hier');
    await page.locator('#rules').fill(ferry);
    await problems().toContain('goed geschreven');
    expect(await places()).toEqual([]);
  }, 60_000);

  it('shows which example does not do what it says, and takes it as the draft', async () => {
    await page.locator('#rules').fill(ferry.replace('Straks drinken we koffie in ⟦de veerboot⟧!', 'Straks drinken we koffie in ⟦de trein⟧!'));
    await expect.poll(() => page.locator('#example-results').textContent(), poll).toContain('1 van 4 anders dan bedoeld');
    expect(await page.locator('#example-results').textContent()).toContain('Moet “de trein” vinden, maar vindt niets:');
    await page.locator('#example-results .action').click();
    expect(await page.locator('#draft').inputValue()).toBe('Straks drinken we koffie in de trein!');
    expect(await violations()).toEqual([]);
  }, 60_000);

  it('says on which posts a colleague would notice the rules, and answers the hand meanwhile', async () => {
    const found = () => expect.poll(() => page.locator('#posts-part [role="status"]').textContent(), { ...poll, timeout: 60_000 });
    await page.locator('#rules').fill(broken);
    await problems().toContain('1 ding');
    expect(await page.locator('#compare-posts').isDisabled()).toBe(true);
    await page.locator('#rules').fill(ferry);
    await problems().toContain('goed geschreven');
    await page.locator('#compare-posts').click();
    await page.locator('#draft').fill('Morgen gaan we met de veerboot.');
    await marked().toEqual(['de veerboot']);
    expect(await page.locator('#post-changes').textContent()).toBe('');
    await found().toBe('Van 700 berichten verandert er geen.');

    const posts = ['Mooi weer vandaag.', 'Straks met de veerboot!', 'Nieuwsbericht: de veerboot vaart.'].map((text, index) => JSON.stringify({ id: `post-${index}`, lang: 'nl', text })).join('\n');
    await page.locator('#posts-file').setInputFiles({ name: 'mijn.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(posts) });
    await found().toBe('Van 3 berichten verandert er 1.');
    const change = page.locator('#post-changes li').first();
    expect(await change.locator('h3').textContent()).toBe('post-1 gaat zonder vraag door → vraagt u nog één keer te kijken');
    expect(await change.locator('.points').textContent()).toContain('“de veerboot” ferry');
    expect(await page.locator('#post-changes > p').textContent()).toContain('Van 3 berichten waarin niets gelabeld is, krijgt er 1 een ◇ of ◆; eerst 0.');
    await change.locator('summary').click();
    expect(await violations()).toEqual([]);
    await change.locator('button').click();
    expect(await page.locator('#draft').inputValue()).toBe('Straks met de veerboot!');
    await page.locator('#rules').fill(ferry.replaceAll('veerboot', 'trein'));
    await found().toContain('Vergelijk nog eens');
    await page.locator('#posts-file').setInputFiles({ name: 'veel.jsonl', mimeType: 'application/jsonl', buffer: Buffer.alloc(9 * 1024 * 1024, 'x') });
    await found().toBe('veel.jsonl is groter dan 8 MB. Neem een deel ervan.');
    await page.locator('#posts-file').setInputFiles({ name: 'mis.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from('{"id": "1"}') });
    await found().toContain('Tekstregel 1');
  }, 240_000);

  it('compares with the pack in force where there is one', async () => {
    const message = { text: await signedBy(ours), key: ours.publicKey };
    await page.evaluate((about) => (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome.runtime.sendMessage({ kind: 'import', message: about }), message);
    await page.reload();
    await problems().toContain('goed geschreven');
    await page.locator('#against').selectOption({ label: 'het pakket dat hier geldt: Huisregels, versie 1.0.0' });
    await page.locator('#posts-file').setInputFiles({ name: 'mijn.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from('{"text": "Straks op zeilreis naar De Zilverhof."}') });
    await expect.poll(() => page.locator('#post-changes .points').textContent(), poll).toMatch(/Weg.*“zeilreis” boat-trip.*Nieuw.*“De Zilverhof” unannounced-move/);
  }, 60_000);

  it('shows how new rules did: what logs say of each, and the line for one that may hold', async () => {
    await page.locator('#rules').fill(ferry.replace('severity: warn', 'stage: mark\n    severity: block'));
    await expect.poll(() => page.locator('#trials').textContent(), poll).toContain('ferry wordt getoondNog niet getoond');
    const logOf = async (days: number): Promise<Buffer> => {
      const entries = Array.from({ length: days }, (_, at) => ({ rules: ['ferry'], action: at === 3 ? 'does-not-fit' : 'on-trial', time: Date.parse('2026-10-01T09:00:00Z') + at * 86_400_000 }));
      return Buffer.from(savedText(await chained([...entries, { rules: [], action: 'saved', time: entries.at(-1)?.time, entries: days, chain: 'whole' }])));
    };
    const open = (name: string, buffer: Buffer) => page.locator('#log-file').setInputFiles({ name, mimeType: 'application/jsonl', buffer });
    await open('anna.jsonl', await logOf(20));
    await expect.poll(() => page.locator('#trials').textContent(), poll).toContain('19 dagen (01-10-2026 tot 20-10-2026): in 19 berichten getoond, 1 keer “past hier niet” (5%).Nog 11 dagen te gaan.');
    const bert = await logOf(31);
    await open('carla.jsonl', Buffer.from(bert.toString().replace('does-not-fit', 'on-trial')));
    await expect.poll(() => page.locator('#trials-part').textContent(), poll).toContain('carla.jsonl telt niet mee: bij regel 4 van het bestand');
    await open('bert.jsonl', bert);
    await expect.poll(() => page.locator('#trials code').last().textContent(), poll).toBe("trial: {from: '2026-10-01', to: '2026-10-31', shown: 30, does_not_fit: 1}");
    await open('foto.jsonl', Buffer.from('Groetjes'));
    await expect.poll(() => page.locator('#trials-part').textContent(), poll).toContain('foto.jsonl is geen logboek');
    expect(await violations()).toEqual([]);
  }, 60_000);

  it('saves a file and opens it again; a closed tab loses nothing; what stood there is one press away', async () => {
    await page.locator('#rules').fill(broken);
    await expect.poll(() => page.locator('#saved').textContent(), poll).toContain('nog niet als bestand opgeslagen');
    await problems().toContain('1 ding');
    await page.close();
    page = await visit();
    expect(await page.locator('#rules').inputValue()).toBe(broken);
    const other = await visit();
    await other.locator('#rules').fill(ferry);
    await expect.poll(() => page.locator('.told').textContent(), poll).toContain('In een ander tabblad');
    await other.close();
    expect(await page.locator('#rules').inputValue()).toBe(broken);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    expect(saved.suggestedFilename()).toBe('rules.yaml');
    expect(readFileSync(await saved.path(), 'utf8')).toBe(broken);
    expect(await page.locator('#saved').textContent()).toBe('opgeslagen');
    await page.locator('#file').setInputFiles({ name: 'huis.yaml', mimeType: 'text/yaml', buffer: Buffer.from(ferry.replaceAll('\n', '\r\n')) });
    await expect.poll(() => page.locator('#rules').inputValue(), poll).toBe(ferry);
    expect(await page.locator('.name').textContent()).toBe('huis.yaml');
    await page.locator('#file').setInputFiles({ name: 'foto.yaml', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0xff, 0xfe]) });
    await expect.poll(() => page.locator('.told').textContent(), poll).toContain('foto.yaml is geen tekstbestand');
    expect(await page.locator('#rules').inputValue()).toBe(ferry);
    await page.locator('#back').click();
    expect(await page.locator('#rules').inputValue()).toBe(broken);
  }, 60_000);
});
