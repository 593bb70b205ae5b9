import type { Account, GateState, Language, Stage } from '../../../engine/types.ts';
import type { RefusalCode } from '../../../packs/refused.ts';
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
    readonly tooLarge: { rules(name: string): string; reading(name: string): string };
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
    /** `final`: closed, and nobody may post anyway. */
    readonly gate: Readonly<Record<GateState | 'final', string>>;
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
    /** @param marked the words between ⟦ and ⟧ @param unless what takes it back */
    match(marked: string | undefined, found: string | undefined, unless: string | undefined): string;
    pass(found: string): string;
    readonly halfMarked: string;
    readonly tryIt: string;
  };
  readonly trials: {
    readonly heading: string;
    lead(days: number, percent: number): string;
    readonly stages: Readonly<Record<Stage, string>>;
    readonly none: string;
    counted(posts: number): string;
    readonly notShown: string;
    /** @param about days in words; `percent` of the times shown, whole */
    figures(about: { readonly days: number; readonly from: string; readonly to: string; readonly shown: number; readonly doubted: number; readonly percent: number }): string;
    waived(by: string, date: string, reason: string): string;
    days(left: number): string;
    rarely(left: number): string;
    doubted(percent: number): string;
    readonly proved: string;
    readonly open: string;
    added(name: string, lines: number): string;
    noLog(name: string): string;
    /** @param line of the file, counted from 1 */
    broken(name: string, line: number): string;
    readonly ownBroken: string;
  };
  readonly posts: {
    readonly heading: string;
    readonly lead: string;
    readonly against: { readonly label: string; readonly nothing: string; standing(title: string, version: string): string };
    readonly go: string;
    readonly open: string;
    readonly ours: string;
    readonly busy: string;
    found(posts: number, changed: number): string;
    atGate(changed: number): string;
    /** @param count of posts with no label, and how many of them have a point before and after */
    clean(count: number, before: number, after: number): string;
    fate(from: string, to: string): string;
    readonly states: Readonly<Record<GateState, string>>;
    readonly come: string;
    readonly gone: string;
    readonly text: string;
    all(count: number): string;
    readonly stale: string;
  };
  readonly sign: {
    readonly heading: string;
    readonly lead: string;
    /** The browser makes no such signatures. */
    readonly unable: string;
    readonly command: string;
    readonly key: {
      readonly heading: string;
      readonly help: string;
      readonly open: string;
      readonly make: string;
      readonly again: string;
      /** For a key that is made here. */
      readonly fileName: string;
      opened(name: string): string;
      made(name: string): string;
      readonly forgets: string;
      readonly words: string;
      readonly wordsHelp: string;
      readonly publicKey: string;
      readonly publicHelp: string;
      readonly keep: readonly string[];
      readonly old: {
        readonly lead: string;
        readonly open: string;
        vouches(name: string): string;
        other(name: string): string;
        readonly lost: string;
      };
      isPublic(name: string): string;
      damaged(name: string): string;
      none(name: string): string;
    };
    readonly pack: {
      readonly heading: string;
      readonly help: string;
      readonly open: string;
      last(name: string, title: string, version: string, number: number): string;
      standing(title: string, version: string, number: number): string;
      come(rules: string): string;
      gone(rules: string): string;
      readonly titles: Readonly<Record<Language, string>>;
      readonly titlesHelp: string;
      readonly id: string;
      readonly idHelp: string;
      readonly version: string;
      readonly number: string;
      readonly numberHelp: string;
      readonly more: string;
      readonly back: string;
      readonly backHelp: string;
      readonly rest: string;
      readonly restHelp: string;
      /** What stands there at first: YAML, all of it in comments. */
      readonly restFirst: string;
    };
    readonly go: {
      readonly heading: string;
      readonly button: string;
      readonly busy: string;
      ready(file: string): string;
      /** Just signed, and nothing was changed since. */
      again(version: string, number: number): string;
      readonly example: string;
      readonly lacks: {
        readonly judging: string;
        mistakes(count: number): string;
        examples(count: number): string;
        readonly empty: string;
        readonly key: string;
        readonly oldKey: string;
        readonly title: string;
        readonly id: string;
        readonly version: string;
        number(above: number): string;
      };
      /** Said otherwise here than where a colleague opens the pack. */
      readonly refusals: Readonly<Partial<Record<RefusalCode, string>>>;
      readonly more: string;
    };
    readonly done: {
      heading(file: string): string;
      readonly saved: string;
      readonly log: string;
      readonly logHelp: string;
      readonly next: string;
      readonly look: string;
      readonly options: string;
      readonly send: string;
      readonly compare: string;
      readonly known: string;
      readonly handed: string;
      readonly lost: string;
      readonly keep: string;
      readonly many: string;
    };
  };
}
