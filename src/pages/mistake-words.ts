import type { Language } from '../engine/types.ts';
import { inDutch } from '../packs/dutch.ts';

/** Words about a mistake, and the language that they are in: English where there is no Dutch for them. */
export interface MistakeWords {
  readonly text: string;
  readonly lang: Language;
}

/** @param message one line, as the reader of packs says it */
export const mistakeWords = (message: string, language: Language): MistakeWords => {
  const dutch = language === 'nl' ? inDutch(message) : undefined;
  return dutch === undefined ? { text: message, lang: 'en' } : { text: dutch, lang: 'nl' };
};

/** The same of several lines; one without Dutch leaves the others as they are. */
export const mistakeLines = (messages: string, language: Language): readonly MistakeWords[] => messages.split('\n').map((line) => mistakeWords(line, language));
