import { afterEach, expect, it, vi } from 'vitest';
import { Advice } from '../../src/content/advice.ts';
import type { Watch } from '../../src/content/watch.ts';
import type { PageContext } from '../../src/content/page-context.ts';

afterEach(() => vi.unstubAllGlobals());

it('closes the card that was opened for its own box, and no other', () => {
  vi.stubGlobal('HTMLTextAreaElement', class {});
  const closed: string[] = [];
  let opened = 0;
  const context = { card: { open: () => ((name) => () => void closed.push(name))(`card ${(opened += 1)}`) }, surface: { mountFor: () => undefined } } as unknown as PageContext;
  const box = { getRootNode: () => ({ getSelection: () => ({}) }), scrollIntoView: () => undefined };
  const watch = { box, findings: [{ rule: { id: 'citizen-number' }, severity: 'warn', start: 0, end: 3 }], map: { text: 'bsn' }, shown: new Map() } as unknown as Watch;
  const [one, other] = [new Advice(watch, context, () => undefined), new Advice(watch, context, () => undefined)];
  one.openAtGravest();
  other.close();
  expect(closed).toEqual([]);
  one.close();
  expect(closed).toEqual(['card 1']);
});
