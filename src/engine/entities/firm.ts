import { foldWord } from '../text/fold.ts';
import { firstNames } from './lists/first-names.ts';
import { hasLegalForm, isFirmHandle, isTrade, opensFirm } from './lists/trades.ts';
import type { Selection } from './recogniser.ts';

const isFirm = (name: string): boolean => {
  if (name.startsWith('@')) return isFirmHandle(name.slice(1));
  const folded = foldWord(name).replace(/['’]s$/, '').replace(/[.,]+$/, '');
  const words = folded.split(/[\s-]+/);
  const [first = ''] = words;
  if (words.length === 1 || (words.length === 2 && /^(?:the|zaak)$/.test(first))) return /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u.test(name) || (folded.length > 8 && isTrade(folded) && !/(?:water|hout|bus|vis|museum|theater)$/.test(folded));
  if (hasLegalForm(folded)) return true;
  // “Anna Mills” is a person, “Anna Textiles” is not.
  return opensFirm(first.replace(/\.$/, '')) || isTrade(first) || words.some((word, index) => index > 0 && isTrade(word) && (word.length >= 6 || !firstNames.has(first)));
};

/** A name that says of itself that it is a business: Rietgors Zeilmakerij, Hoogendam Koeltechniek B.V., @NoorderkadeFerries. */
export const firmRecogniser: Selection = { name: 'firm', among: 'party', keeps: isFirm };
