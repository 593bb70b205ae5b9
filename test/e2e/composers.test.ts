import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { earlierPosts, forgetEarlierPosts, launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { expectedMarks, seenMarks } from './expected-marks.ts';
import { pressAll, randomEdits } from './random-edits.ts';
import { thorough } from './thorough.ts';
import { everyComposer, poll, Writer } from './writer.ts';

const postAnyway = /^(Toch plaatsen|Post anyway)$/;

/** What happens to the editable from here on that losing and getting the focus does not do by itself. */
const watchEditable = (box: Element): void => {
  const seen: string[] = [];
  const keyOf = ({ type, target, attributeName }: MutationRecord): string => `${type} ${target === box ? 'box' : 'inside'} ${attributeName ?? ''}`;
  const observer = new MutationObserver((records) => seen.push(...records.map(keyOf)));
  const options = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(box, options);
  const selection = (box.getRootNode() as Document).getSelection?.() ?? document.getSelection();
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
  (box as HTMLElement).blur();
  (box as HTMLElement).focus();
  if (anchorNode && focusNode && box.contains(anchorNode)) selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset); // Draft.js drops it
  const own = new Set(observer.takeRecords().map(keyOf));
  Object.assign(window, { __changes: () => [...seen, ...observer.takeRecords().map(keyOf)].filter((key) => !own.has(key)) });
};

const editCount = thorough ? 200 : 80;

