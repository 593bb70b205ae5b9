import { foldWord } from '../text/fold.ts';
import { firstNames } from './lists/first-names.ts';
import { publicNames } from './lists/public-names.ts';
import type { Selection } from './recogniser.ts';

/** What says that it is a person, or a body of which a post may report the opinion. */
const noOffice =
  /^(?:minister|staatssecretaris|president|premier|prof|professor|dr|drs|mr|mrs|ms|sir|lord|lady|meneer|mevrouw|heer|judge|justice|senator|commissaris|koning|king|queen|tante|oom|opa|oma|aunt|uncle|saint|sint|team|groep|stichting|the|new|big|universiteit|hogeschool)(?=[\s.])|(?:kamer|raad|\bcourt|council|commission|commissie|committee|comite|ministerie|ministry|parliament|parlement|government|association|vereniging|bond|university|college|school|authority|autoriteit|rekenkamer|bank|gemeente|provincie|party|partij|\btimes|dagblad|courant|\bstreet|\bhouse)(?=\s|$)/;

/** “Harcourt Lane”, “Vechtstroom Accountants”: two names together, neither a person’s nor a public body’s. Who speaks for it speaks for a firm. */
const isOffice = (name: string): boolean => {
  const folded = foldWord(name).replace(/['’]s$/, '');
  const [first = '', ...rest] = folded.split(/[\s-]+/);
  return rest.length > 0 && !firstNames.has(first) && !publicNames.has(folded) && !noOffice.test(folded) && !/^\p{Lu}\./u.test(name) && !/^(?:van|de|der|den|ter|ten)$/.test(first);
};

export const officeRecogniser: Selection = { name: 'office', among: 'name', keeps: isOffice };
