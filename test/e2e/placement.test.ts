import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { overlap, type Area } from '../../src/content/paint/area.ts';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { thorough } from './thorough.ts';
import { everyComposer, poll, Writer, type AnyComposer } from './writer.ts';

/** Each of them is low, narrow, in a frame, or has its button where a card would stand. */
const usual = ['facebook-post', 'facebook-page', 'linkedin-company', 'linkedin-reply', 'linkedin-preload', 'linkedin-article', 'x-thread', 'x-old'];
const text = `Wat een week.\n${drafts.warn.text} ${drafts.block.text}`;

/** Where the words of an element stand in the window, line by line; of a control, the whole of it. */
const areasOf = async (writer: Writer, selector: string, words: boolean): Promise<Area[]> => {
  const place = await writer.place();
  const { x = 0, y = 0 } = ('frameElement' in place && (await (await place.frameElement()).boundingBox())) || {};
  const areas = await place.locator(selector).evaluateAll((elements, byLine) => elements.flatMap((element) => {
    const rects: DOMRect[] = byLine ? [] : [element.getBoundingClientRect()];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); byLine && node; node = walker.nextNode()) {
      range.selectNode(node);
      rects.push(...range.getClientRects());
    }
    return rects.map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  }), words);
  return areas.map(({ left, top, right, bottom }) => ({ left: left + x, right: right + x, top: top + y, bottom: bottom + y }));
};

const covered = (area: Area, others: readonly Area[]): readonly Area[] => others.filter((other) => overlap(area, other) > 1);

describe('badge and card leave words and buttons in sight', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  const at = async (composer: AnyComposer): Promise<Writer> => Writer.at(await browser.context.newPage(), composer);
  const named = (id: string): AnyComposer => {
    const composer = everyComposer.find((one) => one.id === id);
    if (!composer) throw new Error(`Expected a composer ${id}`);
    return composer;
  };
  const badgeOf = async (writer: Writer): Promise<Area> => writer.ui.rectOf(await writer.ui.waitFor('button', /^Postproef: \d/));

  const composers = everyComposer.filter(({ id }) => thorough || usual.includes(id));
  it.each(composers.map((composer) => [composer.id, composer] as const))('%s', async (_, composer) => {
    const writer = await at(composer);
    await writer.write({ text, words: drafts.block.words });
    const posts = await areasOf(writer, composer.post, false);
    expect(posts).toHaveLength(1);
    const badge = await badgeOf(writer);
    const lines = await areasOf(writer, composer.box, true);
    expect(lines.length === 0).toBe(composer.editor === 'textarea');
    expect(covered(badge, [...lines, ...posts]), 'under the badge').toEqual([]);
    for (const severity of composer.editor === 'textarea' ? ['block'] : ['block', 'warn']) { // a low textarea shows its last lines only
      const { x, y } = await writer.middleOf(severity);
      await writer.page.mouse.click(x, y);
      const card = await writer.ui.rectOf(await writer.ui.waitFor('dialog'));
      expect(covered(card, [...posts, { left: x - 4, right: x + 4, top: y - 2, bottom: y + 2 }]), `under the card of a ${severity}`).toEqual([]);
      await writer.page.keyboard.press('Escape');
      await writer.ui.waitForGone('dialog');
    }
    await writer.page.close();
  });

  it.each(['x-thread', 'linkedin-article'])('the badges of two boxes, one under the other: %s', async (id) => {
    const composer = named(id);
    const writer = await at(composer);
    const { second } = composer;
    if (!second) throw new Error(`Expected a second box in ${id}`);
    await writer.write({ text, words: drafts.block.words });
    if (second.add) await writer.press(second.add);
    await writer.page.locator(second.box).click();
    await writer.write({ text: drafts.warn.text, words: drafts.warn.words });
    await writer.ui.waitFor('button', /^Postproef: 1 /);
    const badges = (await writer.ui.all()).filter(({ role, name }) => role === 'button' && /^Postproef: \d/.test(name));
    expect(badges).toHaveLength(2);
    const lines = [...(await areasOf(writer, composer.box, true)), ...(await areasOf(writer, second.box, true)), ...(await areasOf(writer, composer.post, false))];
    for (const badge of badges) expect(covered(await writer.ui.rectOf(badge), lines), badge.name).toEqual([]);
    await writer.page.close();
  });

  it.each([['a short draft', 'Wij garanderen u dat het lukt.'], ['a long one', Array.from({ length: 8 }, (_, line) => `Ook op dag ${line} garanderen wij u dat het lukt, in de regen, in de wind en in de zon.`).join(' ')]] as const)('in a window as narrow as a telephone: %s', async (_, words) => {
    const writer = await at(named('x-home'));
    await writer.page.setViewportSize({ width: 360, height: 740 });
    await writer.write({ text: words, words: 'garanderen' });
    const covers = async (): Promise<number> => covered(await badgeOf(writer), [...(await areasOf(writer, writer.composer.box, true)), ...(await areasOf(writer, writer.composer.post, false))]).length;
    await expect.poll(covers, poll).toBe(0);
    await writer.page.close();
  });

  it.each([['x-home', 280], ['linkedin-sdui', 3_000]] as const)('a draft that is too long is marked from its limit on, and its card leaves the button in sight: %s', async (id, limit) => {
    const writer = await at(named(id));
    const long = Array.from({ length: limit / 40 }, (_, line) => `Vandaag liep ik ${line} kilometer door het bos, met mijn hond.`).join(' ');
    await writer.page.keyboard.insertText(long);
    await expect.poll(() => writer.marked(), poll).toContain(long.slice(limit));
    const badge = await badgeOf(writer);
    await writer.ui.press('button', /^Postproef: \d/);
    const card = await writer.ui.rectOf(await writer.ui.waitFor('dialog', / 280 | 3,000 /));
    expect(covered(card, [...(await areasOf(writer, writer.composer.post, false)), badge])).toEqual([]);
    await writer.page.close();
  });

  it.each(['linkedin-article', 'linkedin-sdui', 'facebook-post', 'x-thread'])('a draft that fills the window: %s', async (id) => {
    const composer = named(id);
    const writer = await at(composer);
    for (let line = 0; line < 40; line += 1) {
      await writer.page.keyboard.insertText(`Regel ${line}, die niets bijzonders zegt.`);
      await writer.newLine();
    }
    await writer.write({ text: drafts.block.text, words: drafts.block.words });
    const badge = await badgeOf(writer);
    expect(covered(badge, [...(await areasOf(writer, composer.box, true)), ...(await areasOf(writer, composer.post, false))])).toEqual([]);
    await writer.page.close();
  });
});
