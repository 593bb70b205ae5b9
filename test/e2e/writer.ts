import type { CDPSession, Frame, Page } from 'playwright-core';
import { composers } from '../sites/composers.mjs';
import { skeletons, type Skeleton } from '../sites/skeletons.mjs';
import { inExtension } from './extension-world.ts';
import { markedWords, marksOn } from './marks.ts';
import { Ui } from './ui.ts';

export const poll = { timeout: 5_000, interval: 20 };

/** The boxes of the demo pages and those of the skeletons: the same checks for all. */
export const everyComposer: readonly (Omit<Skeleton, 'editor'> & { readonly editor?: Skeleton['editor'] })[] = [...composers, ...skeletons];
export type AnyComposer = (typeof everyComposer)[number];

export const composerOf = (id: string): AnyComposer => {
  const found = everyComposer.find((one) => one.id === id);
  if (!found) throw new Error(`Expected a composer ${id}`);
  return found;
};

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

interface Recorded {
  readonly __posted: readonly { readonly text: string }[];
  __model(id: string): string;
}

/** Someone with a keyboard and a mouse at one composer, who can also be told what the page and its editor say. */
export class Writer {
  private constructor(readonly page: Page, readonly composer: AnyComposer, private readonly url: string, readonly ui: Ui, readonly session: CDPSession) {}

  /** Goes to the composer and into its box. */
  static async at(page: Page, composer: AnyComposer, url = composer.url): Promise<Writer> {
    await page.goto(url);
    const writer = new Writer(page, composer, url, await Ui.of(page), await page.context().newCDPSession(page));
    await writer.open();
    return writer;
  }

  /** Where the composer is: the page, or a frame in it. */
  async place(): Promise<Page | Frame> {
    const { frame } = this.composer;
    if (frame === undefined) return this.page;
    const inside = await (await this.page.waitForSelector('iframe')).contentFrame();
    if (!inside) throw new Error(`Expected a frame ${frame}`);
    await inside.waitForURL(({ pathname }) => pathname === frame);
    return inside;
  }

  async open(): Promise<void> {
    await this.composer.open(await this.place());
  }

  /** An empty box with the focus and nothing posted yet; the page anew only where that does not come about. */
  async begin(): Promise<void> {
    const place = await this.place();
    await this.page.keyboard.press('Escape'); // a card that is still open
    if (await this.ui.find('alertdialog')) return this.#anew();
    const box = place.locator(this.composer.box);
    if (await box.isVisible()) await box.click();
    else await this.open();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Delete');
    await place.evaluate(() => void ((window as unknown as { __posted: unknown[] }).__posted.length = 0));
    if ((await this.model()) !== '') await this.#anew();
  }

  async #anew(): Promise<void> {
    await this.page.goto(this.url);
    await this.open();
  }

  async evaluate<Result>(script: () => Result): Promise<Result> {
    return (await this.place()).evaluate(script) as Promise<Result>;
  }

  async model(id = this.composer.id): Promise<string> {
    return (await this.place()).evaluate((one) => (window as unknown as Recorded).__model(one), id);
  }

  async posted(): Promise<string[]> {
    return this.evaluate(() => (window as unknown as Recorded).__posted.map(({ text }) => text));
  }

  async marks(): Promise<Record<string, string[]>> {
    return marksOn(await this.place());
  }

  async marked(): Promise<string[]> {
    return markedWords(await this.place());
  }

  inExtension(expression: string): Promise<unknown> {
    return inExtension(this.session, expression, this.composer.frame);
  }

  /** A new line, never a post. */
  async newLine(): Promise<void> {
    await this.page.keyboard.press(this.composer.keysThatPost.includes('Enter') ? 'Shift+Enter' : 'Enter');
  }

  async type(text: string): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.newLine();
      await this.page.keyboard.type(line, { delay: 0 });
    }
  }

  /** Types, and waits until its words are marked. */
  async write({ text, words }: { readonly text: string; readonly words: string }): Promise<void> {
    await this.type(text);
    for (const end = Date.now() + poll.timeout; ; await this.page.evaluate(() => new Promise(requestAnimationFrame))) {
      const marked = await this.marked();
      if (marked.some((one) => one.includes(words))) return;
      if (Date.now() > end) throw new Error(`“${words}” is not marked in ${this.composer.id}, but ${JSON.stringify(marked)} in “${await this.model()}”`);
    }
  }

  async press(selector = this.composer.post, key?: string): Promise<void> {
    const control = (await this.place()).locator(selector);
    await (key === undefined ? control.click() : control.press(key));
  }

  /** Every way of posting that this composer has, and those that it might have. */
  get ways(): readonly (readonly [name: string, act: () => Promise<void>])[] {
    const { keysThatPost, kind, submits } = this.composer;
    return [
      ['a click on the button', () => this.press()],
      ['Enter on the button', () => this.press(undefined, 'Enter')],
      ['Space on the button', () => this.press(undefined, ' ')],
      ...[...new Set([...keysThatPost, ...(kind === 'article' ? [] : ['Control+Enter'])])].map((key) => [`${key} in the text`, () => this.page.keyboard.press(key)] as const),
      ...(submits === undefined ? [] : [['a submit of the form', async () => (await this.place()).locator(submits).evaluate((form) => (form as HTMLFormElement).requestSubmit())] as const]),
    ];
  }

  /** The shortest way of posting: a key where there is one. */
  async postNow(): Promise<void> {
    const [key] = this.composer.keysThatPost;
    await (key === undefined ? this.press() : this.page.keyboard.press(key));
  }

  /** What is left to press after the first press of the button was let through. */
  async finish(): Promise<void> {
    if (this.composer.finish !== undefined) await this.press(this.composer.finish);
  }

  /** Selects the first word and drags it to the end of its line; where the editor takes no drop, nothing happens. */
  async dragWord(): Promise<void> {
    const { left, right, top, height } = await this.#onScreen(() => {
      const walker = document.createTreeWalker(document.activeElement ?? document.body, NodeFilter.SHOW_TEXT);
      const node = walker.nextNode();
      const range = document.createRange();
      if (node) range.selectNodeContents(node);
      const rect = range.getClientRects()[0] ?? new DOMRect();
      return { left: rect.left, right: rect.right, top: rect.top, height: rect.height };
    });
    if (right - left < 40) return;
    const y = top + height / 2;
    const { mouse } = this.page;
    await mouse.dblclick(left + 8, y);
    await mouse.move(left + 8, y);
    await mouse.down();
    await mouse.move(left + 20, y, { steps: 3 });
    await mouse.move(right - 4, y, { steps: 5 });
    await mouse.up();
  }

  /** The middle of the first mark of this severity, on the screen. */
  async middleOf(severity: string): Promise<{ x: number; y: number }> {
    const { left, right, top, height } = await this.#onScreen((name) => {
      const [range] = CSS.highlights.get(`postproef-${name}`) ?? [];
      const rect = (range as Range).getClientRects()[0] as DOMRect;
      return { left: rect.left, right: rect.right, top: rect.top, height: rect.height };
    }, severity);
    return { x: (left + right) / 2, y: top + height / 2 };
  }

  /** Asks for a rectangle where the composer is, and says where that is in the window. */
  async #onScreen(script: (argument: string) => Rect, argument = ''): Promise<Rect> {
    const place = await this.place();
    const rect = await place.evaluate(script, argument);
    const { x = 0, y = 0 } = ('frameElement' in place && (await (await place.frameElement()).boundingBox())) || {};
    return { left: rect.left + x, right: rect.right + x, top: rect.top + y, height: rect.height };
  }
}
