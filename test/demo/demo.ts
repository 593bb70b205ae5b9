import { readFileSync, mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchChromium, type Browser } from '../e2e/chromium.ts';
import { marksOn } from '../e2e/marks.ts';
import { Ui } from '../e2e/ui.ts';
import { buildSites } from '../sites/build.mjs';
import { composers, type Composer } from '../sites/composers.mjs';
import { samples } from '../sites/samples.ts';
import { serveSites } from '../sites/serve.mjs';

const shots = '.cache/demo';
const extension = `${process.cwd()}/dist/chrome`;
const signs = { block: '◆', warn: '◇', info: '○' } as const;
const names = { linkedin: 'LinkedIn', facebook: 'Facebook', x: 'X' } as const;
const shown = ['linkedin-sdui', 'facebook-post', 'x-modal'];
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

interface Sample {
  readonly label: string;
  readonly text: string;
}

/** One that leaks, one that shouts and one that is fine, in both languages, spread over the sites. */
const picked: Readonly<Record<string, readonly string[]>> = {
  'linkedin-sdui': ['nl-client', 'nl-tip'],
  'facebook-post': ['nl-citizen-number', 'en-spam'],
  'x-modal': ['en-data', 'en-thanks'],
};
const samplesFor = (composer: Composer): readonly Sample[] => (picked[composer.id] ?? []).flatMap((id) => samples.filter((sample) => sample.id === id));

const type = async (page: Page, text: string): Promise<void> => {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line, { delay: 3 });
  }
};

/** Waits until the badge has said the same for a moment: the check comes after a pause in typing. */
const settled = async (page: Page, ui: Ui): Promise<void> => {
  await ui.waitFor('button', /^Postproef/);
  let last = '';
  for (let same = 0; same < 12; same += 1) {
    const now = JSON.stringify(await marksOn(page)) + (await ui.find('button', /^Postproef/))?.name;
    if (now !== last) same = 0;
    last = now;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
};

const openFirstCard = async (page: Page, ui: Ui): Promise<void> => {
  const place = await page.evaluate(() => {
    const ranges = ['block', 'warn', 'info'].flatMap((severity) => [...(CSS.highlights.get(`postproef-${severity}`) ?? [])] as Range[]);
    const rect = ranges[0]?.getClientRects()[0];
    return rect && { x: rect.left + Math.min(rect.width / 2, 40), y: rect.top + rect.height / 2 };
  });
  if (!place) return;
  await page.mouse.click(place.x, place.y);
  await ui.waitFor('dialog');
};

const shoot = async (page: Page, name: string): Promise<string> => {
  const path = `${shots}/${name}.png`;
  await page.screenshot({ path });
  return path;
};

const tell = (line: string): void => console.log(`  ${line}`);

/** Types one draft as a person does, and tells what the page then shows. */
const demonstrate = async (browser: Browser, composer: Composer, { label, text }: Sample, name: string): Promise<void> => {
  const page = await browser.context.newPage();
  await page.goto(`${composer.url}?lang=nl`);
  await composer.open(page);
  const ui = await Ui.of(page);
  await type(page, text);
  await settled(page, ui);
  console.log(`\n${names[composer.site]} · ${label}`);
  const marks = await marksOn(page);
  for (const severity of ['block', 'warn', 'info'] as const) for (const words of marks[severity] ?? []) tell(`${signs[severity]} “${words.replace(/\s+/g, ' ')}”`);
  if (Object.values(marks).every((words) => words.length === 0)) tell('nothing found');
  await openFirstCard(page, ui);
  tell(await shoot(page, `${name}-marks`));
  if (await ui.find('dialog')) await page.keyboard.press('Escape');
  await page.locator(composer.post).click();
  await page.waitForFunction(() => (window as unknown as { __posted: unknown[] }).__posted.length > 0 || document.activeElement?.localName === 'postproef-ui');
  const gate = await ui.find('alertdialog');
  tell(gate ? `held: “${gate.name}”` : 'posted at once');
  tell(await shoot(page, `${name}-${gate ? 'gate' : 'posted'}`));
  await page.close();
};

const headless = async (browser: Browser, file: string | undefined): Promise<void> => {
  const given: Sample | undefined = file === undefined ? undefined : { label: file, text: readFileSync(file, 'utf8').trimEnd() };
  for (const composer of composers.filter(({ id }) => shown.includes(id))) {
    for (const [index, sample] of (given ? [given] : samplesFor(composer)).entries()) await demonstrate(browser, composer, sample, `${composer.site}-${index + 1}`);
  }
};

/** With a display: three tabs and a person who tries for himself. */
const inPerson = async (browser: Browser, file: string | undefined): Promise<void> => {
  for (const composer of composers.filter(({ id }) => shown.includes(id))) {
    const page = await browser.context.newPage();
    await page.goto(composer.url);
    if (file === undefined) continue;
    await composer.open(page);
    await type(page, readFileSync(file, 'utf8').trimEnd());
  }
  await browser.context.pages()[0]?.close();
  console.log('Write something in LinkedIn, Facebook or X, or pick a draft at the bottom. Close the browser to stop.');
  await new Promise((resolve) => browser.context.once('close', resolve));
};

/** `npm start [-- FILE]` */
export const main = async ([file]: readonly string[]): Promise<void> => {
  mkdirSync(shots, { recursive: true });
  await buildSites();
  const sites = await serveSites({});
  const browser = await launchChromium({ port: sites.port, extension, headless: !hasDisplay, settings: { language: 'nl' } });
  try {
    await (hasDisplay ? inPerson(browser, file) : headless(browser, file));
  } finally {
    await browser.close().catch(() => undefined);
    await sites.close();
  }
};
