import nba from '../../rules/nba/pack.yaml';
import { createChecker, type Checker } from '../engine/check.ts';
import { ClientNames } from '../engine/known/clients.ts';
import { History, type Fingerprint } from '../engine/known/history.ts';
import type { Knowledge } from '../engine/known/knowledge.ts';
import { layered } from '../packs/layers.ts';
import type { Pack } from '../engine/pack.ts';
import type { RulesNotice } from '../platform/overview.ts';
import type { PackReport } from '../platform/page-report.ts';
import type { Rules } from './handover.ts';

const withClients = ({ clients }: Rules): Knowledge => ({ clients: clients && new ClientNames(clients.list, new TextEncoder().encode(clients.secret)) });

/** The rules that this page checks by: the default pack, the firm's upon it, less what the user silenced. */
export class RuleBook {
  readonly #history: History;
  #checker: Checker | undefined;
  #stamp: string | undefined;
  #notice: RulesNotice | undefined;
  #packs: readonly Pack[] = [nba];

  constructor(earlier: readonly Fingerprint[]) {
    this.#history = new History(earlier);
  }

  get checker(): Checker {
    this.#checker ??= createChecker([nba], { history: this.#history });
    return this.#checker;
  }

  /** What is in force: the packs by id and version, and how many of their rules. */
  get packs(): readonly PackReport[] {
    return this.#packs.map(({ id, version, rules }) => ({ id, version, rules: rules.length }));
  }

  get notice(): RulesNotice | undefined {
    return this.#notice;
  }

  /** @returns whether the rules are others than before */
  take(rules: Rules | undefined): boolean {
    if (!rules || rules.stamp === this.#stamp) return false;
    this.#stamp = rules.stamp;
    this.#notice = rules.notice;
    try {
      this.#packs = layered([nba, ...rules.packs], rules.personal).packs;
      this.#checker = createChecker(this.#packs, { history: this.#history, ...withClients(rules) });
    } catch (error) {
      // It was looked at when it arrived; only a newer Postproef with other default rules can get here.
      console.warn('Postproef cannot use the firm’s rules; the default ones go on.', error);
      this.#checker = undefined;
      this.#packs = [nba];
      this.#notice = { kind: 'refused' };
    }
    return true;
  }
}

