import type { Account, Language, Role } from '../engine/types.ts';

/** What the firm or the user decides. The firm's word (managed storage) wins. */
export interface Settings {
  readonly role: Role;
  readonly account: Account;
  readonly language: Language;
  /** May a block be passed with a reason, or not at all. */
  readonly override: 'reason' | 'never';
  /** Characters that the note beside a reason must have at least. */
  readonly reasonMinLength: number;
  /** Whom to ask, as the firm writes it. */
  readonly contact?: string;
}

export const standardSettings: Omit<Settings, 'language'> = { role: 'staff', account: 'personal', override: 'reason', reasonMinLength: 0 };
