import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { composers } from '../sites/composers.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { marksOn } from './marks.ts';
import { thorough } from './thorough.ts';

const count = thorough ? 40 : 15;
const drafts = readFileSync('test/corpus/dev.jsonl', 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { id: string; text: string }).slice(0, count);

interface Answer {
  readonly id: string;
  readonly findings: readonly { readonly severity: string; readonly text: string; readonly from?: number }[];
}

/** White space tells nothing here: a range has no line breaks between paragraphs. */
const key = (severity: string, text: string): string => `${severity} ${text.replace(/\s+/g, '')}`;

/** What `postproef check --jsonl` says of the drafts on this platform; of a finding about the whole draft, the part that is too much. */
const asked = (platform: string): Map<string, string[]> => {
  const file = join(mkdtempSync(join(tmpdir(), 'postproef-')), 'drafts.jsonl');
  writeFileSync(file, drafts.map(({ id, text }) => JSON.stringify({ id, text, platform, kind: 'post' })).join('\n'));
  const out = spawnSync(process.execPath, ['dist/cli/postproef.js', 'check', '--jsonl', file, '--fail-on', 'block'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
  return new Map(out.trim().split('\n').map((line) => JSON.parse(line) as Answer).map(({ id, findings }) => [id, findings.map(({ severity, text, from = 0 }) => key(severity, text.slice(from))).sort()]));
};

const typed = async (page: Page, text: string): Promise<void> => {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
};
const seen = async (page: Page): Promise<string[]> => Object.entries(await marksOn(page)).flatMap(([severity, texts]) => texts.map((text) => key(severity, text))).sort();

describe.each(['linkedin-sdui', 'facebook-post', 'x-home'])('%s', (id) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  it(`marks in ${count} typed drafts what the command finds in them`, { timeout: 300_000 }, async () => {
    const composer = composers.find((one) => one.id === id);
    if (!composer) throw new Error(`Expected a composer ${id}`);
    const expected = asked(composer.site);
    const page = await browser.context.newPage();
    await page.goto(composer.url);
    await composer.open(page);
    for (const { id: draft, text } of drafts) {
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await typed(page, text);
      await expect.poll(() => seen(page), { timeout: 5_000, interval: 30, message: `${draft}: ${text.slice(0, 80)}` }).toEqual(expected.get(draft));
    }
  });
});