/** The same checks on every composer: type on a real keyboard, press real keys and buttons, and ask the editor's own model. One browser for a site, one page for a composer. */
describe.each(['linkedin', 'facebook', 'x'] as const)('%s', (site) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  describe.each(everyComposer.filter((composer) => composer.site === site).map((composer) => [composer.id, composer] as const))('%s', (_, composer) => {
    let writer: Writer;
    beforeAll(async () => {
      await forgetEarlierPosts(browser);
      writer = await Writer.at(await browser.context.newPage(), composer);
    });
    afterAll(() => writer.page.close());
    beforeEach(() => writer.begin());

    it('marks the right words, changes nothing in the box, holds every way of posting and goes back to the caret, posts once at the press after a reason', { timeout: 120_000 }, async () => {
      await writer.write(drafts.block);
      expect((await writer.marks())['block']).toEqual([drafts.block.words]);
      expect(await writer.model()).toBe(drafts.block.text);
      await writer.ui.waitFor('button', /Postproef: \d/);
      await (await writer.place()).locator(composer.box).evaluate(watchEditable);
      let text: string = drafts.block.text;
      for (const [name, act] of writer.ways) {
        await act();
        await writer.ui.waitFor('alertdialog');
        expect(await writer.posted(), `${name} is held`).toEqual([]);
        await writer.ui.press('button', /^(Bewerken|Edit)$/);
        await writer.ui.waitForGone('alertdialog');
        expect(await writer.evaluate(() => (window as unknown as { __changes(): string[] }).__changes()), `nothing is changed in the box by ${name}`).toEqual([]);
        await writer.page.keyboard.type('!');
        text += '!';
        await expect.poll(() => writer.model(), { ...poll, message: `the caret is back after ${name}` }).toBe(text);
        await (await writer.place()).locator(composer.box).evaluate(watchEditable);
      }
      await writer.press();
      await writer.ui.waitFor('alertdialog');
      await writer.ui.press('button', postAnyway);
      await writer.ui.press('radio');
      await writer.ui.press('button', postAnyway);
      await writer.ui.waitForGone('alertdialog');
      expect(await writer.posted()).toEqual([]);
      expect(await writer.model()).toBe(text);
      await writer.press();
      await writer.finish();
      await expect.poll(() => writer.posted(), poll).toEqual([text]);
    });

    it('tells on the card what, why and source, and leaves the caret where it was', async () => {
      await writer.write(drafts.warn);
      const { x, y } = await writer.middleOf('warn');
      await writer.page.mouse.click(x, y);
      const card = await writer.ui.waitFor('dialog');
      const text = await writer.ui.textOf(card);
      expect(text).toContain('gegarandeerd');
      expect(text).toMatch(/NBA|VGBA/);
      expect(text).toMatch(/Waarom|Why/);
      await writer.page.keyboard.press('Escape');
      await writer.ui.waitForGone('dialog');
      await writer.page.keyboard.type('!');
      await expect.poll(async () => (await writer.model()).replace('!', ''), poll).toBe(drafts.warn.text);
      expect(await writer.model()).not.toMatch(/!$/); // the caret stood in the marked word, not at the end
    });

    it('lets a tip go after one look and one key, holds the same words in the next post again, and takes no answer from a script', async () => {
      await writer.write(drafts.warn);
      await writer.postNow();
      await writer.ui.waitFor('alertdialog');
      const letter = (await writer.ui.find('button', 'Toch plaatsen')) ? 't' : 'p';
      const pressWhileAsked = async (): Promise<unknown> => {
        const asked = await writer.ui.find('alertdialog');
        if (asked) await writer.page.keyboard.press(letter);
        return asked;
      };
      await expect.poll(pressWhileAsked, { timeout: 8_000, interval: 750 }).toBeUndefined(); // a letter counts after a pause
      await writer.postNow();
      await writer.finish();
      await expect.poll(() => writer.posted(), poll).toEqual([drafts.warn.text]);
      await writer.open();
      await writer.write(drafts.warn);
      await writer.type(' ');
      await writer.write(drafts.block);
      await writer.press();
      expect(await writer.ui.textOf(await writer.ui.waitFor('alertdialog'))).toContain(drafts.warn.words);
      for (const button of (await writer.ui.all()).filter(({ role }) => role === 'button')) await writer.ui.clickByScript(button);
      expect(await writer.ui.find('alertdialog')).toBeDefined();
      expect(await writer.ui.find('radio')).toBeUndefined();
      await (await writer.place()).locator(composer.post).evaluate((button) => (button as HTMLElement).click());
      expect(await writer.posted()).toHaveLength(1);
    });

    it('posts a clean draft at the first press, byte for byte, and remembers it', async () => {
      await forgetEarlierPosts(browser);
      const text = composer.kind === 'comment' ? `${drafts.clean.text} 🚴‍♀️ €` : `${drafts.clean.text}\nTweede regel 🚴‍♀️ met € en #fiets\n\nSlot.`;
      await writer.type(text);
      await expect.poll(() => writer.model(), poll).toBe(text);
      await writer.press();
      await writer.finish();
      await expect.poll(() => writer.posted(), poll).toEqual([text]);
      expect(await writer.ui.find('alertdialog')).toBeUndefined();
      await expect.poll(() => earlierPosts(browser), poll).toBe(1);
    });

    it(`has every mark where it belongs through ${editCount} random edits`, { timeout: 120_000 }, async () => {
      const newLine = { key: 'Enter', modifiers: composer.keysThatPost.includes('Enter') ? 8 : 0 };
      const edits = randomEdits(everyComposer.indexOf(composer) + 1, editCount, newLine);
      let found = 0;
      const compare = async (): Promise<unknown> => {
        const text = await writer.model();
        const [expected, seen] = [expectedMarks(text, composer), await seenMarks(writer)];
        if (JSON.stringify(seen) !== JSON.stringify(expected)) return { text, expected, seen };
        found += expected.length;
        return 'alike';
      };
      for (let done = 0; done < edits.length; done += 40) {
        await writer.page.keyboard.press('Control+End');
        await writer.page.keyboard.type('Het BSN is 250591960. '); // that there is something to mark
        await expect.poll(compare, { ...poll, message: `before ${done + 40} edits` }).toBe('alike');
        await pressAll(writer.session, edits.slice(done, done + 40).flat());
        if (done === 40) await writer.dragWord();
        await expect.poll(compare, { ...poll, message: `after ${done + 40} edits` }).toBe('alike');
      }
      expect(found).toBeGreaterThan(0);
    });
  });
});
