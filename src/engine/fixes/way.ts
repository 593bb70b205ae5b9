import type { DraftLanguage, Finding, Span } from '../types.ts';

/** What one click would write: `draft.text` from start to end becomes `text`; nothing means that the words go. */
export interface Edit extends Span {
  readonly text: string;
}

/** Where a fix has to fit in. */
export interface Place {
  readonly text: string;
  readonly finding: Finding;
  readonly language: DraftLanguage;
}

/** One way to say it more safely. @returns nothing where the sentence might not stay right: then no button is shown */
export type Way<Spec> = (spec: Spec, place: Place) => Edit | undefined;

const isLetter = (character: string): boolean => /\p{L}/u.test(character);

/** Does a sentence, or a line, begin here? */
export const beginsSentence = (text: string, at: number): boolean => /(?:^|[.!?…]["”’)]*\s|\n)\s*["“‘(]*$/u.test(text.slice(Math.max(0, at - 12), at));

/** With a capital; ij is one letter, and no English word begins with it. */
export const capitalised = (words: string): string => {
  if (/^ij/i.test(words)) return `IJ${words.slice(2)}`;
  const [first = '', ...rest] = words;
  return isLetter(first) ? first.toUpperCase() + rest.join('') : words;
};
