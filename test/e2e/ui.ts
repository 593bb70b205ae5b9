import type { CDPSession, Page } from 'playwright-core';

/** What a screen reader is told of one element. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly node: number;
  readonly focused: boolean;
}

interface RawNode {
  readonly ignored?: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly value?: { readonly value: string };
  readonly backendDOMNodeId?: number;
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}

const accessible = (node: RawNode): Accessible => ({
  role: node.role?.value ?? '',
  name: node.name?.value ?? '',
  description: node.description?.value ?? '',
  value: node.value?.value ?? '',
  node: node.backendDOMNodeId ?? 0,
  focused: node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false,
});

interface DomNode {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

const findNode = (node: DomNode, name: string): DomNode | undefined => {
  if (node.nodeName === name) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) {
    const found = findNode(child, name);
    if (found) return found;
  }
  return undefined;
};

const idsWithin = (node: DomNode): number[] => [node.backendNodeId, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(idsWithin)];

/** The extension's own interface, seen as assistive technology sees it: its shadow root is closed to scripts. */
export class Ui {
  private constructor(private readonly page: Page, private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Ui> {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('Accessibility.enable');
    return new Ui(page, session);
  }

  async all(): Promise<Accessible[]> {
    const host = await this.#dom('POSTPROEF-UI');
    return host ? (await this.#within(host)).map(accessible) : [];
  }

  async find(role: string, name: RegExp | string = /(?:)/): Promise<Accessible | undefined> {
    return (await this.all()).find((node) => node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name)));
  }

  /** Polls until it is there; fails with what was there instead. */
  async waitFor(role: string, name: RegExp | string = /(?:)/, timeout = 5_000): Promise<Accessible> {
    for (const end = Date.now() + timeout; ; await this.page.evaluate(() => new Promise(requestAnimationFrame))) {
      const found = await this.find(role, name);
      if (found) return found;
      if (Date.now() > end) throw new Error(`No ${role} named ${String(name)} among ${(await this.all()).map((node) => `${node.role} “${node.name}”`).join(', ')}`);
    }
  }

  async waitForGone(role: string, timeout = 5_000): Promise<void> {
    for (const end = Date.now() + timeout; await this.find(role); await this.page.evaluate(() => new Promise(requestAnimationFrame))) if (Date.now() > end) throw new Error(`${role} is still there`);
  }

  /** Everything that is read out inside an element, in order. */
  async textOf({ node }: Accessible): Promise<string> {
    const { node: described } = await this.session.send('DOM.describeNode', { backendNodeId: node, depth: -1, pierce: true });
    const nodes = await this.#within(described as unknown as DomNode);
    return nodes.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => name?.value ?? '').join(' ');
  }

  async #dom(name: string): Promise<DomNode | undefined> {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    return findNode(root as unknown as DomNode, name);
  }

  async #within(node: DomNode): Promise<RawNode[]> {
    const ids = new Set(idsWithin(node));
    const { frameTree } = await this.session.send('Page.getFrameTree');
    const frames = [frameTree, ...(frameTree.childFrames ?? [])].map(({ frame }) => frame.id);
    const trees = await Promise.all(frames.map((frameId) => this.session.send('Accessibility.getFullAXTree', { frameId })));
    return trees.flatMap(({ nodes }) => nodes as RawNode[]).filter(({ ignored, backendDOMNodeId }) => !ignored && backendDOMNodeId !== undefined && ids.has(backendDOMNodeId));
  }

  /** In CSS pixels of the window. */
  async rectOf({ node }: Accessible): Promise<{ left: number; top: number; right: number; bottom: number }> {
    const { model } = await this.session.send('DOM.getBoxModel', { backendNodeId: node });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
    return { left, top, right, bottom };
  }

  async centreOf(there: Accessible): Promise<{ x: number; y: number }> {
    const { left, top, right, bottom } = await this.rectOf(there);
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }

  async focus(role: string, name: RegExp | string = /(?:)/): Promise<void> {
    await this.session.send('DOM.focus', { backendNodeId: (await this.waitFor(role, name)).node });
  }

  /** A real press of the mouse. */
  async press(role: string, name: RegExp | string = /(?:)/): Promise<void> {
    const { x, y } = await this.centreOf(await this.waitFor(role, name));
    await this.page.mouse.click(x, y);
  }

  /** What any script can do: a click that no person made. */
  async clickByScript({ node }: Accessible): Promise<void> {
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId: node });
    await this.session.send('Runtime.callFunctionOn', { objectId: object.objectId as string, functionDeclaration: 'function () { this.click(); this.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true })); }' });
  }
}
