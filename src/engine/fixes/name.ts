import type { Span, Texts } from '../types.ts';
import type { Way } from './way.ts';

/** After these a name and “een klant” fit alike; after an article, a title or nothing at all they do not. */
const before = {
  nl: /(?:^|[^\p{L}\p{N}])(?:aan|bij|door|met|naar|over|tegen|van|via|voor|volgens)\s+$/iu,
  en: /(?:^|[^\p{L}\p{N}])(?:about|at|by|for|from|of|to|via|with)\s+$/iu,
} as const;
/** Every word with a capital or a figure, or one of the small words inside names. */
const isName = (words: string): boolean => words.split(/\s+/).every((word) => /^["“@#(]*[\p{Lu}\p{N}&]/u.test(word) || /^(?:de|het|van|den|der|ten|ter|en|bv|b\.v\.|nv|the|and|of|&|\+)$/iu.test(word));

/** The marked words, or what follows the last preposition in them: “inventarisatie bij ⟦Houthandel Wessels⟧”. */
const nameIn = (text: string, { start, end }: Span, preposition: RegExp): Span | undefined => {
  const from = Math.max(0, start - 24);
  for (let at = start; at < end; at += 1) if (preposition.test(text.slice(from, at)) && isName(text.slice(at, end))) return { start: at, end };
  return undefined;
};

const goesOn = (text: string, end: number): boolean => /^(?:[-’'](?!s(?!\p{L}))\p{L}|\s+\p{Lu})/u.test(text.slice(end, end + 3));

/** A name becomes nobody in particular. Only where the marked words end in a name, and it stands after a preposition. */
export const name: Way<Texts> = (texts, { text, finding, language }) => {
  if (language === 'unknown') return undefined;
  const found = nameIn(text, finding, before[language]);
  if (!found || goesOn(text, found.end)) return undefined;
  const possessive = /[’']s$/u.exec(finding.text)?.[0] ?? '';
  if (possessive && language === 'nl') return undefined;
  return { ...found, text: `${texts[language]}${possessive}` };
};
