import { describe, expect, it } from 'vitest';
import { asksAbout, gateFor } from '../../src/engine/gate.ts';
import type { Severity } from '../../src/engine/types.ts';

const gate = (mode: 'learn' | 'assist' | 'normal', ...severities: Severity[]) => gateFor(severities.map((severity) => ({ severity })), mode);

describe('the modes', () => {
  it('learn: one look is always enough', () => expect([gate('learn', 'info'), gate('learn', 'warn'), gate('learn', 'block', 'warn')]).toEqual(['open', 'confirm', 'confirm']));
  it('assist: only a block is asked about', () => expect([gate('assist', 'info'), gate('assist', 'warn'), gate('assist', 'block', 'warn')]).toEqual(['open', 'open', 'closed']));
  it('normal: one look at a warning, a reason at a block', () => expect([gate('normal', 'info'), gate('normal', 'warn'), gate('normal', 'block', 'warn')]).toEqual(['open', 'confirm', 'closed']));
  it('assist leaves warnings out of the list', () => expect((['info', 'warn', 'block'] as const).filter((severity) => asksAbout(severity, 'assist'))).toEqual(['block']));
});
