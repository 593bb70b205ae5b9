import { describe, expect, it } from 'vitest';
import { asksAbout, gateFor, isFinal } from '../../src/engine/gate.ts';
import type { Finding, Severity } from '../../src/engine/types.ts';

const gate = (mode: 'learn' | 'assist' | 'normal', ...severities: Severity[]) => gateFor(severities.map((severity) => ({ severity })), mode);

describe('the modes', () => {
  it('learn: one look is always enough', () => expect([gate('learn', 'info'), gate('learn', 'warn'), gate('learn', 'block', 'warn')]).toEqual(['open', 'confirm', 'confirm']));
  it('assist: only a block is asked about', () => expect([gate('assist', 'info'), gate('assist', 'warn'), gate('assist', 'block', 'warn')]).toEqual(['open', 'open', 'closed']));
  it('normal: one look at a warning, a reason at a block', () => expect([gate('normal', 'info'), gate('normal', 'warn'), gate('normal', 'block', 'warn')]).toEqual(['open', 'confirm', 'closed']));
  it('no mode lets anybody pass what its rule lets nobody pass', () => {
    const final = { severity: 'block', rule: { override: 'never' } as Finding['rule'] } as const;
    expect((['learn', 'assist', 'normal'] as const).map((mode) => gateFor([final, { severity: 'warn' }], mode))).toEqual(['closed', 'closed', 'closed']);
    expect([isFinal(final), isFinal({ ...final, severity: 'info' }), isFinal({ severity: 'block' })]).toEqual([true, false, false]);
  });
  it('assist leaves warnings out of the list', () => expect((['info', 'warn', 'block'] as const).filter((severity) => asksAbout(severity, 'assist'))).toEqual(['block']));
});
