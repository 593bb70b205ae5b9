import type { BrokenExample } from '../../engine/examples.ts';
import type { Grounds, Pack } from '../../engine/pack.ts';
import type { Draft, Language, Severity, Stage, Verdict } from '../../engine/types.ts';
import type { Installed } from '../../packs/accept.ts';
import type { Change } from '../../packs/changes.ts';
import type { Problem } from '../../packs/problem.ts';
import type { RefusalCode } from '../../packs/refused.ts';

/** What the page asks its worker: the first message brings what all rules stand upon. */
export type Question = { readonly base: readonly Pack[] } | Look | Comparison | Task;
export interface Look {
  readonly number: number;
  /** The firm's YAML. */
  readonly rules: string;
  readonly draft: Draft;
}

/** The examples of a rule in one language, and those that do not do what they say. */
export interface ExampleResult {
  readonly language: Language;
  readonly match: number;
  readonly pass: number;
  readonly broken: readonly BrokenExample[];
}
export interface RuleResult extends Grounds {
  readonly id: string;
  readonly severity: Severity;
  readonly stage: Stage;
  /** Where the rule begins, counted from 1. */
  readonly line: number;
  readonly examples: readonly ExampleResult[];
}

/** Which rules looked at the draft: those on the page, those from before the last mistake, or the default rules only. */
export type Judge = 'these' | 'earlier' | 'default';

export interface Judged {
  readonly problems: readonly Problem[];
  readonly advice: readonly Problem[];
  readonly judge: Judge;
  /** The firm's own among the rules that looked: while there is a mistake, as they were before it. */
  readonly rules: readonly RuleResult[];
  readonly verdict: Verdict;
}

/** Which posts would the last good rules change? Posts take seconds; a look in between is answered at once. A newer comparison ends this one. */
export interface Comparison {
  readonly comparison: number;
  /** Without it: the labelled posts that the default rules were written with. */
  readonly file?: { readonly name: string; readonly text: string };
  /** The firm’s pack to compare with; without it the default rules alone. */
  readonly against?: Pack;
}

export interface Compared {
  readonly posts: number;
  readonly changes: readonly Change[];
  /** Posts in which nothing is labelled, and how many of them have a point (◇ or ◆) before and after. */
  readonly clean: { readonly count: number; readonly before: number; readonly after: number };
}

/** One file of a pack, as the command builds it. */
export interface Build {
  /** Of pack.yaml. */
  readonly header: string;
  readonly rules: string;
}
export type Built = { readonly text: string; readonly pack: Pack } | { readonly problems: readonly Problem[] } | { readonly isEmpty: true };

/** Would a colleague’s browser take it? */
export interface Candidate {
  /** Of a .pack.json file. */
  readonly signed: string;
  readonly keys: readonly string[];
  readonly installed?: Installed | undefined;
}
/** The SHA-256 of the signed bytes, in hexadecimal digits; or why not, `detail` in English. */
export type Tried = { readonly digest: string } | { readonly refused: RefusalCode; readonly detail?: string | undefined };

/** On the way to a signed pack. Keys that sign stay on the page. */
export type Task = { readonly task: number } & ({ readonly build: Build } | { readonly candidate: Candidate });
export type Outcome = Built | Tried | { readonly failed: string };

export type Answer =
  | { readonly task: number; readonly outcome: Outcome }
  | ({ readonly number: number } & ({ readonly judged: Judged } | { readonly failed: string }))
  | ({ readonly comparison: number } & ComparisonNews);
export type ComparisonNews =
  | { readonly done: number; readonly of: number }
  | { readonly compared: Compared }
  /** What is wrong with the file of posts. */
  | { readonly problems: readonly Problem[] }
  | { readonly failed: string };
