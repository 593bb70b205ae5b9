import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { skeletons } from '../sites/skeletons.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { poll, Writer } from './writer.ts';

/** One press posts more than one box: one question for all of them, and one release. */
describe('several boxes with one button', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  const at = async (id: string): Promise<{ writer: Writer; second: NonNullable<(typeof skeletons)[number]['second']> }> => {
    const skeleton = skeletons.find((one) => one.id === id);
    if (!skeleton?.second) throw new Error(`Expected a skeleton ${id} with a second box`);
    return { writer: await Writer.at(await browser.context.newPage(), skeleton), second: skeleton.second };
  };

  it.each([['a click', 'x-thread'], ['the key in the second box', 'x-thread'], ['a click', 'linkedin-article']] as const)('asks once for %s: %s', async (way, id) => {
    const { writer, second } = await at(id);
    const { page } = writer;
    await writer.write(drafts.block);
    if (second.add) await writer.press(second.add);
    await page.locator(second.box).click();
    await writer.write(drafts.warn);
    expect(await writer.model(second.id)).toBe(drafts.warn.text);
    await (way === 'a click' ? writer.press() : page.keyboard.press('Control+Enter'));
    const gate = await writer.ui.waitFor('alertdialog');
    const asked = await writer.ui.textOf(gate);
    expect(asked).toContain(drafts.block.words);
    expect(asked).toContain(drafts.warn.words);
    await writer.ui.press('button', /gegarandeerd/);
    await writer.ui.waitForGone('alertdialog');
    await expect.poll(() => page.locator(second.box).evaluate((box) => box === document.activeElement), poll).toBe(true); // back to the box of that point
    await writer.press();
    await writer.ui.press('button', /^(Toch plaatsen|Post anyway)$/);
    await writer.ui.press('radio');
    await writer.ui.press('button', /^(Toch plaatsen|Post anyway)$/);
    await writer.ui.waitForGone('alertdialog');
    expect(await writer.posted()).toEqual([]);
    await writer.press();
    await writer.finish();
    const [first, last] = id === 'x-thread' ? [drafts.block.text, drafts.warn.text] : [drafts.warn.text, drafts.block.text]; // the headline comes first
    await expect.poll(() => writer.posted(), poll).toEqual([`${first}\n${last}`]);
    await page.close();
  });

  it('asks nothing of the home box that stays behind the modal', async () => {
    const { writer } = await at('x-thread');
    const modal = skeletons.find(({ id }) => id === 'x-reply-modal');
    if (!modal) throw new Error('Expected the skeleton x-reply-modal');
    await writer.page.goto(modal.url);
    await writer.page.locator('main [data-testid="tweetTextarea_0"]').focus();
    await writer.write(drafts.block);
    await modal.open(writer.page);
    await writer.type(drafts.clean.text);
    await writer.press(modal.post);
    await expect.poll(() => writer.posted(), poll).toEqual([drafts.clean.text]);
    await writer.page.close();
  });
});
