import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { choose, forgetDecisions, forgetEarlierPosts, launchChromium, loggedDecisions, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { composerOf, poll, Writer } from './writer.ts';

const postAnyway = /^(Toch plaatsen|Post anyway)$/;
const consent = /^(Ik heb toestemming|I have consent)$/;
const approved = /goedgekeurd|approved/;
const dismiss = /^(Past hier niet|Does not fit here)$/;
const client = { text: 'Vanmiddag koffie bij onze klant Bakkerij Janssen.', words: 'Bakkerij Janssen' };
const tip = { text: 'Gefeliciteerd!!!', words: 'Gefeliciteerd!!!' };

/** From the draft to the log: what is asked under which setting, what each answer leads to, and what is kept of it. */
describe('what the writer decides', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
    page = await browser.context.newPage();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    await forgetEarlierPosts(browser);
    await forgetDecisions(browser);
  });

  const begin = async (settings: Readonly<Record<string, unknown>> = {}): Promise<Writer> => {
    await choose(browser, settings);
    return Writer.at(page, composerOf('x-home'));
  };
  const decisions = async (): Promise<unknown> => (await loggedDecisions(browser)).map(({ rules, action, reason, note, platform }) => ({ rules, action, reason, note, platform }));
  const postsAtOnce = async (writer: Writer, text: string): Promise<void> => {
    await writer.postNow();
    await expect.poll(() => writer.posted(), poll).toEqual([text]);
    expect(await writer.ui.find('alertdialog')).toBeUndefined();
  };
  const isAsked = async (writer: Writer): Promise<string> => {
    await writer.postNow();
    return writer.ui.textOf(await writer.ui.waitFor('alertdialog'));
  };
  const giveReason = async (writer: Writer, note: string): Promise<void> => {
    await isAsked(writer);
    await writer.ui.press('button', postAnyway);
    await writer.ui.press('radio', approved);
    await writer.ui.press('textbox');
    await page.keyboard.type(note);
    await writer.ui.press('button', postAnyway);
  };

  it('a reason and its note are in the log once the post has gone, with the rule and the site, and not a word of the draft', async () => {
    const writer = await begin();
    await writer.write(drafts.block);
    await giveReason(writer, 'Els, dinsdag');
    await writer.ui.waitForGone('alertdialog');
    expect(await decisions()).toEqual([]);
    await postsAtOnce(writer, drafts.block.text);
    await expect.poll(decisions, poll).toEqual([{ rules: ['citizen-number'], action: 'posted-anyway', reason: 'approved', note: 'Els, dinsdag', platform: 'x' }]);
    const log = JSON.stringify(await loggedDecisions(browser));
    for (const word of drafts.block.text.match(/[\p{L}\d]{4,}/gu) ?? []) expect(log).not.toContain(word);
  });

  it('consent counts for a client’s name, and lets nothing else go with it', async () => {
    const writer = await begin();
    await writer.write({ text: `${client.text} ${drafts.block.text}`, words: drafts.block.words });
    const asked = await isAsked(writer);
    expect(asked).toContain(client.words);
    expect(asked).toContain(drafts.block.words);
    await writer.ui.waitFor('button', postAnyway);
    expect(await writer.ui.find('button', consent)).toBeUndefined();

    await writer.begin();
    await writer.write(client);
    await isAsked(writer);
    await writer.ui.press('button', consent);
    await writer.ui.waitForGone('alertdialog');
    await postsAtOnce(writer, client.text);
    await expect.poll(decisions, poll).toEqual([{ rules: [expect.stringContaining('client')], action: 'consent', platform: 'x' }]);
  });

  it('what does not fit here is marked no more and not asked about, until the next post', async () => {
    const writer = await begin();
    await writer.write(drafts.warn);
    await page.keyboard.press('F8');
    await writer.ui.press('button', dismiss);
    await expect.poll(() => writer.marked(), poll).toEqual([]);
    await postsAtOnce(writer, drafts.warn.text);
    await expect.poll(decisions, poll).toEqual([{ rules: ['guaranteed-outcome'], action: 'does-not-fit', platform: 'x' }]);
    await writer.write(drafts.warn);
    await isAsked(writer);
  });

  it('an answer is for one post, and logged with it, where the site empties a textarea as well', async () => {
    await choose(browser, {});
    const writer = await Writer.at(page, composerOf('x-old'));
    await writer.write(drafts.warn);
    await isAsked(writer);
    await writer.ui.press('button', postAnyway);
    await writer.ui.waitForGone('alertdialog');
    await postsAtOnce(writer, drafts.warn.text);
    await expect.poll(decisions, poll).toEqual([{ rules: ['guaranteed-outcome'], action: 'posted-anyway', platform: 'x' }]);
    await writer.write(drafts.warn);
    await isAsked(writer);
  });

  it('a tip holds nothing', async () => {
    const writer = await begin();
    await writer.write(tip);
    await postsAtOnce(writer, tip.text);
  });

  it('in the mode assist a warning holds nothing, and what asks for a reason does', async () => {
    const writer = await begin({ mode: 'assist' });
    await writer.write(drafts.warn);
    await postsAtOnce(writer, drafts.warn.text);
    await writer.write(drafts.block);
    await isAsked(writer);
    await writer.ui.press('button', postAnyway);
    await writer.ui.waitFor('radio', approved);
  });

  it('in the mode learn one look is enough for all', async () => {
    const writer = await begin({ mode: 'learn' });
    await writer.write(drafts.block);
    await isAsked(writer);
    await writer.ui.press('button', postAnyway);
    await writer.ui.waitForGone('alertdialog');
    await postsAtOnce(writer, drafts.block.text);
    await expect.poll(decisions, poll).toEqual([{ rules: ['citizen-number'], action: 'posted-anyway', platform: 'x' }]);
  });

  it('where the firm lets nobody pass there is only a way back', async () => {
    const writer = await begin({ override: 'never' });
    await writer.write({ text: `${client.text}`, words: client.words });
    for (let presses = 0; presses < 2; presses += 1) {
      await isAsked(writer);
      await writer.ui.waitFor('button', /^(Bewerken|Edit)$/);
      expect(await writer.ui.find('button', postAnyway)).toBeUndefined();
      expect(await writer.ui.find('button', consent)).toBeUndefined();
      await writer.ui.press('button', /^(Bewerken|Edit)$/);
      await writer.ui.waitForGone('alertdialog');
    }
    expect(await writer.posted()).toEqual([]);
  });

  it('a note that is shorter than the firm asks is not enough', async () => {
    const writer = await begin({ reasonMinLength: 10 });
    await writer.write(drafts.block);
    await giveReason(writer, 'Els, 9 tk');
    await expect.poll(async () => writer.ui.textOf(await writer.ui.waitFor('alertdialog')), poll).toMatch(/minstens 10 tekens\.|at least 10 characters\./);
    await writer.ui.press('textbox');
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await writer.ui.press('button', postAnyway);
    await writer.ui.waitForGone('alertdialog');
    await postsAtOnce(writer, drafts.block.text);
    await expect.poll(decisions, poll).toEqual([{ rules: ['citizen-number'], action: 'posted-anyway', reason: 'approved', note: 'Els, 9 tk!', platform: 'x' }]);
  });
});
