import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { markedWords } from './marks.ts';
import { Ui } from './ui.ts';

/** All there is to a new site: this file, and a line in the list. A small network that does not exist; its posts count as those of X do. */
const file = `import type { Site } from './site.ts';

export const plaza: Site = {
  id: 'x',
  hosts: ['https://plaza.example/*'],
  composers: [{ id: 'note', kind: 'post', box: '[data-note][contenteditable="true"]', commit: [{ select: '[data-publish]' }], keys: ['mod+enter'] }],
  never: '[data-whisper]',
};
`;
const listLine = (list: string): string => list.replace(/^import/m, "import { plaza } from './plaza.ts';\nimport").replace(/\[(linkedin, facebook, x)\]/, '[$1, plaza]');

const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Plaza</title>
<div id="app"><div data-note contenteditable="true" role="textbox" style="border:1px solid"><p><br></p></div><button data-publish>Plaatsen</button></div>
<div data-whisper><div data-note contenteditable="true" role="textbox" style="border:1px solid"><p><br></p></div></div>
<script>
  window.posted = [];
  document.querySelector('#app').addEventListener('click', (event) => event.target.closest('[data-publish]') && posted.push(document.querySelector('[data-note]').textContent));
</script></html>`;

describe('a new site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postproef-site-'));
  let browser: Browser;
  beforeAll(async () => {
    for (const part of ['src', 'rules', 'public', 'test/corpus', 'manifest.json', 'vite.config.ts', 'package.json', 'tsconfig.json']) cpSync(part, join(folder, part), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'src/sites/plaza.ts'), file);
    const list = join(folder, 'src/sites/index.ts');
    writeFileSync(list, listLine(readFileSync(list, 'utf8')));
    execFileSync('npx', ['--no-install', 'vite', 'build', '--mode', 'chrome'], { cwd: folder, stdio: 'pipe' });
    browser = await launchChromium({ port: inject('sites'), extension: join(folder, 'dist/chrome') });
    await browser.context.route('https://plaza.example/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: page }));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is one file and one line: its box is found, marked and held; what it calls private is not', async () => {
    const there = await browser.context.newPage();
    await there.goto('https://plaza.example/');
    const ui = await Ui.of(there);
    await there.locator('[data-whisper] [data-note]').click();
    await there.keyboard.type(drafts.block.text);
    await there.locator('#app [data-note]').click();
    await there.keyboard.type(drafts.block.text);
    await expect.poll(() => markedWords(there), { timeout: 5_000, interval: 20 }).toEqual([drafts.block.words]);
    await there.locator('[data-publish]').click();
    await ui.waitFor('alertdialog');
    expect(await there.evaluate(() => (window as unknown as { posted: string[] }).posted)).toEqual([]);
  });
});
