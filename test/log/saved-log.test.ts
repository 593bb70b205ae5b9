import { describe, expect, it } from 'vitest';
import { beginning, hashOf } from '../../src/log/chain.ts';
import { NotALog, readSavedLog } from '../../src/log/saved-log.ts';
import { chained, savedText } from './saved.ts';

const start = Date.parse('2026-10-01T09:00:00Z');
const entry = (rule: string, more: object = {}) => ({ rules: [rule], action: 'posted-anyway', platform: 'x', time: start, packs: ['nba 0.1.0 #1'], ...more });
const closing = { rules: [], action: 'saved', platform: '', time: start, packs: [], chain: 'whole' };
const three = [entry('one'), entry('two', { note: 'Mag van Els' }), entry('three')];
const stateOf = async (lines: readonly object[]) => (await readSavedLog(savedText(lines))).state;
const one = await chained([...three, { ...closing, entries: 3 }]);

describe('a saved log', () => {
  it('is whole as it was saved, in whatever order the names in a line stand', async () => {
    const text = savedText(one);
    expect(await readSavedLog(text)).toMatchObject({ state: { kind: 'whole' }, lines: [{ rules: ['one'] }, {}, {}, { action: 'saved' }] });
    const turned = one.map((line) => Object.fromEntries(Object.entries(line).reverse()));
    expect(await stateOf(turned)).toEqual({ kind: 'whole' });
    expect((await readSavedLog(`\uFEFF${text.replaceAll('\n', '\r\n\r\n')}`)).state).toEqual({ kind: 'whole' });
  });

  it('says where a line was changed, or one was taken out or put in', async () => {
    expect(await stateOf(one.map((line, index) => (index === 1 ? { ...line, note: 'Mag niet van Els' } : line)))).toEqual({ kind: 'changed', line: 2 });
    expect(await stateOf(one.toSpliced(1, 1))).toEqual({ kind: 'changed', line: 2 });
    expect(await stateOf([...one.slice(0, 2), ...one.slice(0, 1), ...one.slice(2)])).toEqual({ kind: 'changed', line: 3 });
    expect(await stateOf([...one.slice(0, 3), { ...one[3], chain: 'linked' }])).toEqual({ kind: 'changed', line: 4 });
  });

  it('says that the beginning or the end is missing', async () => {
    expect(await stateOf(one.slice(1))).toEqual({ kind: 'cut', line: 3, why: 'fewer' });
    expect(await stateOf(one.slice(0, 2))).toEqual({ kind: 'cut', line: 2, why: 'unclosed' });
    expect(await stateOf(one.slice(3))).toEqual({ kind: 'cut', line: 1, why: 'fewer' });
  });

  it('repeats what was known of it when it was saved', async () => {
    for (const [chain, state] of [['linked', { kind: 'linked' }], ['cut', { kind: 'cut', line: 4, why: 'earlier' }], ['changed', { kind: 'changed', line: 4 }]] as const) expect(await stateOf(await chained([...three, { ...closing, entries: 3, chain }]))).toEqual(state);
  });

  it('of several chains lacks none of them, and has none of another file', async () => {
    const trials = await chained([entry('new-rule', { action: 'counted' }), { ...closing, entries: 1, series: 'trials' }]);
    const decisions = await chained([...three, { ...closing, entries: 3, series: 'decisions', beside: [trials.at(-1)?.hash] }]);
    expect(await stateOf([...trials, ...decisions])).toEqual({ kind: 'whole' });
    for (const lines of [decisions, [...decisions, ...trials], [...trials, ...trials, ...decisions], [...one, ...decisions]]) expect(await stateOf(lines)).toMatchObject({ kind: 'cut', why: 'apart' });
  });

  it('cannot be made up of lines that only look like it', async () => {
    const invented = Array.from({ length: 10 }, (_, at) => ({ ...entry('new-rule', { action: 'on-trial' }), previous: 'zz', hash: `made-up-${at}` }));
    expect(await stateOf(invented)).toEqual({ kind: 'changed', line: 1 });
  });

  it.each([
    ['', 1],
    ['\n\n', 1],
    ['Groetjes', 1],
    ['{"rules": []}', 1],
    ['null', 1],
    [`${JSON.stringify(one[0])}\n${JSON.stringify(one[1]).slice(0, 20)}`, 2],
  ] as const)('“%s” is none', async (text, line) => {
    const error: unknown = await readSavedLog(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NotALog);
    expect((error as NotALog).line).toBe(line);
  });

  it('has hashes that anybody can make again: as in docs/deploying.md', async () => {
    const line = { rules: ['één'], action: 'posted-anyway', time: 1, note: '“zo” \u2028\n', previous: beginning };
    expect(await hashOf(line)).toBe('7a9b7bcd3053ff6c1855deaab3e6db545138b1a599ddcd8676786b2068a839e8');
  });
});
