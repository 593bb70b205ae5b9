import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { forgetDecisions, launchChromium, loggedDecisions, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { thorough } from './thorough.ts';
import { composerOf, everyComposer, poll, Writer } from './writer.ts';

const masked = drafts.block.text.replace('250591960', '•••••••••');
const softer = drafts.warn.text.replace('gegarandeerd', 'mogelijk');
const unreadable = /Maak onleesbaar|Make it unreadable/;
/** One of each editor in each site's own dress: the demo pages. */
const demoPages = ['linkedin-sdui', 'linkedin-ember', 'facebook-post', 'facebook-comment', 'x-home', 'x-modal', 'x-old', 'linkedin-company-quill2', 'facebook-suite'];

/** The same checks on every composer: what the button writes is in the page and in the editor's own model, and one undo takes it back. */
describe.each(['linkedin', 'facebook', 'x'] as const)('safer wording: %s', (site) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());

  describe.each(everyComposer.filter((composer) => composer.site === site && (thorough || demoPages.includes(composer.id))).map((composer) => [composer.id, composer] as const))('%s', (_, composer) => {
    let writer: Writer;
    const errors: string[] = [];
    const seen = async (): Promise<string> => (await writer.place()).locator(composer.box).evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value : (box.textContent ?? '')).replaceAll('\u00a0', ' '));
    const hasFocus = async (): Promise<boolean> => (await writer.place()).locator(composer.box).evaluate((box) => (box.getRootNode() as Document | ShadowRoot).activeElement === box);
    const selectedWords = async (): Promise<string> =>
      (await writer.place()).locator(composer.box).evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : String((box.getRootNode() as Document).getSelection?.() ?? getSelection())));
    /** Editors undo what was typed within a second as one. */
    const pauseLikeAPerson = async (): Promise<void> => {
      const from = await writer.page.evaluate(() => performance.now());
      await writer.page.waitForFunction((then) => performance.now() - then > 1_200, from, { polling: 'raf' });
    };
    const openCard = async (): Promise<void> => {
      await writer.page.keyboard.press('F8');
      await writer.ui.waitFor('dialog');
    };
    const heard = async (): Promise<string> => (await Promise.all((await writer.ui.all()).filter(({ role }) => role === 'status' || role === 'log').map((region) => writer.ui.textOf(region)))).join(' ');
    const both = async (): Promise<readonly [string, string]> => [(await writer.model()).trimEnd(), (await seen()).trimEnd()];
    const becomes = async (text: string): Promise<void> => {
      await expect.poll(both, poll).toEqual([text, text]);
      await writer.ui.waitForGone('dialog');
      await expect.poll(heard, poll).toMatch(/tekst is aangepast|text is changed/);
      expect(await both()).toEqual([text, text]);
      expect(await hasFocus()).toBe(true);
    };

    beforeAll(async () => {
      const page = await browser.context.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      writer = await Writer.at(page, composer);
    });
    afterAll(async () => {
      await writer.page.close();
      expect(errors).toEqual([]);
    });
    beforeEach(() => writer.begin());

    it('by mouse: the words are others, the mark is gone, and one Ctrl+Z takes it back', async () => {
      await writer.write(drafts.block);
      await pauseLikeAPerson();
      await openCard();
      await writer.ui.press('button', unreadable);
      await becomes(masked);
      await expect.poll(() => writer.marked(), poll).toEqual([]);
      await writer.page.keyboard.press('Control+z');
      await expect.poll(both, poll).toEqual([drafts.block.text, drafts.block.text]);
      await writer.page.keyboard.press('End'); // Draft.js selects what came back
      await writer.page.keyboard.type('!');
      await expect.poll(async () => (await writer.model()).replace('!', ''), poll).toBe(drafts.block.text); // the editor is whole
    });

    it('by keyboard: the caret stands after the new words, and writing goes on', async () => {
      await writer.write(drafts.warn);
      await openCard();
      for (let presses = 0; !(await writer.ui.find('button', /^(?:Vervang|Replace) “gegarandeerd” (?:door|with) “mogelijk”$/))?.focused; presses += 1) {
        expect(presses).toBeLessThan(6);
        await writer.page.keyboard.press('Tab');
      }
      await writer.page.keyboard.press('Enter');
      await becomes(softer);
      await writer.page.keyboard.type(' weer', { delay: 5 });
      const goesOn = softer.replace('mogelijk', 'mogelijk weer');
      await expect.poll(both, poll).toEqual([goesOn, goesOn]);
      expect(await writer.posted()).toEqual([]);
    });

    describe.runIf(demoPages.includes(composer.id))('and besides', () => {
      it('words that go leave nothing behind, at the end of the text too, and hashtags are words', async () => {
        await writer.write({ text: 'Kom naar onze avond. Er is taart. Kom naar onze avond.', words: 'Kom naar onze avond.' });
        await openCard();
        await writer.ui.press('button', /^(Haal|Take out)/);
        await becomes('Kom naar onze avond. Er is taart.');
        await writer.write({ text: ' #blij #trots #mkb #audit #zin #start #fijn ', words: '#blij' }); // the space closes what the last hashtag opened
        await expect.poll(async () => (await writer.model()).trimEnd(), poll).toMatch(/#fijn$/);
        await expect.poll(() => writer.marked(), poll).toContainEqual(expect.stringMatching(/#fijn$/));
        await openCard();
        await writer.ui.press('button', /^(Haal|Take out)/);
        await writer.ui.waitForGone('dialog');
        const left = 'Kom naar onze avond. Er is taart. #blij #trots #mkb';
        await expect.poll(both, poll).toEqual([left, left]);
      });

      it('the card opens at the gravest point, by key and from the badge, though another comes before it', async () => {
        await writer.write({ text: 'Elke bv is wettelijk verplicht om te deponeren. Het BSN van mijn klant is 250591960', words: '250591960' });
        const card = async (): Promise<string> => writer.ui.textOf(await writer.ui.waitFor('dialog'));
        await openCard();
        expect(await card()).toContain('“250591960”');
        await writer.page.keyboard.press('Escape');
        await writer.ui.waitForGone('dialog');
        await writer.ui.press('button', /Postproef: \d/);
        expect(await card()).toContain('“250591960”');
      });

      it('takes no press from a script', async () => {
        await writer.write(drafts.block);
        await openCard();
        await writer.ui.clickByScript(await writer.ui.waitFor('button', unreadable));
        expect(await writer.ui.find('dialog')).toBeDefined();
        expect(await writer.model()).toBe(drafts.block.text);
      });

      it.each([
        ['does not take it', '() => false'],
        ['breaks over it', '() => { throw new Error("broken"); }'],
      ])('where the editor %s: nothing is changed or stays selected, and the words can be copied', async (_, act) => {
        await writer.write(drafts.warn);
        await writer.inExtension(`Document.prototype.execCommand = EventTarget.prototype.dispatchEvent = ${act}; undefined`);
        await openCard();
        await writer.ui.press('button', /mogelijk/);
        await writer.ui.waitFor('button', /^(Kopieer|Copy) “mogelijk”$/);
        expect(await writer.model()).toBe(drafts.warn.text);
        expect(await selectedWords()).toBe('');
        await writer.ui.press('button', /^(Kopieer|Copy) “mogelijk”$/);
        await expect.poll(async () => writer.ui.textOf(await writer.ui.waitFor('dialog')), poll).toMatch(/Gekopieerd|Copied/);
        await browser.context.grantPermissions(['clipboard-read'], { origin: new URL(writer.page.url()).origin });
        expect(await writer.page.evaluate(() => navigator.clipboard.readText())).toBe('mogelijk');
        await browser.context.clearPermissions();
      });
    });
  });
});

