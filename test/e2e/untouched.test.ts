import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, type Browser } from './chromium.ts';
import { pressAll, randomEdits } from './random-edits.ts';
import { everyComposer, Writer, type AnyComposer } from './writer.ts';

const count = 2_000;
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

/** Every kind of change in the box, and how often: what anybody else changes shows as a difference. */
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

const edited = async (context: BrowserContext, composer: AnyComposer): Promise<Told> => {
  const page: Page = await context.newPage();
  await page.addInitScript(steady);
  const writer = await Writer.at(page, composer);
  await page.locator(composer.box).evaluate(countChanges);
  const edits = randomEdits(2026, count, { key: 'Enter' });
  const texts: string[] = [];
  let marks = 0;
  for (let done = 0; done < count; done += burst) {
    await pressAll(writer.session, edits.slice(done, done + burst).flat());
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

/** Draft.js and Lexical number their nodes at random. */
const withoutKeys = (html: string): string => html.replace(/ data-(?:offset-key|editor)="[^"]*"/g, '');

describe(`${count} random edits`, () => {
  let withIt: Browser;
  let without: Browser;
  beforeAll(async () => {
    const port = inject('sites');
    [withIt, without] = await Promise.all([launchChromium({ port, extension: `${process.cwd()}/dist/chrome` }), launchChromium({ port })]);
  });
  afterAll(() => Promise.all([withIt.close(), without.close()]));

  it.each(['linkedin-company', 'linkedin-company-quill2', 'linkedin-comment', 'facebook-group', 'x-reply-inline'])('leave the same document with and without the extension: %s', { timeout: 180_000 }, async (id) => {
    const composer = everyComposer.find((one) => one.id === id);
    if (!composer) throw new Error(`Expected a composer ${id}`);
    const [on, off] = await Promise.all([edited(withIt.context, composer), edited(without.context, composer)]);
    expect(on.marks).toBeGreaterThan(0);
    expect(off.marks).toBe(0);
    expect(on.texts).toEqual(off.texts);
    expect(withoutKeys(on.html)).toBe(withoutKeys(off.html));
    expect(on.changes).toEqual(off.changes);
    expect(on.thrown).toEqual(off.thrown);
  });
});
