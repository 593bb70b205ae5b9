import type { CDPSession } from 'playwright-core';

interface World {
  readonly id: number;
  readonly origin: string;
}

/** Runs a script in the extension's own world of the page, where no page script can reach. */
export const inExtension = async (session: CDPSession, expression: string): Promise<unknown> => {
  const worlds: World[] = [];
  const note = ({ context }: { context: World }): void => void worlds.push(context);
  session.on('Runtime.executionContextCreated', note);
  await session.send('Runtime.disable');
  await session.send('Runtime.enable');
  session.off('Runtime.executionContextCreated', note);
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'));
  if (!world) throw new Error('Expected the sentinel in this page');
  const { result } = await session.send('Runtime.evaluate', { contextId: world.id, expression, returnByValue: true });
  return result.value;
};
