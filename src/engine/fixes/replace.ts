import type { Texts } from '../types.ts';
import { beginsSentence, capitalised, type Way } from './way.ts';

/** Other words in place of the marked ones. Says nothing while it is not clear in which language. */
export const replace: Way<Texts> = (texts, { text, finding: { start, end }, language }) => {
  if (language === 'unknown') return undefined;
  const words = texts[language];
  return { start, end, text: beginsSentence(text, start) ? capitalised(words) : words };
};
