import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { skeletons } from '../sites/skeletons.mjs';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { everyComposer, poll, Writer, type AnyComposer } from './writer.ts';

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

/** Two drafts on one page, each with a button of its own. `covers`: the second one lies over the first. */
const pairs = [
  { first: 'linkedin-comment', second: 'linkedin-reply', covers: false },
  { first: 'facebook-comment', second: 'facebook-post', covers: true },
  { first: 'x-home', second: 'x-modal', covers: true },
] as const;

describe('two boxes with two buttons', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  const named = (id: string): AnyComposer => {
    const composer = everyComposer.find((one) => one.id === id);
    if (!composer) throw new Error(`Expected a composer ${id}`);
    return composer;
  };
  const marksIn = (writer: Writer, selector: string): Promise<string[]> =>
    writer.page.locator(selector).evaluate((box) => [...CSS.highlights].filter(([name]) => name.startsWith('postproef-')).flatMap(([, ranges]) => [...ranges].map((range) => range as Range)).filter(({ startContainer }) => box.contains(startContainer)).map(String));
  const badges = async (writer: Writer): Promise<string[]> => (await writer.ui.all()).filter(({ role, name }) => role === 'button' && /^Postproef: \d/.test(name)).map(({ name }) => /\d+/.exec(name)?.[0] ?? '');
  /** Presses, reads what is asked, and goes back to the text. */
  const askedBy = async (writer: Writer, press: () => Promise<void>): Promise<string> => {
    await press();
    const asked = await writer.ui.textOf(await writer.ui.waitFor('alertdialog'));
    await writer.ui.press('button', /^(Bewerken|Edit)$/);
    await writer.ui.waitForGone('alertdialog');
    return asked;
  };

  it.each(pairs.map((pair) => [`${pair.first} and ${pair.second}`, pair] as const))('each has its own marks, badge and gate: %s', async (_, { first, second, covers }) => {
    const [one, other] = [named(first), named(second)];
    const writer = await Writer.at(await browser.context.newPage(), one);
    const { page } = writer;
    const two = `${drafts.warn.text} ${drafts.block.text}`;
    await writer.write(drafts.warn);
    await expect.poll(() => marksIn(writer, one.box), poll).toEqual([drafts.warn.text]); // whole, whatever a check halfway found
    await other.open(page);
    await writer.write({ text: two, words: drafts.block.words });
    expect(await marksIn(writer, one.box), 'typing in one box leaves the marks of the other').toEqual([drafts.warn.text]);
    await expect.poll(async () => (await marksIn(writer, other.box)).sort(), poll).toEqual([drafts.warn.text, drafts.block.words].sort());
    await expect.poll(() => badges(writer), poll).toEqual(covers ? ['2'] : ['1', '2']);

    const ofSecond = await askedBy(writer, () => writer.press(other.post));
    expect(ofSecond).toContain(drafts.block.words);
    await expect.poll(() => page.locator(other.box).evaluate((box) => box === document.activeElement), poll).toBe(true);
    await page.keyboard.type('!');
    await expect.poll(() => writer.model(other.id), poll).toBe(`${two}!`);
    expect(await writer.model(one.id)).toBe(drafts.warn.text);

    if (covers) await page.keyboard.press('Escape'); // throws the second draft away
    await expect.poll(() => badges(writer), poll).toEqual(covers ? ['1'] : ['1', '2']);
    const ofOne = await askedBy(writer, () => writer.press(one.post));
    expect(ofOne).toContain(drafts.warn.words);
    expect(ofOne).not.toContain(drafts.block.words);
    expect(await writer.posted()).toEqual([]);
    await page.close();
  });
});
