import type { ClientList } from '../engine/known/clients.ts';
import type { Fingerprint } from '../engine/known/history.ts';
import type { Pack, Override } from '../engine/pack.ts';
import { isAlive } from './alive.ts';
import type { RulesNotice } from './overview.ts';
import type { FrameReport } from './page-report.ts';
import type { Settings } from './settings.ts';

/** The firm's rules and clients, and what the user silenced. */
export interface Rules {
  /** Another one means that something in here changed, save the notice. */
  readonly stamp: string;
  /** Beside the default pack, which the guard has itself. */
  readonly packs: readonly Pack[];
  readonly personal: readonly Override[];
  /** The secret tells who is on the list. This world is the extension's own: no page sees it. */
  readonly clients?: { readonly list: ClientList; readonly secret: string };
  readonly notice?: RulesNotice;
}

/** What the sentinel and the guard share, on the global of their isolated world: the page cannot see it. */
export interface Handover {
  /** Set by the guard; from then on the sentinel hands it every event. */
  guard?: (event: Event) => void;
  /** Set by the guard: keeps from the page what happens in our own UI. */
  keep?: (event: Event) => void;
  /** Laid ready by the background just before the guard comes in, and again when they turn out to be others. */
  settings?: Settings;
  rules?: Rules;
  /** Of the writer's earlier posts, as they were when the guard came in; it adds those of its own page. */
  earlier?: readonly Fingerprint[];
  /** Set by the guard; called after `settings` or `rules` changed. */
  changed?: () => void;
  /** Set by the guard; called where the writer wants the earlier posts forgotten. */
  forget?: () => void;
  /** Set by the guard: what it adds to the report for the popup. */
  tell?: () => Pick<FrameReport, 'packs' | 'boxes'>;
  /** Set by the guard: whether it reads this box. */
  watches?: (box: Element) => boolean;
  /** Whether the extension that brought these two is still the one that runs: after an update nothing ends them before the next event. */
  isAlive(): boolean;
  /** Ends both when a newer version arrives in the same page. */
  readonly end: AbortController;
}

const holder = globalThis as { postproef?: Handover };

export const handover = (): Handover | undefined => holder.postproef;

/** Begins anew; what a former version left behind ends. */
export const beginHandover = (): Handover => {
  holder.postproef?.end.abort();
  holder.postproef = { isAlive, end: new AbortController() };
  return holder.postproef;
};
