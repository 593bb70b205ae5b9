import type { Span } from '../types.ts';
import { foldWord } from '../text/fold.ts';
import { nameRecogniser } from './name.ts';
import { accountantsName, publicNames } from './public-names.ts';
import type { Recogniser } from './recogniser.ts';

const isPublic = (name: string): boolean => {
  const folded = foldWord(name).replace(/['’]s$/, '');
  return publicNames.has(folded) || accountantsName.test(folded);
};

/** A name that may be a client's: of a person or a firm, and not of an institution, an accountant, a program, a school or a place. */
export const partyRecogniser: Recogniser = {
  name: 'party',
  reads: 'original',
  mayOccur: () => true,
  find: (text) => nameRecogniser.find(text).filter(({ start, end }: Span) => !isPublic(text.slice(start, end))),
};
