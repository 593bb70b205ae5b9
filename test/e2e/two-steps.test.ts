import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, inject, it } from 'vitest';
import { readPackJson } from '../../src/packs/read.ts';
import { packData } from '../packs/made.ts';
import { forgetEarlierPosts, launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { everyComposer, poll, Writer, type AnyComposer } from './writer.ts';

const postAnyway = /^(Toch plaatsen|Post anyway)$/;

/** A firm's pack that comes in while a post is under way, as the background lays it ready. */
const arriving = `postproef.rules = ${JSON.stringify({ stamp: 'late', packs: [readPackJson(JSON.stringify(packData()), 'late')], personal: [] })}; postproef.changed();`;

/** The first press leads on, and takes the box away where it does; the last one posts. */
describe.each(['facebook-page', 'linkedin-article'])('posting in two steps: %s', (id) => {
  const composer = everyComposer.find((one) => one.id === id) as AnyComposer;
  let browser: Browser;
  let writer: Writer;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    await forgetEarlierPosts(browser);
    writer = await Writer.at(await browser.context.newPage(), composer);
  });
  afterEach(() => writer.page.close());

  it('asks at the first press, while the text can still be changed, and not once more at the last', async () => {
    await writer.write(drafts.block);
    await writer.press();
    await writer.ui.press('button', postAnyway);
    await writer.ui.press('radio');
    await writer.ui.press('button', postAnyway);
    await writer.ui.waitForGone('alertdialog');
    await writer.press();
    await writer.finish();
    await expect.poll(() => writer.posted(), poll).toEqual([drafts.block.text]);
    expect(await writer.ui.find('alertdialog')).toBeUndefined();
  });

  it('asks nothing of a clean draft, nor at the button beside the one that posts', async () => {
    await writer.type(drafts.clean.text);
    await expect.poll(() => writer.model(), poll).toBe(drafts.clean.text);
    await writer.press();
    if (id === 'facebook-page') await writer.press('[role="dialog"] [role="button"] >> nth=0'); // Save
    expect(await writer.posted()).toEqual([]);
    await writer.finish();
    await expect.poll(() => writer.posted(), poll).toEqual([drafts.clean.text]);
    expect(await writer.ui.find('alertdialog')).toBeUndefined();
  });

  it('asks at the last press what was not known at the first', async () => {
    const text = 'Morgen op zeilreis met het team.';
    await writer.type(text);
    await expect.poll(() => writer.model(), poll).toBe(text);
    await writer.press();
    await writer.inExtension(arriving);
    if (id === 'facebook-page') {
      await writer.press('[role="dialog"] [role="button"] >> nth=0'); // Save posts nothing
      expect(await writer.ui.find('alertdialog')).toBeUndefined();
    }
    await writer.finish();
    await writer.ui.waitFor('alertdialog');
    expect(await writer.posted()).toEqual([]);
    await writer.ui.press('button', postAnyway);
    await writer.ui.waitForGone('alertdialog');
    await writer.finish();
    await expect.poll(() => writer.posted(), poll).toEqual([text]);
  });
});
