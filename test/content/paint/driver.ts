import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Harness } from './harness.ts';
import { composerPage, harnessScript, type PageLook } from './page.ts';

/** A node as assistive technology meets it. */
export interface Met {
  readonly id: number;
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly focused: boolean;
  readonly disabled: boolean;
  readonly modal: boolean;
}

export interface Visit {
  readonly page: Page;
  log(): Promise<string[]>;
  run<Result>(act: (harness: Harness) => Result): Promise<Result>;
  /** Everything of this role, read through the closed shadow root. */
  all(role: string): Promise<Met[]>;
  find(role: string, name?: string | RegExp): Promise<Met>;
  /** A real mouse, at the middle of the node. */
  click(role: string, name?: string | RegExp): Promise<void>;
  /** What a script would do that somehow got hold of the node. */
  fakeClick(role: string, name?: string | RegExp): Promise<void>;
  focusedName(): Promise<string>;
  close(): Promise<void>;
}

export async function launch(): Promise<{ browser: Browser; script: string }> {
  const [browser, script] = await Promise.all([
    chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] }),
    harnessScript(),
  ]);
  return { browser, script };
}

export interface VisitOptions extends PageLook {
  readonly language?: 'nl' | 'en';
  readonly contact?: string;
  /** Lets axe in; the product's own root is closed. */
  readonly openRoot?: boolean;
}

export async function visit(browser: Browser, script: string, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: options.narrow ? { width: 320, height: 640 } : { width: 900, height: 700 } });
  const page = await context.newPage();
  await page.setContent(composerPage(options));
  if (options.modal) await page.evaluate(() => document.querySelector<HTMLDialogElement>('#site')?.showModal());
  if (options.openRoot) {
    await page.evaluate(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
    });
  }
  await page.addScriptTag({ content: script });
  await page.evaluate(([language, contact]) => window.harness.start(language === 'en' ? 'en' : 'nl', contact), [options.language, options.contact]);
  const session = await context.newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('Accessibility.enable');
  return steer(page, session);
}

function steer(page: Page, session: CDPSession): Visit {
  const tree = async (): Promise<Met[]> => (await session.send('Accessibility.getFullAXTree')).nodes.filter((node) => !node.ignored).map(met);
  const all = async (role: string): Promise<Met[]> => (await tree()).filter((node) => node.role === role);
  const find = async (role: string, name?: string | RegExp): Promise<Met> => {
    const found: { node?: Met } = {};
    await expect
      .poll(async () => {
        found.node = (await all(role)).find((node) => name === undefined || (typeof name === 'string' ? node.name === name : name.test(node.name)));
        return found.node !== undefined;
      }, { message: `${role} ${name ?? ''}`, timeout: 5000 })
      .toBe(true);
    return found.node!;
  };
  return {
    page,
    all,
    find,
    log: () => page.evaluate(() => [...window.harness.log]),
    run: (act) => page.evaluate(`(${act.toString()})(window.harness)`) as Promise<ReturnType<typeof act>>,
    async click(role, name) {
      const { id } = await find(role, name);
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: id });
      const [x, y] = await middleAtRest(session, id);
      await page.mouse.click(x, y);
    },
    async fakeClick(role, name) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: (await find(role, name)).id });
      const act = `function () {
        this.click();
        for (const type of ['pointerdown', 'mousedown', 'click']) this.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
        for (const key of ['Enter', ' ', 'Escape', 't', 'T', 'b']) this.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      }`;
      await session.send('Runtime.callFunctionOn', { objectId: object.objectId!, functionDeclaration: act });
    },
    focusedName: async () => (await tree()).filter((node) => node.focused && node.role !== 'RootWebArea').at(-1)?.name ?? '',
    close: () => page.context().close(),
  };
}

/** Parts slide in for a moment; a press goes to where they come to rest. */
async function middleAtRest(session: CDPSession, backendNodeId: number): Promise<[number, number]> {
  const last = { at: '' };
  const spot: { at: [number, number] } = { at: [0, 0] };
  await expect
    .poll(async () => {
      const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = (await session.send('DOM.getBoxModel', { backendNodeId })).model.border;
      spot.at = [(x1 + x3) / 2, (y1 + y3) / 2];
      const before = last.at;
      last.at = spot.at.join();
      return before === last.at;
    }, { interval: 60 })
    .toBe(true);
  return spot.at;
}

interface AXNode {
  readonly backendDOMNodeId?: number;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

function met(node: AXNode): Met {
  const property = (name: string): boolean => node.properties?.find((one) => one.name === name)?.value.value === true;
  return {
    id: node.backendDOMNodeId ?? 0,
    role: String(node.role?.value ?? ''),
    name: String(node.name?.value ?? ''),
    description: String(node.description?.value ?? ''),
    focused: property('focused'),
    disabled: property('disabled'),
    modal: property('modal'),
  };
}
