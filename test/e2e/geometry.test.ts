import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { thorough } from './thorough.ts';
import { everyComposer, poll, Writer, type AnyComposer } from './writer.ts';


/** Presses in the middle of the marked words, on the real screen; what the browser itself finds there tells whether mark and words are in one place. */
const underMark = (page: Page, selector: string, words: string): Promise<{ marked: string; found: string; seen: boolean }> =>
  page.locator(selector).evaluate((box, marked) => {
    const ranges = [...CSS.highlights].filter(([name]) => name.startsWith('postproef-')).flatMap(([, all]) => [...all].map((range) => range as Range));
    const mark = ranges.find((range) => range.toString().includes(marked));
    const rect = mark?.getClientRects()[0];
    if (!mark || !rect) return { marked: '', found: '', seen: false };
    const y = (rect.top + rect.bottom) / 2;
    const caretAt = (x: number): number => document.caretPositionFromPoint(x, y, { shadowRoots: [box.getRootNode()].filter((root) => root instanceof ShadowRoot) as ShadowRoot[] })?.offset ?? -1;
    const [start, end] = [caretAt(rect.left + 1), caretAt(rect.right - 1)];
    const text = box instanceof HTMLTextAreaElement ? box.value : (mark.startContainer.textContent ?? '');
    return { marked: mark.toString(), found: text.slice(start, end), seen: y > 0 && y < innerHeight };
  }, words);

/** No event tells of it; the next key makes it good. */
const zoomTo = async (page: Page, zoom: number): Promise<void> => {
  await page.evaluate((factor) => void (document.body.style.zoom = `${factor}`), zoom);
  await page.keyboard.type('.');
};

/** What a reader does to the page, and what that leaves to be seen of the words at the end of the draft. */
const changes: readonly (readonly [string, (page: Page, box: string) => Promise<void>])[] = [
  ['the browser zoomed in', async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', { width: 853, height: 533, deviceScaleFactor: 1.5, mobile: false });
  }],
  ['the page zoomed in by its own style', (page) => zoomTo(page, 1.25)],
  ['the page zoomed out by its own style', (page) => zoomTo(page, 0.8)],
  ['a narrow window', (page) => page.setViewportSize({ width: 760, height: 800 })],
  ['larger letters', async (page, box) => {
    await page.addStyleTag({ content: 'textarea, [contenteditable] { font-size: 22px !important; letter-spacing: 1px }' });
    await page.locator(box).evaluate((there) => there.scrollTo(0, there.scrollHeight));
  }],
  ['the page scrolled', (page) => page.evaluate(() => { document.body.style.paddingBottom = '400px'; scrollBy(0, 60); })],
  ['the box scrolled', async (page, box) => {
    await page.locator(box).evaluate((there) => {
      let at: Element | null = there;
      while (at && !(at.scrollHeight > at.clientHeight + 30 && ['auto', 'scroll'].includes(getComputedStyle(at).overflowY))) at = at.parentElement;
      at?.scrollBy(0, -8);
    });
  }],
];

describe('the card', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  it('goes along from point to point in a post longer than its box', async () => {
    const writer = await Writer.at(await browser.context.newPage(), everyComposer.find(({ id }) => id === 'linkedin-sdui') as AnyComposer);
    const { page, ui } = writer;
    await page.keyboard.insertText(drafts.warn.text);
    for (let line = 0; line < 30; line += 1) {
      await writer.newLine();
      await page.keyboard.insertText(`Regel ${line}.`);
    }
    await writer.newLine();
    await writer.write(drafts.block);
    await page.keyboard.press('Control+Home');
    for (const level of ['warn', 'block'] as const) {
      await page.keyboard.press('F8');
      await ui.waitFor('dialog');
      const away = async (): Promise<number> => {
        const { top, bottom } = await ui.rectOf(await ui.waitFor('dialog'));
        const { y } = await writer.middleOf(level);
        return top < y && y < bottom ? Infinity : Math.min(Math.abs(top - y), Math.abs(bottom - y));
      };
      await expect.poll(away, { ...poll, message: level }).toBeLessThan(60);
    }
    await page.close();
  });
});

describe.each(['linkedin-ember', 'x-old', ...(thorough ? ['linkedin-comment', 'facebook-group', 'x-home', 'linkedin-article-headline'] : [])])('marks, badge and card in %s', (id) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  const composer = everyComposer.find((one) => one.id === id) as AnyComposer;

  it.each(changes)('are where their words are: %s', async (_name, change) => {
    const writer = await Writer.at(await browser.context.newPage(), composer);
    const { page } = writer;
    for (let line = 0; line < (composer.editor === 'textarea' ? 8 : 2); line += 1) {
      await page.keyboard.insertText(`Regel ${line}.`);
      await writer.newLine();
    }
    await writer.write(drafts.block);
    await change(page, composer.box);
    const { words } = drafts.block;
    await expect.poll(() => underMark(page, composer.box, words), poll).toMatchObject({ marked: words, found: words, seen: true });
    const { x, y } = await writer.middleOf('block');
    await page.mouse.click(x, y);
    await writer.ui.waitFor('dialog');
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    /** The press may have scrolled the box, and the card follows. */
    const misplaced = async (): Promise<string> => {
      const { left, right, top, bottom } = await writer.ui.rectOf(await writer.ui.waitFor('dialog'));
      const { x: centre, y: middle } = await writer.middleOf('block');
      if (left < 0 || right > width || top < 0 || bottom > height) return 'not in the window';
      if (top <= middle && bottom >= middle && left <= centre && right >= centre) return 'over its words';
      return Math.min(Math.abs(top - middle), Math.abs(bottom - middle)) < 60 ? '' : 'far from its words';
    };
    await expect.poll(misplaced, { ...poll, message: 'the card' }).toBe('');
    await page.keyboard.press('Escape');
    const badge = await writer.ui.rectOf(await writer.ui.waitFor('button', /^Postproef: \d/));
    const box = await page.locator(composer.box).evaluate((there) => there.getBoundingClientRect().toJSON() as DOMRect);
    expect(badge.right, 'the badge is by its box').toBeGreaterThan(box.left);
    expect(badge.left).toBeLessThan(box.right + 60);
    expect(badge.bottom).toBeGreaterThan(box.top - 60);
    expect(badge.top).toBeLessThan(Math.min(height, box.bottom + 60));
    await page.close();
  });
});
