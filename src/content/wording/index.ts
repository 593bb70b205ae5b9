import type { Language } from '../../engine/types.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import type { Wording } from './wording.ts';

export type { ReasonCode, UncheckedReason, Wording } from './wording.ts';
export { reasonCodes } from './wording.ts';

const dictionaries: Readonly<Record<Language, Wording>> = { nl, en };

export function wording(language: Language): Wording {
  return dictionaries[language];
}
