import { foldWord } from '../text/fold.ts';
import { accountantsName, publicNames } from './lists/public-names.ts';
import type { Selection } from './recogniser.ts';

const isPublic = (name: string): boolean => {
  const folded = foldWord(name).replace(/['’]s$/, '').replace(/^(?:de|het|the) /, '');
  return publicNames.has(folded) || accountantsName.test(folded);
};

/** A name that may be a client's: of a person or a firm, and not of an institution, an accountant, a program, a school or a place. */
export const partyRecogniser: Selection = { name: 'party', among: 'name', keeps: (name) => !isPublic(name) };
