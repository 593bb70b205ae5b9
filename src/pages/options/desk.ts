import type { Language } from '../../engine/types.ts';
import type { Log } from '../../platform/messages.ts';
import type { Overview } from '../../platform/overview.ts';
import type { Flaws } from '../log-chains.ts';
import type { Wording } from './wording/index.ts';

/** What every part of the page works with. */
export interface Desk {
  readonly overview: Overview;
  readonly log: Log;
  readonly flaws: Flaws;
  readonly words: Wording;
  readonly language: Language;
  /** Says how something went, on screen and to a screen reader. */
  tell(text: string, look?: 'fine' | 'look'): void;
  /** Does something and shows what became of it; a failure is told. */
  act(task: () => Promise<unknown>): void;
  /** Opens a pack file. */
  open(file: File): void;
}
