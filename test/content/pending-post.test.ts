import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PendingPost } from '../../src/content/pending-post.ts';
import type { Composer } from '../../src/sites/site.ts';

const composer: Composer = { id: 'post', kind: 'post', box: 'box', commit: [], keys: [], steps: [{ root: 'dialog', commit: [{ select: 'button' }] }] };

const { steps: _, ...inOneStep } = composer;

/** A page on which dialogs and boxes come and go, and a box from which a post was let through at its first moment. */
const posting = ({ of = composer, open = false } = {}) => {
  const dialog = { getClientRects: () => [{}], querySelectorAll: () => [{}] };
  const page: Record<string, unknown[]> = { dialog: open ? [dialog] : [], box: [] };
  vi.stubGlobal('document', { querySelectorAll: (selector: string) => page[selector] });
  const box = { isConnected: true, getClientRects: () => [{}] };
  const draft = { text: 'Hallo' };
  const posted = vi.fn();
  const going = new PendingPost({ box: box as unknown as Element, composer: of, isEmpty: () => draft.text === '' }, posted);
  going.begin();
  return { going, page, box, draft, posted, openStep: () => (page['dialog'] = [{ ...dialog }]), closeStep: () => (page['dialog'] = []) };
};
const wait = (milliseconds: number): unknown => vi.advanceTimersByTime(milliseconds);

let leave: () => void = () => undefined;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => type === 'pagehide' && (leave = listener));
  vi.stubGlobal('removeEventListener', () => (leave = () => undefined));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a post in one step', () => {
  it('has gone once its box is empty or away, and was given up where neither comes within half a minute', () => {
    const [emptied, left, stays] = [posting({ of: inOneStep }), posting({ of: inOneStep }), posting({ of: inOneStep })];
    emptied.draft.text = '';
    left.box.isConnected = false;
    wait(300);
    expect([emptied.posted.mock.calls.length, left.posted.mock.calls.length, stays.going.isOn]).toEqual([1, 1, true]);
    wait(30_000);
    expect([stays.posted.mock.calls.length, stays.going.isOn]).toEqual([0, false]);
  });

  it('has gone where the site loads another page after it', () => {
    const { posted } = posting({ of: inOneStep });
    leave();
    expect(posted).toHaveBeenCalledOnce();
  });
});

describe('a second press', () => {
  it('is waited for as long as the first', () => {
    const { going, draft, posted } = posting({ of: inOneStep });
    wait(20_000);
    going.begin();
    wait(20_000);
    draft.text = '';
    wait(300);
    expect([posted.mock.calls.length, going.isOn]).toEqual([1, false]);
  });

  it('after the writer turned back is a post of its own, and may go without that step', () => {
    const { going, draft, posted, openStep, closeStep } = posting();
    openStep();
    wait(500);
    closeStep();
    wait(300);
    going.begin();
    wait(500);
    expect(going.isOn).toBe(true);
    draft.text = '';
    wait(2_500);
    expect([posted.mock.calls.length, going.isOn]).toEqual([1, false]);
  });
});

describe('a post in two steps', () => {
  it('has gone at the press in the later step, not before, however long that stands there', () => {
    const { going, box, posted, openStep, closeStep } = posting();
    box.isConnected = false;
    wait(1_500); // the later step may take its time to come
    openStep();
    wait(60_000);
    expect([posted.mock.calls.length, going.isOn]).toEqual([0, true]);
    going.begin();
    closeStep();
    wait(300);
    expect([posted.mock.calls.length, going.isOn]).toEqual([1, false]);
  });

  it('has gone where its box is emptied at the later step, though that still stands there', () => {
    const { going, draft, posted, openStep } = posting();
    openStep();
    wait(500);
    going.begin();
    draft.text = '';
    wait(300);
    expect([posted.mock.calls.length, going.isOn]).toEqual([1, false]);
  });

  it('is over where the writer turns back to the box, or to another in its place', () => {
    const kept = posting();
    kept.openStep();
    wait(500);
    kept.closeStep();
    wait(300);
    expect([kept.posted.mock.calls.length, kept.going.isOn]).toEqual([0, false]);
    const anew = posting();
    anew.box.isConnected = false;
    anew.openStep();
    wait(500);
    anew.closeStep();
    anew.page['box'] = [{ getClientRects: () => [{}] }];
    wait(300);
    expect([anew.posted.mock.calls.length, anew.going.isOn]).toEqual([0, false]);
  });

  it('has not gone where it is done with, or the page is left, while its later step stands there', () => {
    for (const act of [({ going }: ReturnType<typeof posting>) => going.end(), () => leave()]) {
      const parts = posting();
      parts.box.isConnected = false;
      parts.openStep();
      wait(500);
      act(parts);
      expect([parts.posted.mock.calls.length, parts.going.isOn]).toEqual([0, false]);
    }
  });
});

describe('a dialog that is no step of posting', () => {
  it('that comes after the post takes nothing from it: no box comes back that anybody sees', () => {
    const { going, page, box, posted, openStep, closeStep } = posting();
    page['box'] = [{ getClientRects: () => [] }];
    wait(400);
    box.isConnected = false;
    wait(800);
    openStep(); // “Boost this post?”
    wait(3_000);
    closeStep();
    wait(3_000);
    expect([posted.mock.calls.length, going.isOn]).toEqual([1, false]);
  });

  it.each<readonly [string, object]>([
    ['without anything to press', { getClientRects: () => [{}], querySelectorAll: () => [] }],
    ['that nobody sees', { getClientRects: () => [], querySelectorAll: () => [{}] }],
  ])('%s is not waited for', (_, dialog) => {
    const { going, page, box, posted } = posting();
    box.isConnected = false;
    page['dialog'] = [dialog];
    wait(2_500);
    expect([posted.mock.calls.length, going.isOn]).toEqual([1, false]);
  });

  it('that stood there at the first press is neither waited for nor the last step, at a second press either', () => {
    for (const presses of [1, 2]) {
      const { going, box, posted } = posting({ open: true });
      if (presses === 2) going.begin();
      wait(500);
      expect([posted.mock.calls.length, going.isOn]).toEqual([0, true]);
      box.isConnected = false;
      wait(2_500);
      expect([posted.mock.calls.length, going.isOn]).toEqual([1, false]);
    }
  });
});
