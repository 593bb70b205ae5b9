import { describe, expect, it } from 'vitest';
import { reportOf, statusOf, type Looked } from '../../src/content/box-status.ts';
import type { Finding, Severity } from '../../src/engine/types.ts';

const finding = (severity: Severity, id = 'one'): Finding => ({ severity, rule: { id } }) as Finding;
const looked = (more: Partial<Looked> = {}): Looked =>
  ({ text: 'Hallo', isBroken: false, isUnreadable: false, isChecked: true, inPart: false, findings: [], open: [], passed: false, praise: [], length: () => undefined, ...more });
const found = [finding('block'), finding('info'), finding('info', 'two')];

describe('how a box stands', () => {
  it.each<readonly [string, Partial<Looked>, object]>([
    ['broken, whatever was found before', { isBroken: true, findings: found, open: found }, { kind: 'unchecked', reason: 'broken' }],
    ['unreadable', { text: '', isUnreadable: true }, { kind: 'unchecked', reason: 'unreadable' }],
    ['watching while it is blank', { text: ' \n' }, { kind: 'watching' }],
    ['watching until it was checked', { isChecked: false }, { kind: 'watching' }],
    ['clear, with what was said well', { praise: ['Goed zo'] }, { kind: 'clear', praise: ['Goed zo'] }],
    ['looked at in part, where nothing was found', { inPart: true }, { kind: 'unchecked', reason: 'in-part' }],
    ['with points, as many as are not answered', { findings: found, open: found.slice(1) }, { kind: 'findings', counts: { block: 0, warn: 0, info: 2 } }],
    ['passed, where all points are answered', { findings: found }, { kind: 'passed' }],
    ['passed, as the same text was let through', { findings: found, open: found, passed: true }, { kind: 'passed' }],
    ['with points, and looked at in part', { findings: found, open: found, inPart: true }, { kind: 'findings', counts: { block: 1, warn: 0, info: 2 }, inPart: true }],
    ['passed, and looked at in part', { findings: found, inPart: true }, { kind: 'passed', inPart: true }],
  ])('is %s', (_, more, expected) => {
    expect(statusOf(looked(more))).toEqual(expected);
  });

  it('has its length, an estimate only near the limit', () => {
    const at = (used: number, estimate: boolean): number | undefined => statusOf(looked({ length: () => ({ used, limit: 100, estimate }) })).length?.used;
    expect([at(10, false), at(79, true), at(80, true)]).toEqual([10, undefined, 80]);
  });

  it('is told to the popup in numbers', () => {
    expect(reportOf({ kind: 'unchecked', reason: 'broken' }, found)).toEqual({ state: 'unchecked', reason: 'broken', points: { block: 1, warn: 0, info: 2 }, rules: { one: 2, two: 1 } });
    expect(reportOf({ kind: 'passed', inPart: true }, [])).toMatchObject({ state: 'passed', reason: 'in-part' });
    expect(reportOf({ kind: 'clear' }, [])).toEqual({ state: 'clear', points: { block: 0, warn: 0, info: 0 }, rules: {} });
  });
});
