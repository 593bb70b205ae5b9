import type { Mode } from '../engine/gate.ts';
import type { Account, Language, Role } from '../engine/types.ts';

export const tips = ['show', 'hide'] as const;
export type Tips = (typeof tips)[number];

/** What a page with a compose box needs to know of what the firm or the user decided. The firm's word (managed storage) wins. */
export interface Settings {
  readonly role: Role;
  readonly account: Account;
  readonly language: Language;
  readonly mode: Mode;
  /** Points of the least weight, about what may be the case. */
  readonly tips: Tips;
  /** May a block be passed with a reason, or not at all. */
  readonly override: 'reason' | 'never';
  /** Characters that the note beside a reason, or about a consent, must have at least. */
  readonly reasonMinLength: number;
  /** Whom to ask, as the firm writes it. */
  readonly contact?: string;
}

export const standardSettings: Omit<Settings, 'language'> = { role: 'staff', account: 'personal', mode: 'normal', tips: 'show', override: 'reason', reasonMinLength: 0 };

/** Where rules and clients come from, and how long the log is kept. The background's business: no page sees it. */
export interface Sources {
  /** https */
  readonly packUrl?: string;
  /** Who may sign: public keys as `postproef pack keygen` writes them. Where the firm names none, the key that the user accepted counts. */
  readonly packKeys?: readonly string[];
  /** Hours between two looks at `packUrl` and `clientsUrl`: 1 to 168. */
  readonly packHours: number;
  /** Rules that were made longer ago than this, in days, are called old. */
  readonly packMaxAgeDays: number;
  /** https */
  readonly clientsUrl?: string;
  readonly clientsSecret?: string;
  readonly logRetentionDays: number;
}

export const standardSources: Sources = { packHours: 24, packMaxAgeDays: 90, logRetentionDays: 180 };

export type SettingName = keyof Settings | keyof Sources;
/** Whose word a setting is. */
export type SetBy = 'firm' | 'you' | 'standard';
