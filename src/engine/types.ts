/** The words that the whole project shares. Nothing here knows a browser, a page or a file. */

/** Half-open, in UTF-16 code units of `Draft.text`, as `String.prototype.slice` takes them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const platforms = ['linkedin', 'facebook', 'x'] as const;
export type Platform = (typeof platforms)[number];

export const kindsOfDraft = ['post', 'comment', 'article'] as const;
export type DraftKind = (typeof kindsOfDraft)[number];

export const roles = ['trainee', 'staff', 'spokesperson'] as const;
export type Role = (typeof roles)[number];

export const accounts = ['personal', 'firm'] as const;
export type Account = (typeof accounts)[number];

/** A language that rules are written in. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A draft too short or too mixed to tell is read with the rules of both languages. */
export type DraftLanguage = Language | 'unknown';

export const severities = ['info', 'warn', 'block'] as const;
export type Severity = (typeof severities)[number];

export const categories = [
  'client-quote',
  'client-name',
  'confidential-id',
  'confidential-figures',
  'spam-promo',
  'missing-source',
  'unreliable-claim',
  'offensive',
  'speaking-for-firm',
  'reputation',
  'logo-misuse',
  'too-long',
] as const;
export type Category = (typeof categories)[number];

/** One text in each language. */
export type Texts = Readonly<Record<Language, string>>;

/**
 * How far a new rule has come. `count`: found, never shown; `mark`: shown as a tip, never holds a post; `hold`: as its severity says.
 * In this order a rule earns trust.
 */
export const stages = ['count', 'mark', 'hold'] as const;
export type Stage = (typeof stages)[number];

export interface Draft {
  readonly text: string;
  readonly platform: Platform;
  readonly kind: DraftKind;
  readonly role: Role;
  readonly account: Account;
}

/** Where a rule comes from. `checked` is the day somebody read the source again; null is shown as "not verified". */
export interface Source {
  readonly title: Texts;
  readonly url?: string;
  readonly checked: string | null;
}

/** What a person reads of a rule. How it matches is the business of its kind. */
export interface RuleTexts {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Where it holds a post nobody may post anyway, whatever the firm's settings and mode. For severity block. */
  readonly override?: 'never';
  readonly message: Texts;
  readonly why: Texts;
  readonly source: Source;
  readonly do: Texts;
  readonly dont: Texts;
}

export interface Finding extends Span {
  readonly rule: RuleTexts;
  readonly severity: Severity;
  /** The marked words: `draft.text.slice(start, end)`. */
  readonly text: string;
  /** The rule's message in the draft's language, `{found}` filled in. */
  readonly message: string;
  /** It is about the whole draft, of which only the part that is too much is marked. */
  readonly isWhole?: boolean;
}

export type GateState = 'open' | 'confirm' | 'closed';

/** A rule that broke on this draft. The others went on. */
export interface Failure {
  readonly rule: string;
  readonly error: string;
}

export interface Verdict {
  readonly language: DraftLanguage;
  readonly gate: GateState;
  /** In the order of the text; at one place the gravest first. */
  readonly findings: readonly Finding[];
  /** What rules of the stage `count` found: for the log, for no screen and no gate. Left out where there is nothing. */
  readonly counted?: readonly Finding[];
  readonly failures: readonly Failure[];
  /** What is done well, for those whose role gets to hear it: never counted, never marked, no matter for the gate. */
  readonly praise?: readonly Finding[];
}
