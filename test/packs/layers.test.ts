import { describe, expect, it } from 'vitest';
import type { Override, Pack, RuleData } from '../../src/engine/pack.ts';
import { layered } from '../../src/packs/layers.ts';
import { packWith } from '../engine/pack-with.ts';

const rule = (id: string, more: Partial<RuleData> = {}): RuleData => ({ ...(packWith([{ kind: 'terms', phrases: [id] }]).rules[0] as RuleData), id, ...more });
const pack = (layer: Pack['layer'], rules: readonly RuleData[], overrides: readonly Override[] = []): Pack => ({ ...packWith([]), id: `the-${layer}`, version: '1.0.0', ...(layer && { layer }), rules, overrides });
const base = pack('base', [rule('tip', { severity: 'info' }), rule('look'), rule('held', { severity: 'block' })]);
const of = (result: ReturnType<typeof layered>, id: string) => result.packs.flatMap(({ rules }) => rules).find((one) => one.id === id);

describe('layers', () => {
  it('stand in their order, whatever order they come in', () => {
    const { packs } = layered([pack('team', [rule('c')]), pack(undefined, [rule('b')]), base]);
    expect(packs.map(({ id }) => id)).toEqual(['the-base', 'the-undefined', 'the-team']);
  });

  it('a later one changes rules of an earlier one, and every rule says who set it', () => {
    const result = layered([base, pack('firm', [rule('own')], [{ rule: 'look', severity: 'block' }, { rule: 'tip', off: true }, { rule: 'held', stage: 'mark' }])]);
    expect([of(result, 'look')?.severity, of(result, 'tip'), of(result, 'held')?.stage]).toEqual(['block', undefined, 'mark']);
    expect(Object.fromEntries([...result.setBy].map(([id, { pack: by }]) => [id, by]))).toEqual({ tip: 'the-firm', look: 'the-firm', held: 'the-firm', own: 'the-firm' });
    expect([...result.off]).toEqual(['tip']);
    expect(base.rules[1]?.severity).toBe('warn');
  });

  it('a severity that the firm set is judged by no model', () => expect(of(layered([base, pack('firm', [], [{ rule: 'look', severity: 'warn' }])]), 'look')?.sure).toBe(true));

  it.each<[string, Override, string | undefined]>([
    ['switching off', { rule: 'look', off: true }, 'locked'],
    ['a lower severity', { rule: 'look', severity: 'info' }, 'locked'],
    ['an earlier stage', { rule: 'look', stage: 'count' }, 'locked'],
    ['a higher severity', { rule: 'look', severity: 'block' }, undefined],
    ['the same', { rule: 'look', severity: 'warn', stage: 'hold' }, undefined],
  ])('behind a lock: %s', (_, override, because) => {
    const result = layered([base, pack('firm', [], [{ rule: 'look', lock: true }]), pack('team', [], [override])]);
    expect(result.ignored.map((one) => one.because)).toEqual(because === undefined ? [] : [because]);
    expect([...result.locked]).toEqual(['look']);
    expect(of(result, 'look')?.severity).toBe(override.severity === 'block' ? 'block' : 'warn');
  });

  it('what nobody may pass, no later layer lets pass, and no person makes so', () => {
    const firm = pack('firm', [rule('own', { severity: 'block', override: 'never' })], [{ rule: 'held', override: 'never' }]);
    const result = layered([base, firm, pack('team', [], [{ rule: 'own', severity: 'block' }])], [{ rule: 'tip', override: 'never' }, { rule: 'look', off: true, override: 'never' }]);
    expect(['own', 'held', 'tip', 'look'].map((id) => of(result, id)?.override)).toEqual(['never', 'never', undefined, undefined]);
    expect(result.ignored.map(({ because }) => because)).toEqual(['not-personal', 'not-personal']);
  });

  it('whoever locks may loosen in the same breath', () => expect(layered([base, pack('firm', [], [{ rule: 'look', off: true, lock: true }])]).off).toEqual(new Set(['look'])));

  it('a person may silence tips and warnings, and nothing else', () => {
    const firm = pack('firm', [], [{ rule: 'tip', lock: true }]);
    const { off, ignored, setBy } = layered([base, firm], [{ rule: 'look', off: true }, { rule: 'held', off: true }, { rule: 'tip', off: true }, { rule: 'look', severity: 'info' }, { rule: 'nothing', off: true }]);
    expect([...off]).toEqual(['look']);
    expect(ignored.map(({ rule: id, because }) => `${id} ${because}`)).toEqual(['held not-personal', 'tip locked', 'look not-personal', 'nothing unknown-rule']);
    expect(setBy.get('look')).toEqual({ pack: 'personal', version: '' });
  });

  it('a person’s choice brings nothing else along', () => {
    const { off, locked, ignored } = layered([base], [{ rule: 'look', off: true, stage: 'count' }, { rule: 'tip', off: true, lock: true }]);
    expect([off.size, locked.size, ignored.map(({ because }) => because)]).toEqual([0, 0, ['not-personal', 'not-personal']]);
  });

  it('a pack that calls itself personal may do no more than a person', () =>
    expect(layered([base, pack('personal', [], [{ rule: 'held', off: true }, { rule: 'look', severity: 'info' }])]).ignored.map(({ because }) => because)).toEqual(['not-personal', 'not-personal']));

  it('a lock stays, whatever a later one says', () => {
    const { off, ignored, locked } = layered([base, pack('firm', [], [{ rule: 'look', lock: true }]), pack('team', [], [{ rule: 'look', lock: false }, { rule: 'look', off: true }])]);
    expect([off.size, [...locked], ignored.map(({ because }) => because)]).toEqual([0, ['look'], ['locked']]);
  });

  it('a team may switch on again what the firm switched off', () =>
    expect(of(layered([base, pack('firm', [], [{ rule: 'look', off: true }]), pack('team', [], [{ rule: 'look', off: false }])]), 'look')).toBeDefined());

  it('a warning that the firm made a block is not a person’s to silence', () => expect(layered([base, pack('firm', [], [{ rule: 'look', severity: 'block' }])], [{ rule: 'look', off: true }]).off.size).toBe(0));
});
