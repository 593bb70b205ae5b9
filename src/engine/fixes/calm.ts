import { isAmbiguous, isKnownAbbreviation } from '../text/abbreviations.ts';
import { isCommon } from '../text/common-words.ts';
import type { DraftLanguage } from '../types.ts';
import { beginsSentence, capitalised, type Way } from './way.ts';

export const loudnesses = ['capitals', 'marks'] as const;
export type Loudness = (typeof loudnesses)[number];

/** A name comes after them. */
const titles: ReadonlySet<string> = new Set(['DHR', 'DR', 'DRS', 'IR', 'MEVR', 'MR', 'MRS', 'MS', 'MW']);

/** What has no vowel at all, or a figure in it, is an abbreviation or a number. */
const isAbbreviation = (word: string, language: DraftLanguage): boolean =>
  isKnownAbbreviation(word, language) || (word.length > 1 && !/[AEIOUYÀ-Ý]/.test(word)) || /\d/.test(word);

/** “I’VE”: the first letter stays. */
const isFirstPerson = (word: string): boolean => word === 'I' || /^I['’]/.test(word);

/** @returns the word as it stands in a sentence; undefined where it might be a name, or an abbreviation that is not known */
const calmer = (word: string, language: DraftLanguage): string | undefined => {
  if (word !== word.toUpperCase()) return word;
  if (isFirstPerson(word)) return word.replace(/(?<=^I['’])\p{L}+/u, (rest) => rest.toLowerCase());
  if (titles.has(word) || isAmbiguous(word, language)) return undefined;
  if (isAbbreviation(word, language)) return word;
  return isCommon(word) ? word.toLowerCase() : undefined;
};

const lower = (words: string, begins: boolean, language: DraftLanguage): string | undefined => {
  let opening = begins;
  let isSure = true;
  const lowered = words.replace(/[\p{L}\p{N}][\p{L}\p{N}'’-]*|[.!?]/gu, (word) => {
    if (/^[.!?]$/.test(word)) {
      opening = true;
      return word;
    }
    const own = calmer(word, language);
    isSure &&= own !== undefined;
    const placed = opening ? capitalised(own ?? word) : (own ?? word);
    opening = false;
    return placed;
  });
  return isSure ? lowered : undefined;
};

const oneOfEach = (marks: string): string => marks.replace(/[!?！？]{2,}/gu, (run) => (/[?？]/u.test(run) ? '?' : '!'));

/** Capitals in a row become small letters, unless one of the words may be a name; marks in a row become one. */
export const calm: Way<Loudness> = (loudness, { text, finding: { start, end, text: found }, language }) => {
  const calmed = loudness === 'capitals' ? lower(found, beginsSentence(text, start), language) : oneOfEach(found);
  return calmed === undefined ? undefined : { start, end, text: calmed };
};
