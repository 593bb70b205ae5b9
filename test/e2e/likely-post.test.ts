import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchChromium, type Browser } from './chromium.ts';
import { drafts } from './drafts.ts';
import { markedWords } from './marks.ts';
import { readsOf, setTrap } from './reading-trap.ts';
import { thorough } from './thorough.ts';
import { Ui } from './ui.ts';

const poll = { timeout: 5_000, interval: 20 };
const box = 'contenteditable="true" role="textbox" style="display:block;width:500px;height:90px;background:white"';
const area = 'style="display:block;width:500px;height:90px"';

/** The sites after a day on which every name changed: nothing of what we know of them is left but where posts are written. */
const changed = [
  { site: 'linkedin', url: 'https://www.linkedin.com/feed/', post: `<div role="dialog"><div><div id="post" ${box}></div></div><div><button>Media</button><button id="go">Plaatsen</button></div></div>`, denied: `<div class="msg-form"><div id="private" ${box}></div><button>Plaatsen</button></div>` },
  { site: 'facebook', url: 'https://www.facebook.com/', post: `<form><div><div id="post" ${box}></div></div><div role="button" tabindex="0">Foto</div><div role="button" tabindex="0" id="go" aria-label="Publiceren"><svg></svg></div></form>`, denied: `<form role="search"><div id="private" ${box}></div><button type="button">Plaatsen</button></form>` },
  { site: 'x', url: 'https://x.com/home', post: `<div><textarea id="post" ${area}></textarea><div><button id="go">Post\u200b</button></div></div>`, denied: `<div data-testid="dmThing"><textarea id="private" ${area}></textarea><button>Post</button></div>` },
] as const;

/** Boxes of which nobody can be sure that they are for a post. @param part the element that holds one, as this site has it */
const unsure = (part: string) => ({
  'a box that sends': `<${part}><div id="private" ${box}></div><button>Versturen</button><button>Plaatsen</button></${part}>`,
  'a box whose sending shows as a picture': `<div><${part}><div id="private" ${box}></div><button aria-label="Send message"><svg></svg></button></${part}><button>Post</button></div>`,
  'a box beside another': `<${part}><div id="private" ${box}></div><div ${box}></div><button>Post</button></${part}>`,
  'a box that saves': `<${part}><div id="private" ${box}></div><button>Opslaan</button></${part}>`,
  'a box with a button elsewhere on the page': `<${part}><div id="private" ${box}></div></${part}></section><section><button>Plaatsen</button>`,
});

const documentOf = (body: string): string => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Anders</title><body><main><section>${body}</section></main><script>
  window.posted = [];
  addEventListener('click', (event) => event.target.closest('#go') && posted.push('click'));
  addEventListener('keydown', (event) => event.key === 'Enter' && event.ctrlKey && posted.push('key'));
  addEventListener('submit', (event) => (event.preventDefault(), posted.push('submit')));
</script></body></html>`;

describe.each(changed.map((one) => [one.site, one] as const))('%s with another structure', (site, { url, post, denied }) => {
  let browser: Browser;
  let page: Page;
  let ui: Ui;
  let session: CDPSession;
  beforeAll(async () => {
    browser = await launchChromium({ port: inject('sites'), extension: `${process.cwd()}/dist/chrome` });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.context.newPage();
    ui = await Ui.of(page);
    session = await page.context().newCDPSession(page);
  });
  afterEach(() => page.close());

  const show = async (body: string): Promise<void> => {
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: documentOf(body) }));
    await page.goto(url);
  };
  const posted = (): Promise<string[]> => page.evaluate(() => (window as unknown as { posted: string[] }).posted);

  it('marks what is likely to be a post, says that it holds nothing, and holds nothing', async () => {
    await show(post);
    await page.locator('#post').click();
    await ui.waitFor('button', /kijkt mee.*houden niets tegen|is watching.*hold nothing/);
    await page.keyboard.type(drafts.block.text, { delay: 2 });
    await expect.poll(() => markedWords(page), poll).toEqual([drafts.block.words]);
    await ui.waitFor('button', /1 pu?n?t.*houden niets tegen|1 point.*hold nothing/);
    await page.keyboard.press('F8');
    await ui.waitFor('dialog');
    await page.keyboard.press('Escape');
    await page.locator('#post').focus();
    await page.keyboard.press('Control+Enter');
    await page.locator('#go').click();
    const form = page.locator('form:not([role])');
    if ((await form.count()) > 0) await form.evaluate((one) => (one as HTMLFormElement).requestSubmit());
    expect(await posted()).toEqual((await form.count()) > 0 ? ['key', 'click', 'submit'] : ['key', 'click']);
    expect(await ui.find('alertdialog')).toBeUndefined();
  });

  it('begins when the button comes with the first words', async () => {
    await show(post.replace(/(id="go")/, 'hidden $1'));
    await page.locator('#post').click();
    await ui.waitFor('button', /kent dit vak niet|does not know this box/);
    await page.locator('#go').evaluate((button) => button.removeAttribute('hidden'));
    await page.keyboard.type(drafts.block.text, { delay: 2 });
    await expect.poll(() => markedWords(page), poll).toEqual([drafts.block.words]);
    expect(await ui.find('button', /kent dit vak niet|does not know this box/)).toBeUndefined();
  });

  const doubtful = Object.entries(unsure(site === 'facebook' ? 'form' : 'div'));
  it.each(Object.entries({ ...Object.fromEntries(thorough || site === 'linkedin' ? doubtful : doubtful.slice(0, 1)), 'a box where the site says never': denied }))('never reads %s', async (_name, body) => {
    await show(`${post}</section><section>${body}`);
    await page.locator('#post').click();
    await page.keyboard.type(drafts.block.text, { delay: 2 });
    await expect.poll(() => markedWords(page), poll).toEqual([drafts.block.words]);
    await setTrap(session, '#private');
    await page.keyboard.type(' en verder', { delay: 2 });
    await expect.poll(async () => (await readsOf(session)).all, poll).toBeGreaterThan(0); // the trap works
    await page.locator('#private').click();
    await page.keyboard.type(drafts.block.text, { delay: 2 });
    await page.keyboard.press('Control+Enter');
    expect((await readsOf(session)).private).toBe(0);
    expect(await markedWords(page)).toEqual([drafts.block.words]);
  });
});
