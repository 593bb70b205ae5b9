import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Asking, holdsPosting } from '../../src/content/asking.ts';
import { Decisions } from '../../src/content/decisions.ts';
import type { GateAnswer, GateQuestion } from '../../src/content/paint/gate.ts';
import type { Workshop } from '../../src/content/workshop.ts';
import type { Finding } from '../../src/engine/types.ts';
import type { Watch } from '../../src/content/watch.ts';

const finding = (id: string): Finding => ({ rule: { id } }) as Finding;
const news = { rules: ['shown'], action: 'on-trial' };

/** A box with a draft in it, and what became of it. */
const draft = ({ trial = [], findings = [] }: { trial?: unknown[]; findings?: Finding[] } = {}) => {
  const logged: unknown[] = [];
  const remembered: string[] = [];
  const box = { isConnected: true };
  const watch = { box, composer: {}, map: { text: 'Hallo' }, trial, findings, decisions: new Decisions(), pass: () => undefined };
  const asking = new Asking(watch as unknown as Watch, { log: (one) => logged.push(one), remember: (text) => remembered.push(text) }, () => undefined);
  return { logged, remembered, box, watch, asking };
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a press that posts', () => {
  it('is remembered once the box is empty, and what was found on trial is logged once for each post', () => {
    const { asking, watch, logged, remembered } = draft({ trial: [news] });
    asking.letGo();
    asking.letGo();
    expect(asking.underWay).toBe(true);
    watch.map.text = '';
    asking.forget();
    expect([logged, remembered]).toEqual([[news], ['Hallo']]);
    expect(asking.underWay).toBe(false);
  });

  it('is remembered once the box has left the page', () => {
    const { asking, box, remembered } = draft();
    asking.letGo();
    box.isConnected = false;
    vi.advanceTimersByTime(500);
    expect(remembered).toEqual(['Hallo']);
  });

  it('that the site refused is neither logged nor remembered, however the draft ends', () => {
    const { asking, box, logged, remembered } = draft({ trial: [news] });
    asking.letGo();
    vi.advanceTimersByTime(31_000);
    box.isConnected = false;
    asking.end();
    expect([logged, remembered]).toEqual([[], []]);
  });
});

describe('the question at the gate', () => {
  const block = (override?: 'never'): Finding => ({ severity: 'block', rule: { id: 'x', category: 'client-name', ...(override && { override }) } }) as Finding;
  const asked = (findings: readonly Finding[], settings: Partial<Workshop['settings']>): Partial<GateQuestion> => {
    let question: Partial<GateQuestion> = {};
    const gate = { isOpen: false, ask: (one: GateQuestion) => ((question = one), new Promise(() => undefined)) };
    const asking = { watch: { toAsk: () => findings, map: { text: 'Hallo' } } } as unknown as Asking;
    expect(holdsPosting([asking], { card: {}, gate, settings: { mode: 'normal', override: 'reason', reasonMinLength: 0, ...settings } } as unknown as Workshop, true)).toBe(true);
    return question;
  };

  it.each([
    ['a reason opens', [block()], {}, 'closed', 'reason'],
    ['the firm keeps all shut', [block()], { override: 'never' }, 'closed', 'never'],
    ['a rule lets nobody pass, whatever stands beside it', [block(), block('never')], {}, 'closed', 'never'],
    ['a rule lets nobody pass, in the mode learn too', [block('never')], { mode: 'learn' }, 'closed', 'never'],
    ['the same rule on trial holds nothing', [{ ...block('never'), severity: 'warn' } as Finding], {}, 'confirm', 'reason'],
  ] as const)('%s', (_, findings, settings, state, override) => expect(asked(findings, settings)).toMatchObject({ state, override }));
});

