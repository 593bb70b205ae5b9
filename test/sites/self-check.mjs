/**
 * Do the pages themselves work? Every composer is typed into with real keys, and what its model holds and what is
 * posted must be what was typed. Run: node test/sites/self-check.mjs [word in a check's name …]
 */
import { chromium } from 'playwright-core';
import { buildSites } from './build.mjs';
import { composers, excluded } from './composers.mjs';
import { hostResolverRules } from './hosts.mjs';
import { serveSites } from './serve.mjs';

const lines = ['Cijfers op orde 😀 voor € 25,50', '#mkb is klaar'];
const typed = lines.join('\n');
const hows = { click: 'click', 'Control+Enter': 'mod-enter', Enter: 'enter' };
const feedTexts = '[data-testid="expandable-text-box"], [data-testid="tweetText"], [data-ad-rendering-role="story_message"], [aria-label^="Comment by"] [dir="auto"]';

const model = (id) => window.__model(id);
const posted = () => window.__posted;
const sent = () => window.__sent;

async function until(page, what, question, argument, expected) {
  const started = Date.now();
  for (;;) {
    const seen = await page.evaluate(question, argument);
    if (JSON.stringify(seen) === JSON.stringify(expected)) return;
    if (Date.now() - started > 3000) throw new Error(`${what}: wanted ${JSON.stringify(expected)}, saw ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function typeLines(page, { kind }) {
  await page.keyboard.type(lines[0], { delay: 5 });
  // In a comment a bare Enter posts; the second line is then made with Shift.
  await page.keyboard.press(kind === 'comment' ? 'Shift+Enter' : 'Enter');
  await page.keyboard.type(lines[1], { delay: 5 });
}

const press = (page, composer, way) => (way === 'click' ? page.locator(composer.post).click() : page.keyboard.press(way));

/** Typed, posted in every way, shown in the feed, and empty again. */
async function posts(page, composer) {
  const { id, kind } = composer;
  const expected = [];
  await page.goto(composer.url);
  for (const way of ['click', ...composer.keysThatPost]) {
    await composer.open(page);
    await until(page, 'starts empty', model, id, '');
    if (await page.locator(composer.post).isEnabled()) throw new Error('the commit control is enabled while the box is empty');
    await typeLines(page, composer);
    await until(page, 'model', model, id, typed);
    await press(page, composer, way);
    expected.push({ how: hows[way], kind, text: typed });
    await until(page, `posted by ${way}`, posted, undefined, expected);
    await until(page, `emptied after ${way}`, model, id, '');
  }
  const shown = ([selector, text]) => [...document.querySelectorAll(selector)].filter((each) => each.textContent === text).length;
  await until(page, 'shown in the feed', shown, [feedTexts, typed], expected.length);
}

/** What an extension does: a listener on the window, there before the page's own, can stop every way of posting. */
async function canBeStopped(page, composer) {
  await page.addInitScript(() => {
    window.__stopped = [];
    for (const type of ['click', 'keydown']) {
      window.addEventListener(type, (event) => {
        const enter = event.key === 'Enter' && !event.shiftKey;
        if (!window.__closed || (type === 'keydown' && !enter)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        window.__stopped.push(type);
      }, { capture: true });
    }
  });
  await page.goto(composer.url);
  await composer.open(page);
  await typeLines(page, composer);
  await until(page, 'model', model, composer.id, typed);
  await page.evaluate(() => { window.__closed = true; });
  for (const way of composer.keysThatPost) await press(page, composer, way);
  await press(page, composer, 'click');
  await until(page, 'stopped', () => window.__stopped, undefined, [...composer.keysThatPost.map(() => 'keydown'), 'click']);
  await until(page, 'nothing posted', posted, undefined, []);
  await until(page, 'text kept', model, composer.id, typed);
}

/** Every sample goes in whole; the first one opens the composer, the later ones replace what is there. */
async function takesSamples(page, composer) {
  await page.goto(composer.url);
  if (composer.id === 'x-modal') await composer.open(page);
  const samples = await page.evaluate(() => window.__samples);
  for (const sample of samples) {
    await page.evaluate((id) => window.__pickSample(id), sample.id);
    await until(page, sample.id, model, composer.id, sample.text);
  }
  await page.keyboard.type('!');
  await until(page, 'typing goes on at the end', model, composer.id, `${samples.at(-1).text}!`);
}

async function survivesPlaceholder(page, composer) {
  await page.goto(`${composer.url}?slow=1`);
  await composer.open(page);
  await typeLines(page, composer);
  await until(page, 'model', model, composer.id, typed);
}

/** A listener on the element comes too late for the text of a comment (composers.md, T9). */
async function clearsFirst(page, composer) {
  await page.goto(composer.url);
  await composer.open(page);
  await page.keyboard.type('te laat');
  await page.locator(composer.box).evaluate((box) => box.addEventListener('keydown', () => { window.__late = box.textContent; }));
  await page.keyboard.press('Enter');
  await until(page, 'what the element hears', () => window.__late, undefined, '');
}

async function keepsHomeDraft(page, composer) {
  const home = composers.find(({ id }) => id === 'x-home');
  await page.goto(composer.url);
  await home.open(page);
  await page.keyboard.type('concept');
  await composer.open(page);
  await until(page, 'address', () => location.pathname, undefined, '/compose/post');
  await until(page, 'two boxes', () => document.querySelectorAll('[data-testid="tweetTextarea_0"]').length, undefined, 2);
  await page.keyboard.type('nieuw');
  await page.keyboard.press('Escape');
  await until(page, 'one box', () => document.querySelectorAll('[data-testid="tweetTextarea_0"]').length, undefined, 1);
  await until(page, 'the draft behind', model, 'x-home', 'concept');
  await page.goto('https://x.com/compose/post');
  await page.locator(composer.box).waitFor();
}

async function sendsMessages(page, place) {
  await page.goto(place.url);
  await place.open(page);
  await page.keyboard.type('tot zo € 😀');
  await until(page, 'model', model, place.id, 'tot zo € 😀');
  await page.keyboard.press('Enter');
  await until(page, 'sent', sent, undefined, ['tot zo € 😀']);
  await until(page, 'emptied', model, place.id, '');
  await until(page, 'nothing posted', posted, undefined, []);
}

const byId = (id) => composers.find((composer) => composer.id === id);
const checks = [
  ...composers.flatMap((composer) => [posts, canBeStopped].map((check) => [check, composer])),
  ...composers.filter(({ kind }) => kind === 'post').map((composer) => [takesSamples, composer]),
  [survivesPlaceholder, byId('linkedin-sdui')],
  [clearsFirst, byId('facebook-comment')],
  [keepsHomeDraft, byId('x-modal')],
  ...excluded.map((place) => [sendsMessages, place]),
  [sendsMessages, { ...excluded[0], url: `${excluded[0].url}?build=ember` }],
];

async function run(browser, check, place) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(5000);
  const troubles = [];
  page.on('pageerror', (problem) => troubles.push(problem.stack ?? String(problem)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await check(page, place).catch((problem) => troubles.push(problem.message));
  await page.close();
  console.log(troubles.length === 0 ? `ok   ${place.id} ${check.name}` : `FAIL ${place.id} ${check.name}\n     ${troubles.join('\n     ')}`);
  return troubles.length === 0;
}

const wanted = process.argv.slice(2);
await buildSites();
const server = await serveSites();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', `--host-resolver-rules=${hostResolverRules(server.port)}`, '--ignore-certificate-errors'],
});
for (const [check, place] of checks) {
  const name = `${place.id} ${check.name}`;
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  if (!await run(browser, check, place)) process.exitCode = 1;
}
await browser.close();
await server.close();
