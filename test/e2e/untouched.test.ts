import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, type Browser } from './chromium.ts';
import { pressSteadily, randomEdits } from './random-edits.ts';
import { thorough } from './thorough.ts';
import { everyComposer, Writer, type AnyComposer } from './writer.ts';

const count = thorough ? 2_000 : 150;
const burst = 100;

/** Editors group their undo steps by the clock, so the page's clock goes by keys: the same steps at any speed. Exceptions are kept. */
const steady = (): void => {
  const real = Date;
  let now = real.UTC(2026, 0, 1);
  window.addEventListener('keydown', () => (now += 40), true);
  const thrown: string[] = [];
  window.addEventListener('error', ({ message }) => thrown.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));
  Object.assign(window, {
    __thrown: thrown,
    Date: class extends real {
      constructor(...given: []) {
        super(...((given.length === 0 ? [now] : given) as []));
      }
      static override now = (): number => now;
    },
  });
};

/** Every kind of change in the box: what anybody else changes shows as one that is not the editor's. */
const countChanges = (box: Element): void => {
  const counts: Record<string, number> = {};
  new MutationObserver((records) => {
    for (const { type, target, attributeName } of records) {
      const key = `${type} ${target.nodeName} ${attributeName ?? ''}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }).observe(box, { subtree: true, childList: true, attributes: true, characterData: true });
  Object.assign(window, { __counts: counts });
};

interface Told {
  readonly texts: readonly string[];
  readonly html: string;
  readonly changes: Record<string, number>;
  readonly thrown: readonly string[];
  readonly marks: number;
}

/**
 * What differs between two runs without the extension proves nothing: the clipboard is one for all browsers of this machine, and where Quill
 * puts the caret after an undo depends on a timer of its own.
 */
const leftOut = ({ editor }: AnyComposer): string => (editor === 'quill1' || editor === 'quill2' ? 'cxvz' : 'cxv');

const edited = async (context: BrowserContext, composer: AnyComposer): Promise<Told> => {
  const page: Page = await context.newPage();
  await page.addInitScript(steady);
  const writer = await Writer.at(page, composer);
  await page.locator(composer.box).evaluate(countChanges);
  const edits = randomEdits(2026, count, { key: 'Enter' }, leftOut(composer));
  const texts: string[] = [];
  let marks = 0;
  for (let done = 0; done < count; done += burst) {
    await pressSteadily(writer.session, edits.slice(done, done + burst));
    texts.push(await writer.model());
    marks += (await writer.marked()).length;
  }
  const told = await page.locator(composer.box).evaluate((box) => {
    const { __counts, __thrown } = window as unknown as { __counts: Record<string, number>; __thrown: string[] };
    return { html: box.innerHTML, changes: __counts, thrown: __thrown };
  });
  await page.close();
  return { texts, marks, ...told };
};

/** Draft.js numbers its nodes at random, and class names are new at every load. */
const withoutRandom = (html: string): string => html.replace(/ (?:data-offset-key|data-editor|class)="[^"]*"/g, '');

describe(`${count} random edits`, () => {
  let withIt: Browser;
  let without: Browser;
  beforeAll(async () => {
    const port = inject('sites');
    [withIt, without] = await Promise.all([launchChromium({ port, extension: `${process.cwd()}/dist/chrome` }), launchChromium({ port })]);
  });
  afterAll(() => Promise.all([withIt.close(), without.close()]));

  it.each(['linkedin-company', 'linkedin-company-quill2', 'linkedin-comment', 'facebook-group', 'x-reply-inline'])('leave the same document with and without the extension: %s', { timeout: 60_000 + 200 * count }, async (id) => {
    const composer = everyComposer.find((one) => one.id === id);
    if (!composer) throw new Error(`Expected a composer ${id}`);
    const [on, off] = await Promise.all([edited(withIt.context, composer), edited(without.context, composer)]);
    expect(on.marks).toBeGreaterThan(0);
    expect(off.marks).toBe(0);
    expect(on.texts).toEqual(off.texts);
    expect(withoutRandom(on.html)).toBe(withoutRandom(off.html));
    expect(Object.keys(on.changes).sort()).toEqual(Object.keys(off.changes).sort());
    expect(on.thrown).toEqual(off.thrown);
  });
});
