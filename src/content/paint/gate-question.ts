import type { Finding } from '../../engine/types.ts';
import type { ReasonCode } from '../wording/index.ts';

export interface GateQuestion {
  readonly findings: readonly Finding[];
  readonly state: 'confirm' | 'closed';
  /** `never` where the firm's policy says so, or the rule of one of the findings. */
  readonly override: 'reason' | 'never';
  readonly reasonMinLength: number;
  readonly canConsent: boolean;
  readonly box: Element;
}

export interface Reason {
  readonly code: ReasonCode;
  readonly note: string;
}

export type GateAnswer =
  | { readonly kind: 'edit'; readonly finding?: Finding }
  | { readonly kind: 'consent'; readonly note?: string }
  | { readonly kind: 'post'; readonly reason?: Reason };
