import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RuleBook } from '../../src/content/rule-book.ts';
import { Watch } from '../../src/content/watch.ts';
import type { PageContext } from '../../src/content/page-context.ts';
import { createChecker } from '../../src/engine/check.ts';
import type { Draft } from '../../src/engine/types.ts';
import type { Composer, Site } from '../../src/sites/site.ts';
import { packWith } from '../engine/pack-with.ts';

const page = vi.hoisted(() => ({ text: '', reads: 0, shown: [] as unknown[] }));
vi.mock('../../src/content/text-map.ts', () => ({ readBox: () => ((page.reads += 1), { text: page.text, rangeOf: () => undefined, offsetOf: () => undefined }) }));
vi.mock('../../src/content/paint/badge.ts', () => ({ createBadge: () => ({ show: (state: unknown) => page.shown.push(state), rest: () => undefined }) }));
vi.mock('../../src/content/paint/marks.ts', () => ({ createMarks: () => ({ show: () => undefined, shown: new Map() }) }));

const composer = (id: string): Composer => ({ id, kind: 'post', box: id, commit: [], keys: [] });
const [reply, post] = [composer('reply'), composer('post')];
const site: Site = { id: 'x', hosts: [], composers: [reply, post], never: 'chat', neverPaths: ['/messages'], hintWithin: 'main' };

/** An element that is whatever its list of selectors says. */
class FakeElement {
  isConnected = true;
  textContent = '';
  parentNode: FakeElement | null = null;
  constructor(readonly kinds: string[]) {}
  matches(selector: string): boolean {
    return this.kinds.includes(selector);
  }
  getRootNode(): unknown {
    return { activeElement: null };
  }
}

const sunflower = packWith([{ kind: 'terms', phrases: ['zonnebloem'] }]);
const watched = (text: string, { pack = sunflower, tips = 'show' } = {}) => {
  Object.assign(page, { text, reads: 0, shown: [] });
  const around = new FakeElement([]);
  const box = new FakeElement(['post']);
  box.parentNode = around;
  const book = { isReady: true, checker: createChecker([pack]) } as unknown as RuleBook;
  const context = { site, book, surface: { language: 'nl' }, settings: { tips, mode: 'normal', role: 'staff', account: 'personal' } } as unknown as PageContext;
  const onOther = vi.fn();
  const watch = new Watch(box as unknown as HTMLElement, post, context, { signal: new AbortController().signal, onChange: () => undefined, onOpen: () => undefined, onOther });
  return { watch, box, around, context, onOther };
};

beforeEach(() => {
  vi.stubGlobal('Element', FakeElement);
  for (const name of ['ShadowRoot', 'HTMLTextAreaElement']) vi.stubGlobal(name, class {});
  vi.stubGlobal('MutationObserver', class { observe(): void {} disconnect(): void {} });
  vi.stubGlobal('location', { pathname: '/home' });
});
afterEach(() => vi.unstubAllGlobals());

describe('a box that turns into something else', () => {
  type Parts = ReturnType<typeof watched>;
  it.each<readonly [string, (parts: Parts) => void]>([
    ['stands at a private address', () => vi.stubGlobal('location', { pathname: '/messages/1' })],
    ['has a chat around it', ({ around }) => around.kinds.push('chat')],
    ['is a reply now', ({ box }) => box.kinds.push('reply')],
    ['is locked', ({ box }) => box.kinds.pop()],
  ])('is not read any more where it %s', (_, turn) => {
    const parts = watched('Hallo');
    const { watch, onOther } = parts;
    expect([page.reads, watch.isOurs]).toEqual([1, true]);
    turn(parts);
    page.text = 'Een zonnebloem voor jou alleen.';
    watch.touch();
    watch.renew();
    expect(watch.toAsk()).toEqual([]);
    expect(() => watch.read()).toThrow('another thing');
    expect(onOther).toHaveBeenCalledOnce();
    expect([page.reads, watch.isOurs, watch.map.text]).toEqual([1, false, 'Hallo']);
  });

  it('is read as long as it is what it was', () => {
    const { watch } = watched('Hallo');
    page.text = 'Een zonnebloem voor iedereen.';
    watch.touch();
    expect(watch.map.text).toBe(page.text);
    expect(watch.toAsk()).toHaveLength(1);
  });
});

describe('a rule that breaks', () => {
  it('is told beside what the other rules found, at the gate too', () => {
    const { watch, context } = watched('Een zonnebloem voor iedereen.');
    const { checker } = context.book;
    const breaking = { ...checker, check: (draft: Draft) => ({ ...checker.check(draft), failures: [{ rule: 'other', error: 'broken' }] }) };
    Object.assign(context.book, { checker: breaking });
    watch.renew();
    expect(page.shown.at(-1)).toMatchObject({ kind: 'findings', inPart: true });
    Object.assign(context.book, { checker });
    watch.toAsk();
    expect(page.shown.at(-1)).not.toHaveProperty('inPart');
  });
});

describe('what was let through at the gate', () => {
  const passed = 'Een zonnebloem voor iedereen.';
  const letThrough = () => {
    const parts = watched(passed);
    parts.watch.pass(parts.watch.toAsk(), passed);
    expect(page.shown.at(-1)).toMatchObject({ kind: 'passed' });
    return parts;
  };

  it('is said of that text, and not of another with more in it', () => {
    const { watch } = letThrough();
    page.text = `${passed} Nog een zonnebloem.`;
    watch.touch();
    watch.check();
    expect(page.shown.at(-1)).toMatchObject({ kind: 'findings', counts: { warn: 1 } });
  });

  it('is said no more where newer rules find more in it', () => {
    const { watch, context } = letThrough();
    Object.assign(context.book, { checker: createChecker([packWith([{ kind: 'terms', phrases: ['iedereen'] }], {}, { id: 'two' })]) });
    watch.renew();
    expect(page.shown.at(-1)).toMatchObject({ kind: 'findings', counts: { warn: 1 } });
  });
});

describe('a check that breaks', () => {
  it('leaves no point standing, and the badge says that nothing was looked at', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const { watch, context } = watched('Een zonnebloem voor iedereen.');
    expect(watch.findings).toHaveLength(1);
    Object.assign(context.book, { checker: { check: () => { throw new Error('broken'); } } });
    watch.check();
    expect([watch.findings, page.shown.at(-1)]).toEqual([[], expect.objectContaining({ kind: 'unchecked', reason: 'broken' })]);
    warn.mockRestore();
  });
});

describe('a rule on trial', () => {
  const pack = { ...sunflower, rules: sunflower.rules.map((rule) => ({ ...rule, stage: 'mark' as const })) };

  it('was shown where the writer sees tips, and only counted where they are switched off', () => {
    const trialOf = (tips: string) => {
      const { watch } = watched('Een zonnebloem voor iedereen.', { pack, tips });
      watch.toAsk();
      return [watch.findings.length, watch.trial];
    };
    expect(trialOf('show')).toEqual([1, [{ action: 'on-trial', rules: ['one'] }]]);
    expect(trialOf('hide')).toEqual([0, [{ action: 'counted', rules: ['one'] }]]);
  });
});
