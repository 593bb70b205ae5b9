import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PostGate, holdsPosting } from '../../src/content/post-gate.ts';
import { Decisions } from '../../src/content/decisions.ts';
import type { GateAnswer, GateQuestion } from '../../src/content/paint/gate.ts';
import type { PageContext } from '../../src/content/page-context.ts';
import type { Finding } from '../../src/engine/types.ts';
import type { Watch } from '../../src/content/watch.ts';

const finding = (id: string): Finding => ({ rule: { id } }) as Finding;
const news = { rules: ['shown'], action: 'on-trial' };

/** A box with a draft in it, and what became of it. */
const draft = ({ trial = [], findings = [] }: { trial?: unknown[]; findings?: Finding[] } = {}) => {
  const logged: unknown[] = [];
  const remembered: string[] = [];
  const box = { isConnected: true };
  const watch = { box, composer: {}, map: { text: 'Hallo' }, trial, findings, decisions: new Decisions(), pass: (): void => undefined, isEmpty: () => watch.map.text === '' };
  const postGate = new PostGate(watch as unknown as Watch, { log: (one) => logged.push(one), remember: (text) => remembered.push(text) }, () => undefined);
  return { logged, remembered, box, watch, postGate };
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
    const { postGate, watch, logged, remembered } = draft({ trial: [news] });
    postGate.letGo();
    postGate.letGo();
    expect(postGate.underWay).toBe(true);
    watch.map.text = '';
    postGate.forget();
    expect([logged, remembered]).toEqual([[news], ['Hallo']]);
    expect(postGate.underWay).toBe(false);
  });

  it('is remembered once the box has left the page', () => {
    const { postGate, box, remembered } = draft();
    postGate.letGo();
    box.isConnected = false;
    vi.advanceTimersByTime(500);
    expect(remembered).toEqual(['Hallo']);
  });

  it('that the site refused is neither logged nor remembered, however the draft ends', () => {
    const { postGate, box, logged, remembered } = draft({ trial: [news] });
    postGate.letGo();
    vi.advanceTimersByTime(31_000);
    box.isConnected = false;
    postGate.end();
    expect([logged, remembered]).toEqual([[], []]);
  });
});

describe('the question at the gate', () => {
  const block = (override?: 'never'): Finding => ({ severity: 'block', rule: { id: 'x', category: 'client-name', ...(override && { override }) } }) as Finding;
  const asked = (findings: readonly Finding[], settings: Partial<PageContext['settings']>): Partial<GateQuestion> => {
    let question: Partial<GateQuestion> = {};
    const gate = { isOpen: false, ask: (one: GateQuestion) => ((question = one), new Promise(() => undefined)) };
    const postGate = { watch: { toAsk: () => findings, map: { text: 'Hallo' } } } as unknown as PostGate;
    expect(holdsPosting([postGate], { card: {}, gate, settings: { mode: 'normal', override: 'reason', reasonMinLength: 0, ...settings } } as unknown as PageContext, true)).toBe(true);
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
    const { postGate, watch, logged } = draft({ findings: [finding('insult')] });
    postGate.pass([finding('insult'), finding('citizen-number')], 'Hallo', { action: 'posted-anyway' });
    postGate.letGo();
    expect(logged).toEqual([]);
    postGate.letGo(); // refused at first
    watch.map.text = '';
    postGate.forget();
    expect(logged).toEqual([{ rules: ['insult'], action: 'posted-anyway' }]);
  });

  it('is logged with what was written of a consent', async () => {
    const { postGate, watch, logged } = draft({ findings: [finding('client-named')] });
    Object.assign(watch, { toAsk: () => [{ rule: { id: 'client-named', category: 'client-name' }, severity: 'block' }] });
    const context = { card: { isOpen: false }, gate: { isOpen: false, ask: async () => ({ kind: 'consent', note: 'Van Els, per mail' }) }, settings: { mode: 'normal', override: 'reason', reasonMinLength: 10 } };
    postGate.goOn = () => undefined;
    expect(holdsPosting([postGate], context as unknown as PageContext, true)).toBe(true);
    await new Promise((done) => void setImmediate(done));
    postGate.letGo();
    watch.map.text = '';
    postGate.forget();
    expect(logged).toEqual([{ rules: ['client-named'], action: 'consent', note: 'Van Els, per mail' }]);
  });

  it('is logged of each question, where a later one was about what came in between', () => {
    const { postGate, watch, logged } = draft({ findings: [finding('citizen-number'), finding('insult')] });
    const reasoned = { action: 'posted-anyway', reason: 'approved', note: 'Els' } as const;
    postGate.pass([finding('citizen-number')], 'Hallo', reasoned);
    postGate.pass([finding('insult')], 'Hallo', { action: 'posted-anyway' });
    postGate.letGo();
    watch.map.text = '';
    postGate.forget();
    expect(logged).toEqual([{ rules: ['citizen-number'], ...reasoned }, { rules: ['insult'], action: 'posted-anyway' }]);
  });

  it('is logged of the sentence that went out, and not of one that was written anew and asked about again', () => {
    const { postGate, watch, logged } = draft();
    const insultIn = (text: string): Finding => ({ ...finding('insult'), start: 0, end: text.length, text }) as Finding;
    const [first, last] = ['Wat een sukkels.', 'Wat een sukkels bij de bank.'];
    postGate.pass([insultIn(first)], first, { action: 'posted-anyway', reason: 'approved', note: 'Els' });
    postGate.pass([insultIn(last)], last, { action: 'posted-anyway', reason: 'does-not-fit', note: '' });
    Object.assign(watch, { findings: [insultIn(last)], map: { text: last } });
    postGate.letGo();
    watch.map.text = '';
    postGate.forget();
    expect(logged).toEqual([{ rules: ['insult'], action: 'posted-anyway', reason: 'does-not-fit', note: '' }]);
  });

  it('is not logged where nothing of it is left in the post', () => {
    const { postGate, watch, logged } = draft();
    postGate.pass([finding('insult')], 'Hallo', { action: 'posted-anyway' });
    postGate.letGo();
    watch.map.text = '';
    postGate.forget();
    expect(logged).toEqual([]);
  });

  it('is not logged of a draft that was emptied, nor does it hold for the next', () => {
    const { postGate, watch, logged } = draft({ findings: [finding('insult')] });
    watch.pass = () => watch.decisions.pass([finding('insult')], 'Hallo');
    postGate.pass([finding('insult')], 'Hallo', { action: 'consent' });
    expect(watch.decisions.hasPassed(finding('insult'), 'Hallo')).toBe(true);
    watch.map.text = '';
    postGate.forget();
    expect(watch.decisions.hasPassed(finding('insult'), 'Hallo')).toBe(false);
    watch.map.text = 'Iets anders';
    postGate.letGo();
    watch.map.text = '';
    postGate.forget();
    expect(logged).toEqual([]);
  });
});

