import type { ClientNames } from './clients.ts';
import type { History } from './history.ts';

/** What the firm and the writer know besides the rules. Without it the rules that ask for it find nothing. */
export interface Knowledge {
  readonly clients?: ClientNames | undefined;
  readonly history?: History | undefined;
}
