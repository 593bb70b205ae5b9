/**
 * Every composer with its marks and badge, with the card, and with the gate, on a light page in Dutch and a dark one in English:
 * `.cache/composers/<id>-<theme>-<what>.png`.
 * Run: npm run -s build && node test/node.mjs test/sites/screenshots.ts [word in an id …]
 */
import { mkdirSync } from 'node:fs';
import { drafts } from '../e2e/drafts.ts';
import { launchChromium } from '../e2e/chromium.ts';
import { everyComposer, Writer } from '../e2e/writer.ts';
import { buildSites } from './build.mjs';
import { serveSites } from './serve.mjs';
import { withLang } from './skeletons.mjs';

const out = '.cache/composers';
const text = `Wat een week.\n${drafts.warn.text} ${drafts.block.text}`;

/** @param wanted parts of the ids; none: all */
export const main = async (wanted: readonly string[]): Promise<void> => {
  mkdirSync(out, { recursive: true });
  await buildSites();
  const sites = await serveSites({});
  for (const [theme, language] of [['light', 'nl'], ['dark', 'en']] as const) {
    const browser = await launchChromium({ port: sites.port, extension: `${process.cwd()}/dist/chrome`, colorScheme: theme, settings: { language } });
    for (const composer of everyComposer.filter(({ id }) => wanted.length === 0 || wanted.some((word) => id.includes(word)))) {
      const page = await browser.context.newPage();
      const url = withLang(composer.url, language);
      const writer = await Writer.at(page, composer, `${url}${url.includes('?') ? '&' : '?'}theme=${theme}${url === composer.url ? `&lang=${language}&strip=off` : ''}`);
      const shoot = (what: string) => page.screenshot({ path: `${out}/${composer.id}-${theme}-${what}.png` });
      await writer.write({ text, words: drafts.block.words });
      await writer.ui.waitFor('button', /^Postproef: \d/);
      await shoot('marks');
      const { x, y } = await writer.middleOf('block');
      await page.mouse.click(x, y);
      await writer.ui.waitFor('dialog');
      await shoot('card');
      await page.keyboard.press('Escape');
      await writer.press();
      await writer.ui.waitFor('alertdialog');
      await shoot('gate');
      await page.close();
      console.log(`${composer.id} ${theme}`);
    }
    await browser.close();
  }
  await sites.close();
};
