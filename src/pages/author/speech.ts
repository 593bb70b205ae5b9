import type { Language } from '../../engine/types.ts';
import type { Wording } from './wording/index.ts';

/** What every part of the page speaks with. */
export interface Speech {
  readonly words: Wording;
  readonly language: Language;
}
