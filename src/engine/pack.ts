import type { FixData } from './fixes/index.ts';
import type { ModelData } from './likelihood/model.ts';
import type { Account, DraftKind, Language, Platform, Role, RuleTexts, Severity, Stage, Texts } from './types.ts';

/**
 * Phrases of a rule or a vocabulary, in the phrase language of `phrases/parse.ts`.
 * A plain list speaks both languages; `nl` and `en` are looked for only where the text may be of that language.
 */
export type Phrases = readonly string[] | { readonly nl?: readonly string[]; readonly en?: readonly string[]; readonly any?: readonly string[] };

/** How far a condition looks from the match: its own sentence, that and the ones beside it, its paragraph, or everything. */
export const reaches = ['sentence', 'nearby', 'before', 'block', 'draft'] as const;
export type Reach = (typeof reaches)[number];

export interface Condition {
  readonly phrases: Phrases;
  readonly within: Reach;
  /** What takes a phrase back where it overlaps it: “zonder toestemming van” is no “toestemming van”. */
  readonly not?: Phrases;
}

export interface Scope {
  readonly platforms?: readonly Platform[];
  readonly kinds?: readonly DraftKind[];
  readonly roles?: readonly Role[];
  readonly accounts?: readonly Account[];
  /** Of the paragraph; one that does not tell its language is read by all rules. */
  readonly languages?: readonly Language[];
}

export interface Example {
  /** The marked words may stand between ⟦ and ⟧: a finding must then overlap them. */
  readonly match: readonly string[];
  readonly pass: readonly string[];
  /** What the writer posted before, for a rule that looks at it. */
  readonly earlier?: readonly string[];
  /** Names on the firm's list of clients, for a rule that looks at it. */
  readonly clients?: readonly string[];
}

/** How a rule did while it only marked: counted from the log. Days are written 2026-11-22. */
export interface Trial {
  readonly from: string;
  readonly to: string;
  readonly shown: number;
  /** How often the writer answered “does not fit here”. */
  readonly does_not_fit: number;
}

/** Somebody answers for a rule that holds without a trial. */
export interface Waiver {
  readonly by: string;
  readonly date: string;
  readonly reason: string;
}

/** Why a rule may hold a post. */
export interface Grounds {
  readonly trial?: Trial;
  readonly waiver?: Waiver;
}

/** A rule as a pack holds it: texts for people, a matcher for its kind, examples for everybody. */
export interface RuleData extends RuleTexts, Grounds {
  readonly scope?: Scope;
  /** Left out: `hold`. */
  readonly stage?: Stage;
  /** What it finds is beyond doubt, a listed word or a checked number: no model judges it. In packs without a model nothing is judged. */
  readonly sure?: boolean;
  /** What it finds is done well: told apart from findings, and only to the roles in its scope. */
  readonly praise?: boolean;
  /** The mark takes in the quote that it begins in, and a point of the same category right beside that: one point for what was said and who said it. */
  readonly whole_quote?: boolean;
  /** One matcher or several; any of them makes a finding. `kind` names it, the rest belongs to the kind. */
  readonly match: readonly MatcherData[];
  readonly needs?: readonly Condition[];
  readonly unless?: readonly Condition[];
  /** Phrases that take a finding back where they overlap it: “klantgerichtheid” is no “klant*”. */
  readonly allow?: Phrases;
  /** What one click may write in place of the marked words. */
  readonly fix?: FixData;
  /** In each language of the scope. */
  readonly examples: Readonly<Partial<Record<Language, Example>>>;
}

export interface MatcherData {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** Who speaks after whom: a later layer may add and tighten, and loosen what is not locked. */
export const layers = ['base', 'firm', 'team', 'personal'] as const;
export type Layer = (typeof layers)[number];

/** What a pack changes in a rule of an earlier one. Only the change is kept, never a merged copy. */
export interface Override extends Grounds {
  readonly rule: string;
  readonly off?: boolean;
  readonly severity?: Severity;
  readonly stage?: Stage;
  /** No later layer may loosen this rule. */
  readonly lock?: boolean;
  /** Nobody may post anyway. No later layer takes it back. */
  readonly override?: 'never';
}

export interface Pack {
  readonly id: string;
  /** For people. What is newer is decided by `sequence`. */
  readonly version: string;
  /** Rises with every pack that is signed. */
  readonly sequence?: number;
  readonly title: Texts;
  readonly layer?: Layer;
  /** Which numbers of the engine it was made for, such as “>=1 <2”. */
  readonly engine?: string;
  readonly publisher?: string;
  readonly contact?: string;
  /** When it was built, ISO 8601. */
  readonly created?: string;
  /** Why an older version is sent again, under a new sequence. */
  readonly rollback?: { readonly reason: string };
  readonly overrides?: readonly Override[];
  /** Named lists of phrases that rules refer to as {name}. */
  readonly vocabulary: Readonly<Record<string, Phrases>>;
  readonly rules: readonly RuleData[];
  /** For the kind `likely`. */
  readonly model?: ModelData;
}
