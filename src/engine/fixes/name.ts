import { firstNames } from '../entities/lists/first-names.ts';
import { isTrade, opensFirm } from '../entities/lists/trades.ts';
import { isCommon as isNoName } from '../entities/name.ts';
import { isCommon } from '../text/common-words.ts';
import { foldWord } from '../text/fold.ts';
import { isFrequent } from '../text/language.ts';
import type { Span, Texts } from '../types.ts';
import { beginsSentence, capitalised, type Edit, type Way } from './way.ts';

/** After these a name and “een klant” fit alike; after an article, a title or nothing at all they do not. */
const before = {
  nl: /(?<![\p{L}\p{N}])(?:aan|bij|door|met|naar|over|tegen|van|via|voor|volgens|Aan|Bij|Door|Met|Naar|Over|Tegen|Via|Voor|Volgens)\s+$/u,
  en: /(?<![\p{L}\p{N}])(?:about|at|by|for|from|of|to|via|with|About|At|By|For|From|Via|With)\s+$/u,
} as const;
/** Every word with a capital or a figure, or one of the small words inside names. */
const isName = (words: string): boolean => words.split(/\s+/).every((word) => /^["“@#(]*[\p{Lu}\p{N}&]/u.test(word) || /^(?:de|het|['’]t|d['’]n|van|den|der|ten|ter|en|zn\.?|zonen|zoon|bv|b\.v\.|nv|the|and|sons|of|&|\+)$/iu.test(word));

/** What opens a sentence and is no part of a name. Before “van” a word must be known for that: Aangifte van Dijk, but Noortje van Dijk. */
const opensPlainly = (word: string, isVan: boolean): boolean => !opensFirm(foldWord(word)) && !firstNames.has(foldWord(word)) && (!isVan || isCommon(word));
/** Café bij de Buren, Hans van Dijk: with a name before it the preposition is a part of that. Not so after a tax: VPB van Dijk. */
const isInsideName = (text: string, preposition: number): boolean => {
  const word = /(\p{Lu}[\p{L}\p{M}'’.-]*)\s+$/u.exec(text.slice(Math.max(0, preposition - 40), preposition))?.[1];
  if (word === undefined || word === word.toUpperCase()) return false;
  return !beginsSentence(text, text.lastIndexOf(word, preposition)) || !opensPlainly(word, /^van\s/.test(text.slice(preposition)));
};

/** Does a name that ends or begins at `at` follow a preposition? One with a capital, in a sentence, is a part of a name: Hotel Aan Zee. */
const follows = (text: string, at: number, preposition: RegExp): boolean => {
  const from = Math.max(0, at - 24);
  const found = preposition.exec(text.slice(from, at));
  if (!found) return false;
  const start = from + found.index;
  return /^\p{Lu}/u.test(found[0]) ? beginsSentence(text, start) : !isInsideName(text, start);
};

/** In “Duxbury & Sallow, the people from Otley” the place could go and the name would stay. */
const holdsName = (text: string, { start, end }: Span): boolean =>
  [...text.slice(start, end).matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]+/gu)].some(({ 0: word, index }) => word !== word.toUpperCase() && !isNoName(word) && !(beginsSentence(text, start + index) && opensPlainly(word, false)));

/** The marked words, or what follows the last preposition in them: “inventarisatie bij ⟦Houthandel Wessels⟧”. */
const nameIn = (text: string, { start, end }: Span, preposition: RegExp): Span | undefined => {
  for (let at = start; at < end; at += 1) if (isName(text.slice(at, end)) && follows(text, at, preposition)) return holdsName(text, { start, end: at }) ? undefined : { start: at, end };
  return undefined;
};

/** “Onze klant”, “our new client”, and a trade before the name: these go with it. */
const introduction = {
  nl: /(?<![\p{L}\p{N}])(?:(?:onze|mijn)[^\S\n]+(?:(nieuwe|vaste|trouwe|voormalige)[^\S\n]+)?klant|Klant)[^\S\n]+(?:(\p{Ll}+)[^\S\n]+)?$/iu,
  en: /(?<![\p{L}\p{N}])(?:(?:our|my)[^\S\n]+(?:(new|loyal|long-standing|former)[^\S\n]+)?client|Client)[^\S\n]+(?:(\p{Ll}+)[^\S\n]+)?$/iu,
} as const;

/** Where the client is from goes too. */
const place = /^\.?[^\S\n]+(?:uit|from)[^\S\n]+\p{Lu}[\p{L}'’-]+(?![^\S\n]+\p{Lu})(?!\p{L})/u;

/** “Onze nieuwe klant Wessels” becomes “een nieuwe klant” as a whole. Without “onze” only where it opens a sentence: not “de klant Wessels”. */
const introducedIn = (texts: Texts, text: string, { start, end }: Span, language: keyof typeof before): Edit | undefined => {
  for (let at = start; at < end; at += 1) {
    if (!isName(text.slice(at, end)) || !/\s/.test(text[at - 1] ?? '')) continue;
    const found = introduction[language].exec(text.slice(start, at));
    if (!found) continue;
    const opening = start + found.index;
    const [words, adjective, trade] = found;
    if (trade !== undefined && !isTrade(foldWord(trade)) && !opensFirm(foldWord(trade))) continue;
    const opens = beginsSentence(text, opening);
    if (/^(?:klant|client)/i.test(words) && !opens) continue;
    const written = adjective === undefined ? texts[language] : texts[language].replace(' ', ` ${adjective.toLowerCase()} `);
    return { start: opening, end: end + (place.exec(text.slice(end, end + 60))?.[0].length ?? 0), text: opens ? capitalised(written) : written };
  }
  return undefined;
};

/** Another word of the name, a second name in the firm's, or what tells whose it is: Otten van de kaasboerderij. */
const more = [
  /^[-’'](?!s(?!\p{L}))\p{L}/u,
  /^[^\S\n]+(?:\p{Lu}|['’]\p{L}|d['’]n |[&+] |(?:van|of|from|uit) )/u,
  /^,?[^\S\n]+(?:en|and)[^\S\n]+(?:zn|zo(?:on|nen)|sons?|co|partners)(?!\p{L})/iu,
  /^[^\S\n]+(?:en|and)[^\S\n]+\p{Lu}/u,
  /^,[^\S\n]+\p{Lu}[\p{L}'’-]*,?[^\S\n]+(?:&|\+|en|and)[^\S\n]/u,
];
const goesOn = (text: string, end: number): boolean => more.some((pattern) => pattern.test(text.slice(end, end + 40)));

/** The Verstraeten factory, the people from Otley: one word that says which factory, or from where. */
const isOneOfSeveral = (text: string, { start, end }: Span): boolean =>
  /^the \S+$/.test(text.slice(start, end)) ? /^ \p{Ll}/u.test(text.slice(end)) : /from\s+$/i.test(text.slice(Math.max(0, start - 8), start)) && /^\p{L}+$/u.test(text.slice(start, end));

/** A name becomes nobody in particular. Only where the marked words end in a name, and it stands after a preposition or “onze klant”. */
export const name: Way<Texts> = (texts, { text, finding, language }) => {
  if (language === 'unknown') return undefined;
  const introduced = introducedIn(texts, text, finding, language);
  const found = introduced ?? nameIn(text, finding, before[language]);
  if (!found || goesOn(text, found.end) || isOneOfSeveral(text, found)) return undefined;
  const possessive = /[’']s$/u.exec(finding.text)?.[0] ?? '';
  if (possessive && language === 'nl') return undefined;
  const end = found.end + (/^\.(?=[,:;)]| \p{Ll})/u.test(text.slice(found.end, found.end + 3)) ? 1 : 0); // of “Zn.” and “B.V.”
  return { ...found, end, text: `${introduced?.text ?? texts[language]}${possessive}` };
};

const isTelling = (word: string): boolean => word.length > 2 && /^\p{Lu}/u.test(word) && !opensFirm(foldWord(word)) && !isTrade(foldWord(word)) && !isFrequent(foldWord(word));

/** Where the name that went, or words of it, stand elsewhere in the draft, also in a tag: “een klant … de koffie van Wessels”. @returns places in the new text */
export const namesLeft = (edit: Edit, text: string): readonly Span[] => {
  const name = text.slice(edit.start, edit.end);
  const words = name.match(/[\p{L}\p{N}\p{M}]+/gu)?.filter(isTelling) ?? [];
  const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  const whole = after.indexOf(name);
  const isLeft = (word: string): boolean => (/^[@#]/.test(word) ? words.some((told) => foldWord(word).includes(foldWord(told))) : words.includes(word));
  const parts = [...after.matchAll(/[@#]?[\p{L}\p{N}\p{M}_]+/gu)].filter(([word]) => isLeft(word)).map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  return whole < 0 ? parts : [...parts, { start: whole, end: whole + name.length }];
};
