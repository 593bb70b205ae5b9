import type { CDPSession } from 'playwright-core';
import { inExtension } from './extension-world.ts';

/** Counts every reading of text that the extension does, and those inside what the selector names, from now on. */
export const setTrap = (session: CDPSession, selector: string): Promise<unknown> =>
  inExtension(session, `{
  globalThis.reads = { private: 0, all: 0 };
  const inBox = (node) => node.isConnected && node.getRootNode() instanceof Document && Boolean((node.nodeType === 1 ? node : node.parentElement)?.closest(${JSON.stringify(selector)}));
  for (const [prototype, name] of [[CharacterData.prototype, 'data'], [Node.prototype, 'nodeValue'], [Node.prototype, 'textContent'], [Node.prototype, 'childNodes'], [HTMLElement.prototype, 'innerText'], [HTMLTextAreaElement.prototype, 'value'], [HTMLInputElement.prototype, 'value']]) {
    const { get, set } = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, { configurable: true, set, get() { reads.all += 1; if (inBox(this)) reads.private += 1; return get.call(this); } });
  }
} undefined;`);

export const readsOf = async (session: CDPSession): Promise<{ private: number; all: number }> => (await inExtension(session, 'reads')) as { private: number; all: number };
