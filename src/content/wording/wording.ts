import type { Severity } from '../../engine/types.ts';

/** Why a draft was not looked at. */
export type UncheckedReason = 'unreadable' | 'broken' | 'in-part' | 'unknown';

/** Why a rule does not hold this post back; each leads to its own follow-up. */
export const reasonCodes = ['does-not-fit', 'already-public', 'approved', 'later'] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Every word that Postproef itself says in the page. What a rule says comes from its pack. */
export interface Wording {
  readonly name: string;
  /** `nl-NL` and the like: how numbers and dates are written. */
  readonly locale: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly badge: {
    readonly watching: string;
    readonly clear: string;
    /** No points, and so many things done well. */
    praised(count: number): string;
    points(count: number): string;
    readonly passed: string;
    /** What a press on the badge tells while there are no points. */
    readonly explain: { readonly watching: string; readonly clear: string };
    /** The keys that go from point to point. */
    readonly stepHint: string;
    readonly unchecked: Readonly<Record<UncheckedReason, string>>;
    /** Some rules could not look; beside what the others found. */
    readonly inPart: { readonly text: string; readonly say: string };
    /** A box that is only likely to be for a post: nothing is held there. */
    readonly unsure: { readonly text: string; readonly say: string };
    /** About the firm's rules themselves, beside the count. */
    readonly rules: {
      readonly refused: string;
      readonly clients: string;
      old(days: number): string;
      silent(days: number): string;
      'old-clients'(days: number): string;
      readonly say: { readonly refused: string; readonly clients: string; old(days: number): string; silent(days: number): string; 'old-clients'(days: number): string };
    };
    /** Longer, for the accessible name and the live region. */
    readonly say: {
      readonly watching: string;
      readonly clear: string;
      praised(praise: string): string;
      points(count: number): string;
      readonly passed: string;
      readonly unchecked: Readonly<Record<UncheckedReason, string>>;
      length(used: string, limit: string, estimate: boolean): string;
    };
  };
  readonly card: {
    readonly quoted: string;
    readonly goTo: string;
    readonly do: string;
    readonly dont: string;
    readonly why: string;
    readonly source: string;
    checked(date: string): string;
    readonly notVerified: string;
    readonly opensElsewhere: string;
    /** Before other points. */
    readonly also: string;
    readonly ruleWrong: string;
    readonly contact: string;
    readonly dismiss: string;
    /** The safer wording; `words` are between quotes already. */
    readonly remedy: {
      replace(words: string): string;
      replaceOnly(old: string, words: string): string;
      remove(words: string): string;
      readonly mask: string;
      copy(words: string): string;
      readonly byHand: string;
      readonly copied: string;
      readonly notCopied: string;
      /** `undo` is the keys to press. */
      replaced(undo: string): string;
      spoiled(undo: string): string;
    };
    readonly close: string;
    readonly previous: string;
    readonly next: string;
    place(at: number, of: number): string;
  };
  readonly gate: {
    heading(count: number): string;
    readonly kept: string;
    readonly keptWithReason: string;
    /** Where *I have consent* stands beside the reasons. */
    readonly keptWithReasonOrConsent: string;
    readonly keptNever: string;
    more(count: number): string;
    readonly edit: string;
    readonly post: string;
    readonly consent: string;
    /** Where the firm asks for a note. */
    readonly consentQuestion: string;
    readonly consentSeenBy: string;
    readonly reasonQuestion: string;
    readonly reasonSeenBy: string;
    readonly reasons: Readonly<Record<ReasonCode, string>>;
    readonly note: string;
    noteAtLeast(length: number): string;
    readonly chooseFirst: string;
    writeFirst(length: number): string;
    readonly ask: string;
    readonly askContact: string;
    readonly close: string;
  };
  /** The letter that answers the gate by itself; it occurs in the button's name. */
  readonly letters: { readonly edit: string; readonly post: string };
}
