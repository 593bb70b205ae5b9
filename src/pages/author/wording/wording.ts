import type { Account, GateState, Language } from '../../../engine/types.ts';
import type { Judge } from '../answer.ts';

/** Every word of the page where rules are written. */
export interface Wording {
  readonly title: string;
  readonly lead: string;
  readonly failed: string;
  readonly file: {
    readonly open: string;
    readonly save: string;
    readonly begin: string;
    readonly back: string;
    readonly dropHere: string;
    readonly example: string;
    readonly saved: string;
    readonly notSaved: string;
    opened(name: string): string;
    readonly begun: string;
    readonly backAgain: string;
    tooLarge(name: string): string;
    notText(name: string): string;
    readonly noRoom: string;
    readonly elsewhere: string;
  };
  readonly rules: {
    readonly heading: string;
    readonly help: string;
    readonly busy: string;
    readonly fine: string;
    count(count: number): string;
    readonly line: (line: number) => string;
    readonly advice: string;
    more(count: number): string;
  };
  readonly draft: {
    readonly heading: string;
    readonly help: string;
    readonly first: string;
    readonly platform: string;
    readonly kind: string;
    readonly role: string;
    readonly account: string;
    readonly accounts: Readonly<Record<Account, string>>;
    readonly found: string;
    readonly none: string;
    readonly judge: Readonly<Record<Judge, string>>;
    readonly gate: Readonly<Record<GateState, string>>;
    counted(rule: string, words: string): string;
    readonly ownRule: string;
    readonly defaultRule: string;
    broken(rules: string): string;
  };
  readonly examples: {
    readonly heading: string;
    readonly lead: string;
    readonly none: string;
    readonly waiting: string;
    readonly languages: Readonly<Record<Language, string>>;
    fine(match: number, pass: number): string;
    broken(count: number, of: number): string;
    readonly match: string;
    readonly pass: string;
    readonly tryIt: string;
  };
  readonly posts: { readonly heading: string; readonly lead: string; readonly then: string };
}
