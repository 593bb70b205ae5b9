import type { Finding, GateState } from './types.ts';

/** The gravest finding decides: a block closes the gate, a warning asks for one look, the rest leaves it open. */
export const gateFor = (findings: readonly Pick<Finding, 'severity'>[]): GateState => {
  if (findings.some(({ severity }) => severity === 'block')) return 'closed';
  return findings.some(({ severity }) => severity === 'warn') ? 'confirm' : 'open';
};
