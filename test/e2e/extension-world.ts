import type { CDPSession } from 'playwright-core';

interface World {
  readonly id: number;
  readonly origin: string;
  readonly auxData?: { readonly frameId?: string };
}

/**
 * Runs a script in the extension's own world of the page, where no page script can reach.
 * @param path of a frame, when not the page itself is meant
 */
export const inExtension = async (session: CDPSession, expression: string, path?: string): Promise<unknown> => {
  const worlds: World[] = [];
  const note = ({ context }: { context: World }): void => void worlds.push(context);
  session.on('Runtime.executionContextCreated', note);
  await session.send('Runtime.disable');
  await session.send('Runtime.enable');
  session.off('Runtime.executionContextCreated', note);
  const { frameTree } = await session.send('Page.getFrameTree');
  const frame = path === undefined ? frameTree : frameTree.childFrames?.find(({ frame: { url } }) => new URL(url).pathname === path);
  const world = worlds.find(({ origin, auxData }) => origin.startsWith('chrome-extension:') && auxData?.frameId === frame?.frame.id);
  if (!world) throw new Error('Expected the sentinel in this page');
  const { result } = await session.send('Runtime.evaluate', { contextId: world.id, expression, returnByValue: true });
  return result.value;
};