describe('the question', () => {
  /** A press on the control that posts, and what came of it. */
  const press = async ({ answer, findings = [finding('insult')], isReal = true, edit = () => undefined }: { answer: () => Promise<GateAnswer>; findings?: Finding[]; isReal?: boolean; edit?: () => void }) => {
    const done: string[] = [];
    const watch = { box: {}, map: { text: 'Hallo' }, toAsk: () => findings, pass: () => done.push('given way'), fail: () => undefined };
    const postGate = { watch, edit, goOn: () => undefined, pass: () => done.push('passed'), letGo: () => done.push('let go') };
    const context = { gate: { isOpen: false, ask: answer }, card: { isOpen: false }, settings: { mode: 'normal' } };
    const isHeld = holdsPosting([postGate as unknown as PostGate], context as unknown as PageContext, isReal);
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

describe('a press that posts two boxes', () => {
  const points = [finding('insult'), finding('citizen-number')];
  /** @returns what came of it, in which box */
  const press = async ({ answer = { kind: 'post' }, found = points.map((one) => [one]), isOpen = false }: { answer?: GateAnswer; found?: Finding[][]; isOpen?: boolean }) => {
    const done: string[] = [];
    const gates = found.map((findings, box) => {
      const note = (what: string) => () => void done.push(`${what} ${box}`);
      return { watch: { box: {}, map: { text: 'Hallo' }, toAsk: () => (note('checked')(), findings) }, edit: note('edit'), goOn: note('on'), pass: note('passed'), letGo: note('let go') };
    });
    const ask = (): Promise<GateAnswer> => (done.push('asked'), Promise.resolve(answer));
    const context = { gate: { isOpen, ask }, card: { isOpen: false }, settings: { mode: 'normal' } };
    const isHeld = holdsPosting(gates as unknown as PostGate[], context as unknown as PageContext, true);
    await new Promise(setImmediate);
    return { isHeld, done };
  };
  const checked = ['checked 0', 'checked 1'];

  it('has one question for both, and its answer is for both', async () => {
    expect(await press({})).toEqual({ isHeld: true, done: [...checked, 'asked', 'passed 0', 'passed 1', 'on 0'] });
  });

  it('leads back to the box of the point that was chosen, or else to the first with any', async () => {
    expect((await press({ answer: { kind: 'edit', finding: points[1] as Finding } })).done).toEqual([...checked, 'asked', 'edit 1']);
    expect((await press({ answer: { kind: 'edit' }, found: [[], points] })).done).toEqual([...checked, 'asked', 'edit 1']);
  });

  it('lets both go where there is nothing to ask', async () => {
    expect(await press({ found: [[], []] })).toEqual({ isHeld: false, done: [...checked, 'let go 0', 'let go 1'] });
  });

  it('is held, and nothing more is asked, while the question stands there', async () => {
    expect(await press({ isOpen: true })).toEqual({ isHeld: true, done: [] });
  });
});
