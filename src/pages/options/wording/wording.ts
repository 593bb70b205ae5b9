import type { LogEntry } from '../../../platform/messages.ts';
import type { Series } from '../../log-chains.ts';
import type { BrochureLine } from '../brochure.ts';
import type { Column } from '../log-file.ts';

/** Every word of the options page. */
export interface Wording {
  readonly locale: string;
  readonly title: string;
  readonly lead: string;
  readonly byFirm: string;
  readonly yours: string;
  readonly standard: string;
  readonly more: string;
  readonly cancel: string;
  readonly failed: string;
  days(count: number): string;
  readonly today: string;
  readonly tomorrow: string;
  at(day: string, clock: string): string;
  readonly pack: {
    readonly heading: string;
    readonly none: string;
    readonly noneYet: string;
    readonly fallback: string;
    version(version: string): string;
    rules(count: number): string;
    made(when: string, age: string): string;
    readonly madeToday: string;
    readonly signature: string;
    readonly signatureHelp: string;
    readonly publisher: string;
    rollback(reason: string): string;
    readonly from: string;
    readonly fromFile: string;
    readonly looked: string;
    readonly never: string;
    readonly outcome: { readonly fine: string; readonly refused: string; readonly unreachable: string; readonly waiting: string };
    next(when: string): string;
    readonly stays: string;
    readonly staysDefault: string;
    readonly otherManaged: string;
    readonly forMaker: string;
    readonly old: (days: number) => string;
    readonly silent: (days: number) => string;
    readonly look: string;
    readonly looking: string;
    readonly back: string;
    readonly backManaged: string;
    forward(version: string): string;
    steppedBack(version: string): string;
    readonly remove: string;
    readonly removeSure: string;
    readonly earlier: string;
    arrived(version: string, when: string): string;
    readonly import: string;
    readonly choose: string;
    readonly drop: string;
    readonly dropHere: string;
    readonly link: string;
    readonly linkHelp: string;
    readonly save: string;
    readonly linkWrong: string;
    readonly installed: string;
    readonly same: string;
    readonly write: string;
    readonly writeLink: string;
  };
  readonly compare: {
    readonly heading: string;
    lead(title: string, version: string): string;
    readonly ask: string;
    readonly accept: string;
  };
  readonly clients: {
    readonly heading: string;
    readonly none: string;
    count(count: string): string;
    fetched(when: string): string;
    readonly waiting: string;
    readonly help: string;
    readonly forMaker: string;
  };
  readonly rules: {
    readonly heading: string;
    readonly lead: string;
    readonly find: string;
    found(count: number): string;
    count(count: number, off: number): string;
    readonly lines: Readonly<Record<BrochureLine, string>>;
    readonly on: string;
    readonly off: string;
    setBy(pack: string, version: string): string;
    readonly setByYou: string;
    readonly locked: string;
    readonly holds: string;
    /** Nobody may post anyway. */
    readonly final: string;
    readonly offByFirm: string;
    readonly stages: { readonly count: string; readonly mark: string };
    readonly why: string;
  };
  readonly settings: {
    readonly heading: string;
    readonly role: string;
    readonly roles: { readonly trainee: string; readonly staff: string; readonly spokesperson: string };
    readonly account: string;
    readonly accounts: { readonly personal: string; readonly firm: string };
    readonly language: string;
    readonly languages: { readonly nl: string; readonly en: string };
    readonly mode: string;
    readonly modes: { readonly learn: string; readonly assist: string; readonly normal: string };
    readonly modeHelp: { readonly learn: string; readonly assist: string; readonly normal: string };
    readonly tips: string;
    readonly tipsShown: { readonly show: string; readonly hide: string };
    readonly tipsHelp: { readonly show: string; readonly hide: string };
    readonly override: string;
    readonly overrides: { readonly reason: string; readonly never: string };
    readonly reasonMinLength: string;
    characters(count: number): string;
    readonly contact: string;
    readonly logRetentionDays: string;
    readonly packUrl: string;
    readonly packKeys: string;
    readonly packMaxAgeDays: string;
    readonly clientsUrl: string;
    readonly clientsSecret: string;
    /** Of a secret, which is never shown. */
    isThere(isSet: boolean): string;
    readonly packHours: string;
    hours(count: number): string;
    readonly firmHeading: string;
    unusable(names: string): string;
  };
  readonly log: {
    readonly heading: string;
    readonly lead: string;
    readonly empty: string;
    kept(count: number, days: string): string;
    /** @param written entries that there ever were */
    whole(written: number): string;
    readonly wholeBetween: string;
    /** What no chain can do. */
    readonly noLock: string;
    /** Before what is wrong with the entries of a kind. */
    readonly series: Readonly<Record<Series, string>>;
    /** @param count entries that made room for later ones */
    crowded(count: number): string;
    broken(line: number): string;
    readonly cut: string;
    lost(count: number): string;
    cleared(count: number): string;
    readonly when: string;
    readonly what: string;
    readonly which: string;
    readonly where: string;
    readonly note: string;
    readonly actions: Readonly<Record<'posted-anyway' | 'consent' | 'does-not-fit' | 'took-wording' | 'on-trial' | 'counted' | 'settings' | 'saved', string>>;
    readonly changes: Readonly<Record<NonNullable<LogEntry['change']>, string>>;
    /** Of the file for a spreadsheet. */
    readonly columns: Readonly<Record<Column, string>>;
    readonly jsonl: string;
    readonly csv: string;
    readonly clear: string;
    clearSure(count: number): string;
    latest(shown: number): string;
  };
  /** For whoever installed it just now. */
  readonly begin: { readonly heading: string; readonly rows: readonly (readonly [name: string, text: string])[] };
  readonly privacy: {
    readonly heading: string;
    readonly sentences: readonly string[];
    posts(count: number): string;
    readonly forget: string;
    forgetSure(count: number): string;
    readonly forgotten: string;
  };
}
