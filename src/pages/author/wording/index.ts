import type { Language } from '../../../engine/types.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import type { Wording } from './wording.ts';

export type { Wording } from './wording.ts';

const dictionaries: Readonly<Record<Language, Wording>> = { nl, en };
export const wording = (language: Language): Wording => dictionaries[language];
