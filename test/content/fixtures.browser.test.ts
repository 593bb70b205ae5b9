import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Found } from './reading.ts';

const folder = 'test/sites/fixtures';
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.html'));

/** Where a surface has an address of its own; all others stand on the site's first page. */
const addresses: Readonly<Record<string, string>> = {
  'linkedin-article-editor.html': 'https://www.linkedin.com/article/new/',
  'facebook-group-composer.html': 'https://www.facebook.com/groups/12/',
  'facebook-business-suite.html': 'https://business.facebook.com/latest/composer/?asset_id=1',
};
const homes: Readonly<Record<string, string>> = { linkedin: 'https://www.linkedin.com/feed/', facebook: 'https://www.facebook.com/', x: 'https://x.com/home' };

interface Expected {
  readonly site: string;
  readonly texts?: readonly string[];
}

const expectedIn = (html: string): Expected => JSON.parse(/<meta name="fx-expect" content='([^']+)'/.exec(html)?.[1] ?? '{}') as Expected;

/** What a reader must find that the fixture itself calls optional. */
const alsoRead: Readonly<Record<string, readonly string[]>> = { 'x-oldtwitter-extension.html': ['old style'] };

describe('the 22 fixtures of the sites', () => {
  let browser: Browser;
  let script = '';
  beforeAll(async () => {
    const made = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, target: 'es2022', lib: { entry: 'test/content/reading.ts', formats: ['iife'], name: 'reading' } } });
    const [chunk] = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
    script = chunk?.type === 'chunk' ? chunk.code : '';
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  it('are all there', () => expect(fixtures).toHaveLength(22));

  it.each(fixtures)('%s: every box and no other is found, read exactly, led back to its nodes, and has the control that posts it', async (name) => {
    const html = readFileSync(`${folder}/${name}`, 'utf8');
    const { site, texts = alsoRead[name] ?? [] } = expectedIn(html);
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto(addresses[name] ?? homes[site] ?? '');
    await page.evaluate(script);
    const found: Found[] = await page.evaluate((id) => window.look(id), site);
    await page.close();
    expect(found.map(({ text }) => text)).toEqual(texts);
    for (const { composer, text, lost, commits } of found) {
      expect(lost, `${composer}: ${text}`).toEqual([]);
      expect(commits, `${composer}: ${text}`).toEqual(composer === 'article' ? ['article-editor-nav__publish', 'posts'] : ['posts']);
    }
  });
});