describe('what the writer decided at the gate', () => {
  it('is logged when the post goes, about what is still in it', () => {
    const { asking, watch, logged } = draft({ findings: [finding('insult')] });
    asking.pass([finding('insult'), finding('citizen-number')], 'Hallo', { action: 'posted-anyway' });
    asking.letGo();
    expect(logged).toEqual([]);
    asking.letGo(); // refused at first
    watch.map.text = '';
    asking.forget();
    expect(logged).toEqual([{ rules: ['insult'], action: 'posted-anyway' }]);
  });

  it('is logged with what was written of a consent', async () => {
    const { asking, watch, logged } = draft({ findings: [finding('client-named')] });
    Object.assign(watch, { toAsk: () => [{ rule: { id: 'client-named', category: 'client-name' }, severity: 'block' }] });
    const shop = { card: { isOpen: false }, gate: { isOpen: false, ask: async () => ({ kind: 'consent', note: 'Van Els, per mail' }) }, settings: { mode: 'normal', override: 'reason', reasonMinLength: 10 } };
    asking.goOn = () => undefined;
    expect(holdsPosting([asking], shop as unknown as Workshop, true)).toBe(true);
    await new Promise((done) => void setImmediate(done));
    asking.letGo();
    watch.map.text = '';
    asking.forget();
    expect(logged).toEqual([{ rules: ['client-named'], action: 'consent', note: 'Van Els, per mail' }]);
  });

  it('is logged of each question, where a later one was about what came in between', () => {
    const { asking, watch, logged } = draft({ findings: [finding('citizen-number'), finding('insult')] });
    const reasoned = { action: 'posted-anyway', reason: 'approved', note: 'Els' } as const;
    asking.pass([finding('citizen-number')], 'Hallo', reasoned);
    asking.pass([finding('insult')], 'Hallo', { action: 'posted-anyway' });
    asking.letGo();
    watch.map.text = '';
    asking.forget();
    expect(logged).toEqual([{ rules: ['citizen-number'], ...reasoned }, { rules: ['insult'], action: 'posted-anyway' }]);
  });

  it('is logged of the sentence that went out, and not of one that was written anew and asked about again', () => {
    const { asking, watch, logged } = draft();
    const insultIn = (text: string): Finding => ({ ...finding('insult'), start: 0, end: text.length, text }) as Finding;
    const [first, last] = ['Wat een sukkels.', 'Wat een sukkels bij de bank.'];
    asking.pass([insultIn(first)], first, { action: 'posted-anyway', reason: 'approved', note: 'Els' });
    asking.pass([insultIn(last)], last, { action: 'posted-anyway', reason: 'does-not-fit', note: '' });
    Object.assign(watch, { findings: [insultIn(last)], map: { text: last } });
    asking.letGo();
    watch.map.text = '';
    asking.forget();
    expect(logged).toEqual([{ rules: ['insult'], action: 'posted-anyway', reason: 'does-not-fit', note: '' }]);
  });

  it('is not logged where nothing of it is left in the post', () => {
    const { asking, watch, logged } = draft();
    asking.pass([finding('insult')], 'Hallo', { action: 'posted-anyway' });
    asking.letGo();
    watch.map.text = '';
    asking.forget();
    expect(logged).toEqual([]);
  });

  it('is not logged of a draft that was emptied', () => {
    const { asking, watch, logged } = draft({ findings: [finding('insult')] });
    asking.pass([finding('insult')], 'Hallo', { action: 'consent' });
    watch.map.text = '';
    asking.forget();
    watch.map.text = 'Iets anders';
    asking.letGo();
    watch.map.text = '';
    asking.forget();
    expect(logged).toEqual([]);
  });
});

describe('the question', () => {
  /** A press on the control that posts, and what came of it. */
  const press = async ({ answer, findings = [finding('insult')], isReal = true, edit = () => undefined }: { answer: () => Promise<GateAnswer>; findings?: Finding[]; isReal?: boolean; edit?: () => void }) => {
    const done: string[] = [];
    const watch = { box: {}, map: { text: 'Hallo' }, toAsk: () => findings, pass: () => done.push('given way'), fail: () => undefined };
    const asking = { watch, edit, goOn: () => undefined, pass: () => done.push('passed'), letGo: () => done.push('let go') };
    const shop = { gate: { isOpen: false, ask: answer }, card: { isOpen: false }, settings: { mode: 'normal' } };
    const isHeld = holdsPosting([asking as unknown as Asking], shop as unknown as Workshop, isReal);
    await new Promise(setImmediate);
    return { isHeld, done };
  };
  const posts = (): Promise<GateAnswer> => Promise.resolve({ kind: 'post' });

  it('lets the next press go once it was answered', async () => {
    expect(await press({ answer: posts })).toEqual({ isHeld: true, done: ['passed'] });
  });

  it('gives way where it cannot be asked', async () => {
    expect(await press({ answer: () => Promise.reject(new Error('no dialog')) })).toEqual({ isHeld: true, done: ['given way'] });
  });

  it('passes nothing where the writer goes on writing, though the caret cannot be put back', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const edit = (): void => {
      throw new DOMException('beyond the end', 'IndexSizeError');
    };
    expect(await press({ answer: () => Promise.resolve({ kind: 'edit' }), edit })).toEqual({ isHeld: true, done: [] });
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it('is not put where nothing is open, and what a script posts is neither logged nor remembered', async () => {
    expect(await press({ answer: posts, findings: [] })).toEqual({ isHeld: false, done: ['let go'] });
    expect(await press({ answer: posts, findings: [], isReal: false })).toEqual({ isHeld: false, done: [] });
  });
});
