import { isCommon } from '../entities/name.ts';
import { firstNames } from '../entities/lists/first-names.ts';
import { publicNames } from '../entities/lists/public-names.ts';
import { isTrade, opensFirm } from '../entities/lists/trades.ts';
import { isFrequent } from '../text/language.ts';
import { partsOf } from './name-parts.ts';

type Words = readonly string[];

/** How people write one name of the list. */
export interface NameForms {
  /** As a whole; of one word only with a capital. */
  readonly whole: readonly string[];
  /** Left out is what a business is or what it belongs to, or each word of it is an everyday one: counts only where a word of it has a capital. A golden crust is not De Gouden Korst. */
  readonly short: readonly string[];
  /** One word is left of it: counts only with a capital and not after a first name or a title. */
  readonly lone: readonly string[];
  /** As a handle or tag writes it: @bakkerijdegoudenkorst. */
  readonly joined: readonly string[];
  /** Words in the longest of them. */
  readonly longest: number;
}

export const longestName = 12;
const articles = new Set("de het een 't the a an".split(' '));
const particle = /^(?:van|de|der|den|het|t|ter|ten|te|von|el|la|le|v|d|vd)$/;
export const titles: ReadonlySet<string> = new Set('dhr heer meneer mijnheer mevr mw mevrouw mej drs dr mr ir ing prof mrs ms miss fam familie'.split(' '));
/** What a business is, before its name, and what it belongs to, after it: people leave both out. */
const trades = new Set('bakkerij slagerij garage cafe hotel restaurant kwekerij drukkerij brouwerij groothandel handelsonderneming transportbedrijf bouwbedrijf aannemersbedrijf loonbedrijf autobedrijf installatiebedrijf schildersbedrijf schoonmaakbedrijf adviesbureau kapsalon tuincentrum firma gebr gebroeders'.split(' '));
const bodies = new Set('stichting vereniging maatschap cooperatie'.split(' '));
const endings = new Set('holding holdings groep group beheer nederland netherlands international'.split(' '));
/** By themselves they name nobody: the words of the trade. */
const everyday = new Set(
  'accountancy accountant accountants administrateur administratiekantoor adviseur adviseurs advies advies audit auditor balans bedrijf bedrijven begroting belasting belastingen belastingadvies boekhouder boekhouding consultancy consultant controleur controller credit crediteur cursus debiteur directeur dossier eigenaar factuur fiscaal fiscaliteit fiscalist fiscus horeca jaarrekening kantoor lening loon lonen managementletter omzet ondernemer onderneming organisatie particulier particulieren personeel relatie relaties samenstellen stagiair steekproef verkoop voorraad winkel winst zaak zorg accounts accounting adviser advisor bookkeeper bookkeeping business company customer finance financial fiscal invoice office partner partners payroll revenue services shop tax taxes test onbekend diversen overig overige'.split(' '),
);

const isEveryday = (word: string): boolean => isFrequent(word) || isCommon(word) || everyday.has(word) || trades.has(word) || bodies.has(word) || endings.has(word) || particle.test(word);
/** Why a name would be found everywhere, or nowhere: too many words, too few letters, everyday words alone, no surname. */
export type Refusal = 'long' | 'short' | 'everyday' | 'first-name';
const refusalOf = (words: Words): Refusal | undefined => {
  if (words.length > longestName) return 'long';
  if (words.join('').length < 3) return 'short';
  if (words.every(isEveryday)) return 'everyday';
  return words.length === 1 && firstNames.has(words[0] ?? '') ? 'first-name' : undefined;
};
const followsParticle = (words: Words, index: number): boolean => !particle.test(words[index] ?? '') && particle.test(words[index - 1] ?? '');
/** Van der Meer, but not “controle van de jaarrekening”. */
const hasSurname = (name: string): boolean => {
  const parts = partsOf(name).flat();
  const words = parts.map(({ word }) => word);
  return parts.some(({ isProper }, index) => isProper && followsParticle(words, index));
};
/** Van der Meer Holding, Bakkerij Van der Meer: of everyday words, but a surname and a word besides. By Van der Meer alone nobody is known. */
const isSurnameAndMore = (words: Words): boolean => words.length <= longestName && words.filter((word) => !particle.test(word)).length > 1 && words.some((_, index) => followsParticle(words, index));
/** Zuivelhoek, but not Timmerman: nobody is called so, and nothing else is. */
const isRare = (word: string): boolean => word.length > 7 && !/(?:er|man|mans|sma|stra|inga|sen|ing)$/.test(word) && !isTrade(word) && !opensFirm(word) && !firstNames.has(word) && !publicNames.has(word);

