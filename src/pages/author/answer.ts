import type { BrokenExample } from '../../engine/examples.ts';
import type { Pack } from '../../engine/pack.ts';
import type { Draft, Language, Verdict } from '../../engine/types.ts';
import type { Problem } from '../../packs/problem.ts';

/** What the page asks its worker: the first message brings what all rules stand upon. */
export type Question = { readonly base: readonly Pack[] } | Look;
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
export interface RuleResult {
  readonly id: string;
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
export type Answer = { readonly number: number } & ({ readonly judged: Judged } | { readonly failed: string });
