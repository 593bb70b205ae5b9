import { shortened } from './text/shortened.ts';
import type { Language, RuleTexts } from './types.ts';

/** Long enough to recognise, short enough to read in a sentence. */
const mostQuoted = 60;
const quoted = (text: string): string => shortened(text.replace(/\s+/g, ' ').trim(), mostQuoted);

/** What the rule says of the words it found, in the given language. */
export const messageOf = (rule: RuleTexts, found: string, language: Language): string => rule.message[language].replaceAll('{found}', () => quoted(found));