const withoutArticle = (words: Words): Words => (words.length > 1 && articles.has(words[0] ?? '') ? words.slice(1) : words);
const withoutEnding = (words: Words): Words => (endings.has(words[words.length - 1] ?? '') ? words.slice(0, -1) : words);
const withoutOpening = (words: Words, openings: ReadonlySet<string>): Words => (openings.has(words[0] ?? '') ? withoutArticle(words.slice(1)) : words);
/** Drs. P.J.M. van den Oudenalder: without Drs. A title before a surname alone stays. @param isInitial tells initials, at their place */
const withoutTitles = (words: Words, isInitial: (word: string) => boolean): Words => {
  const rest = words[0] === 'de' && words[1] === 'heer' ? words.slice(1) : words;
  const [title = '', next = ''] = rest;
  return titles.has(title) && (isInitial(next) || firstNames.has(next) || titles.has(next)) && rest.length > 2 ? withoutTitles(rest.slice(1), isInitial) : words;
};

/** “B.V. i.o.”, “(in liquidatie)”: how it is with it, no part of its name. */
const state = /[\s(,]+(?:i\.\s?o\.?|(?<=v\.?\s)io|in oprichting|in liquidatie|in surseance(?: van betaling)?|in faillissement|in liquidation|in administration)\)?\s*$/i;
/** Between a person or firm and the name it trades by. */
const tradesAs = /[\s(,]+(?:h\/o|t\/a|d\/b\/a|dba|t?\.?h\.?o\.?d\.?n\.?|handelend onder de naam|trading as)[\s:]+/i;

/** “Heuvel, J. van den” is J. van den Heuvel. */
const inOrderOfSpeech = (name: string): string => name.split(/,\s*/).reverse().join(' ');
const withoutHyphens = (name: string): string => name.replace(/(\p{L})[-–](?=\p{L})/gu, '$1');

/** The name as it stands there, by the name it trades by, in the order of speech, written without a hyphen. */
const writtenAs = (name: string): readonly string[] => name.replace(state, '').split(tradesAs).flatMap((one) => [one, inOrderOfSpeech(one), withoutHyphens(one)]);

const initials = /^(?:[a-z] )+(?=[a-z]{2})/;
/** v.d., v/d and vd for van der. */
const spellings = (words: Words): readonly string[] => {
  const name = ` ${words.join(' ')} `;
  const either = / (?:v d|vd) /.test(name) ? ['van der', 'van den', 'van de', 'v d', 'vd'] : / van de[rn]? /.test(name) ? ['v d', 'vd'] : [];
  return [name, ...either.map((way) => name.replace(/ (?:v d|vd|van de[rn]?) /, ` ${way} `)), name.replace(' van ', ' v ')].map((one) => one.trim());
};

/** The words of a name, once with its initials apart and once together: P.J.M. and P. J. M. */
const wordsOf = (name: string): readonly Words[] => {
  const parts = partsOf(name).flat();
  const dotted = new Set(parts.filter(({ word, isDotted }) => isDotted && word !== 'vd').map(({ word }) => word));
  const words = withoutTitles(parts.map(({ word }) => word), (word) => word.length === 1 || dotted.has(word));
  const apart = words.flatMap((word) => (dotted.has(word) ? [...word] : [word]));
  const together = apart.join(' ').replace(initials, (letters) => `${letters.replaceAll(' ', '')} `).split(' ');
  return [words, apart, together];
};

const joined = (words: Words): string => words.join('').replace(/[^\p{L}\p{N}]/gu, '');

/** @returns a refusal for a name that would be found everywhere, or nowhere */
export const formsOf = (name: string): NameForms | Refusal => {
  const whole = new Set<string>();
  const short = new Set<string>();
  const lone = new Set<string>();
  const handles = new Set<string>();
  let refusal: Refusal | undefined;
  for (const written of new Set(writtenAs(name))) {
    const mayBePlain = hasSurname(written);
    const isTold = (words: Words): boolean => !refusalOf(words) || (mayBePlain && isSurnameAndMore(words));
    for (const words of wordsOf(written)) {
      const bare = withoutArticle(words);
      refusal ??= refusalOf(bare);
      if (!isTold(bare)) continue;
      for (const way of spellings(bare)) (refusalOf(bare) ? short : whole).add(way);
      const named = withoutOpening(withoutOpening(bare, trades), bodies);
      const forms = [withoutEnding(bare), named, withoutEnding(named)].filter((form) => form.length < bare.length);
      for (const form of forms) if (form.length > 1 && isTold(form)) for (const way of spellings(form)) short.add(way);
      const only = withoutArticle(withoutEnding(withoutOpening(bare, bodies)));
      if (only.length === 1 && only.length < bare.length && isRare(only[0] ?? '') && !refusalOf(only)) lone.add(only[0] ?? '');
      for (const form of [words, withoutEnding(words), bare, ...forms.filter(({ length }) => length > 1)].filter(isTold)) handles.add(joined(form));
    }
  }
  const all = [...whole, ...short];
  if (all.length === 0) return refusal ?? 'short';
  const longest = Math.max(...all.map((way) => way.split(' ').length));
  return { whole: [...whole], short: [...short], lone: [...lone], joined: [...handles].filter((handle) => handle.length > 5), longest };
};