/** A link or a mention, as editors keep them: whole, or not at all. */
const atoms = [
  ['a link', (words: string) => `<a href="https://example.com/">${words}</a>`],
  ['a mention', (words: string) => `<span data-type="mention" contenteditable="false">${words}</span>`],
] as const;

describe('safer wording that cannot simply be written', () => {
  let browser: Browser;
  let writer: Writer;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  beforeEach(() => forgetDecisions(browser));
  afterEach(() => writer.page.close());

  const begin = async (id: string): Promise<void> => {
    writer = await Writer.at(await browser.context.newPage(), composerOf(id));
  };
  const box = (): Locator => writer.page.locator(writer.composer.box);
  const html = (): Promise<string> => box().innerHTML();
  /** As picking somebody from a list does. */
  const wrap = (words: string, markup: (words: string) => string): Promise<void> => box().evaluate((element, [from, to]) => void (element.innerHTML = element.innerHTML.replace(from, to)), [words, markup(words)] as const);
  const openCard = async (): Promise<void> => {
    await writer.page.keyboard.press('F8');
    await writer.ui.waitFor('dialog');
  };
  const cardSays = (words: RegExp) => expect.poll(async () => writer.ui.textOf(await writer.ui.waitFor('dialog')), poll).toMatch(words);

  it.each(atoms)('%s is never written over: its words can be copied', async (_, markup) => {
    await begin('facebook-suite');
    await writer.write({ text: 'Gefeliciteerd Noor!!!!!!', words: 'Noor!!!!!!' });
    await wrap('Noor', markup);
    const before = await html();
    await openCard();
    await cardSays(/niet zelf vervangen|cannot replace/);
    await writer.ui.press('button', /^(Kopieer|Copy) “Noor!”$/);
    await cardSays(/Gekopieerd|Copied/);
    expect(await html()).toBe(before);
  });

  it.each(atoms)('%s stays whole where the words beside it become others', async (_, markup) => {
    await begin('facebook-suite');
    await writer.write({ text: drafts.warn.text.replace(' u ', ' Noor '), words: drafts.warn.words });
    await wrap('Noor ', markup);
    const before = await html();
    await openCard();
    await writer.ui.press('button', /“mogelijk”$/);
    await writer.ui.waitForGone('dialog');
    expect(await html()).toBe(before.replace('gegarandeerd', 'mogelijk'));
  });

  it('nothing is written in a text that the site made another of as it got the focus', async () => {
    await begin('x-old');
    await writer.write(drafts.warn);
    await openCard();
    await box().evaluate((area: HTMLTextAreaElement) => area.addEventListener('focus', () => void (area.value = `Anders. ${area.value}`), { once: true }));
    await writer.ui.press('button', /“mogelijk”$/);
    await writer.page.waitForTimeout(500); // longer than it takes to write
    expect(await writer.model()).toBe(`Anders. ${drafts.warn.text}`);
  });

  it('what the site makes something else of is said, with the keys that take it back', async () => {
    await begin('facebook-suite');
    await writer.write(drafts.warn);
    await box().evaluate((editable) => editable.addEventListener('input', () => setTimeout(() => document.execCommand('insertText', false, '?')), { once: true }));
    await openCard();
    await writer.ui.press('button', /“mogelijk”$/);
    await writer.ui.waitForGone('dialog');
    await writer.ui.waitFor('StaticText', /anders geworden dan bedoeld\. Met Ctrl\+Z|differently than meant\. Ctrl\+Z/);
    expect(await writer.model()).toBe(drafts.warn.text.replace('gegarandeerd', 'mogelijk?'));
    await writer.page.keyboard.press('Control+z');
    await expect.poll(() => writer.model(), poll).toBe(drafts.warn.text);
    expect(await loggedDecisions(browser)).toEqual([]);
  });
});
