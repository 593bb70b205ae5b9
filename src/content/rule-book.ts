import nba from '../../rules/nba/pack.yaml';
import { makingChecker, type Checker } from '../engine/check.ts';
import { ClientNames } from '../engine/known/clients.ts';
import { History, type Fingerprint } from '../engine/known/history.ts';
import type { Knowledge } from '../engine/known/knowledge.ts';
import { layered } from '../packs/layers.ts';
import type { Pack } from '../engine/pack.ts';
import type { Work } from '../engine/work.ts';
import type { Rules } from '../platform/handover.ts';
import type { RulesNotice } from '../platform/overview.ts';
import type { PackReport } from '../platform/page-report.ts';
import { whileIdle } from './while-idle.ts';

const withClients = ({ clients }: Rules): Knowledge => ({ clients: clients && new ClientNames(clients.list, new TextEncoder().encode(clients.secret)) });

/** The rules that this page checks by: the default pack, the firm's upon it, less what the user silenced. */
export class RuleBook {
  readonly #history: History;
  /** Under way; undefined: the checker is there. */
  #making: Work<Checker> | undefined;
  #checker: Checker | undefined;
  #stamp: string | undefined;
  #notice: RulesNotice | undefined;
  #isUnusable = false;
  #packs: readonly Pack[] = [nba];

  constructor(earlier: readonly Fingerprint[]) {
    this.#history = new History(earlier);
    this.#making = this.#make(undefined);
  }

  /** Made ready at once if it is not. That takes a third of a second: ask `isReady` first where there is time. */
  get checker(): Checker {
    while (this.#goOn());
    return this.#checker as Checker;
  }

  get isReady(): boolean {
    return this.#making === undefined;
  }

  /** Settles when the checker is there; the page goes on meanwhile. */
  makeReady(): Promise<void> {
    return whileIdle(() => this.#goOn());
  }

  /** What is in force: the packs by id and version, and how many of their rules. */
  get packs(): readonly PackReport[] {
    return this.#packs.map(({ id, version, rules }) => ({ id, version, rules: rules.length }));
  }

  get notice(): RulesNotice | undefined {
    return this.#isUnusable ? { kind: 'refused' } : this.#notice;
  }

  /** A post that went: said again in this page it is known, as it is in others. */
  remember(post: Fingerprint): void {
    this.#history.add(post);
  }

  /** No earlier post is known any more, neither of this page nor of others. */
  forget(): void {
    this.#history.forget();
  }

  /** @returns whether the rules, or what the badge says of them, are others than before */
  take(rules: Rules | undefined): boolean {
    if (!rules) return false;
    const isNews = JSON.stringify(rules.notice) !== JSON.stringify(this.#notice);
    this.#notice = rules.notice;
    if (rules.stamp === this.#stamp) return isNews;
    this.#stamp = rules.stamp;
    this.#isUnusable = false;
    this.#making = this.#make(rules);
    return true;
  }

  /** @returns whether there is more to do */
  #goOn(): boolean {
    const step = this.#making?.next();
    if (step?.done) {
      this.#checker = step.value;
      this.#making = undefined;
    }
    return this.#making !== undefined;
  }

  *#make(rules: Rules | undefined): Work<Checker> {
    const history = this.#history;
    try {
      this.#packs = layered([nba, ...(rules?.packs ?? [])], rules?.personal).packs;
      return yield* makingChecker(this.#packs, { history, ...(rules && withClients(rules)) });
    } catch (error) {
      // It was looked at when it arrived; only a newer Postproef with other default rules can get here.
      console.warn('Postproef cannot use the firm’s rules; the default ones go on.', error);
      this.#packs = [nba];
      this.#isUnusable = true;
      return yield* makingChecker(this.#packs, { history });
    }
  }
}
