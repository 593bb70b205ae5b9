import type { Decision } from '../platform/messages.ts';
import type { Settings } from '../platform/settings.ts';
import type { Site } from '../sites/site.ts';
import type { Card } from './paint/card.ts';
import type { Gate } from './paint/gate.ts';
import type { Surface } from './paint/surface.ts';
import type { RuleBook } from './rule-book.ts';

/** What the sessions of a page share. */
export interface PageContext {
  readonly site: Site;
  readonly settings: Settings;
  readonly book: RuleBook;
  readonly surface: Surface;
  readonly card: Card;
  readonly gate: Gate;
  log(decision: Omit<Decision, 'platform'>): void;
  /** Keeps the fingerprint of what is posted, to know it again another day. */
  remember(text: string): void;
  /** A compose box opened. */
  opened(): void;
}
