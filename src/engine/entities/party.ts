import { foldWord } from '../text/fold.ts';
import { accountantsName, hasAnAccountant, publicNames, wellKnownNames } from './lists/public-names.ts';
import type { Selection } from './recogniser.ts';

const bare = (name: string): string => foldWord(name).replace(/['’]s$/, '').replace(/^(?:de|het|the) /, '');
const isPublic = (name: string): boolean => {
  const folded = bare(name);
  return publicNames.has(folded) || accountantsName.test(folded);
};

/** A name that may be a client's: of a person or a firm, and not of an institution, an accountant, a program, a school or a place. */
export const partyRecogniser: Selection = { name: 'party', among: 'name', keeps: (name) => !isPublic(name) };

/** A name that everybody knows, or that may be a firm of accountants: a client's only where the words say so, “onze klant Heineken”. */
export const wellKnownRecogniser: Selection = {
  name: 'well-known',
  among: 'name',
  keeps: (name) => wellKnownNames.has(bare(name)) || (hasAnAccountant.test(bare(name)) && !publicNames.has(bare(name))),
};
