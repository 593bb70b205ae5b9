import { phrasesIn } from './file-phrases.ts';
import type { Mistake } from './plain.ts';

/** “korting op *” looks as if it finds any word after it; it finds nothing at all. */
const lone = /(?:^|[\s(|[])\*(?=$|[\s)|\]])/;
const problem = 'A * alone finds nothing. For words in between write ... ; after the last word nothing is needed';

/** In the phrases of a file’s lists and rules. @param data a file of a pack whose form is right */
export const loneStars = (data: unknown): Mistake[] => phrasesIn(data).flatMap(({ path, phrase }) => (lone.test(phrase) ? [{ path, problem }] : []));
