import type { Finding, GateState, Severity } from './types.ts';

/**
 * How much Postproef holds. `normal`: a warning takes one look, a block a reason. `assist`: only a block is asked about.
 * `learn`: everything is shown, and one look is enough, at a block too; not at one that its rule lets nobody pass.
 */
export const modes = ['learn', 'assist', 'normal'] as const;
export type Mode = (typeof modes)[number];

/** Does the gate ask about a point of this severity? */
export const asksAbout = (severity: Severity, mode: Mode = 'normal'): boolean => severity === 'block' || (severity === 'warn' && mode !== 'assist');

type Weighed = Pick<Finding, 'severity'> & Partial<Pick<Finding, 'rule'>>;
/** A block that nobody may pass. On trial the same rule only tips, and holds nothing. */
export const isFinal = ({ severity, rule }: Weighed): boolean => severity === 'block' && rule?.override === 'never';

/** The gravest finding decides: a block closes the gate, a warning asks for one look, the rest leaves it open. */
export const gateFor = (findings: readonly Weighed[], mode: Mode = 'normal'): GateState => {
  const asked = findings.filter(({ severity }) => asksAbout(severity, mode));
  if (asked.length === 0) return 'open';
  return asked.some((one) => (mode === 'learn' ? isFinal(one) : one.severity === 'block')) ? 'closed' : 'confirm';
};
