import { shortened } from './text/shortened.ts';
import type { Language, RuleTexts } from './types.ts';

/** Long enough to recognise, short enough to read in a sentence. */
const mostQuoted = 60;
/** UTF-16 units of one letter, at most: a family with four skin tones has nineteen. */
const longestLetter = 24;
/** More than is quoted, and the space around it. A draft may be marked from end to end, many times over. */
const beginning = new RegExp(String.raw`^\s*(?:\S\s*){0,${longestLetter * mostQuoted + 1}}`);
const quoted = (text: string): string => shortened((beginning.exec(text)?.[0] ?? text).replace(/\s+/g, ' ').trim(), mostQuoted);

/** What the rule says of the words it found, in the given language. */
export const messageOf = (rule: RuleTexts, found: string, language: Language): string => rule.message[language].replaceAll('{found}', () => quoted(found));
