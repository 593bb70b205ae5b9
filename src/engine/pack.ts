import type { FixData } from './fixes/index.ts';
import type { ModelData } from './likelihood/model.ts';
import type { Account, DraftKind, Language, Platform, Role, RuleTexts } from './types.ts';

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

/** A rule as a pack holds it: texts for people, a matcher for its kind, examples for everybody. */
export interface RuleData extends RuleTexts {
  readonly scope?: Scope;
  /** What it finds is beyond doubt, a listed word or a checked number: no model judges it. */
  readonly sure?: boolean;
  /** One matcher or several; any of them makes a finding. `kind` names it, the rest belongs to the kind. */
  readonly match: readonly MatcherData[];
  readonly needs?: readonly Condition[];
  readonly unless?: readonly Condition[];
  /** What one click may write in place of the marked words. */
  readonly fix?: FixData;
  readonly examples: Readonly<Record<Language, Example>>;
}

export interface MatcherData {
  readonly kind: string;
  readonly [field: string]: unknown;
}

export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly contact?: string;
  /** Named lists of phrases that rules refer to as {name}. */
  readonly vocabulary: Readonly<Record<string, Phrases>>;
  readonly rules: readonly RuleData[];
  /** For the kind `likely`. */
  readonly model?: ModelData;
}
