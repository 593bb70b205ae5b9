import { eachMatch } from '../text/each-match.ts';
import { foldWord } from '../text/fold.ts';
import { isFrequent } from '../text/language.ts';
import type { Span } from '../types.ts';
import { wellKnownNames } from './lists/public-names.ts';
import { isTrade, opensFirm } from './lists/trades.ts';
import { isCommon } from './name.ts';
import type { Recogniser } from './recogniser.ts';

/** What may follow “onze klant” or “aangifte van” in small letters without being a name. */
const noName = new Set(
  (
    'aan achter ander andere anders beide bijna binnen daarom daarna dacht dankzij deed denkt dient doet doch door drie dus echt echter eigen eindelijk elke enkele gaan gaat gaf geeft ging graag haalt haalde hielp heet hoeft hoorde hoort houdt iedere immers inmiddels inderdaad jong jullie kent kiest kijkt klein komt koopt kocht koos krijgt kreeg kwam laat later lachte leert leest leek legt liet ligt lijkt loopt luistert maakt maakte maandag mocht moest mogelijk namens naast nergens niemand nieuw nodig noemt oftewel omdat onlangs onder onverwacht opent opeens koning ook over particulier plots rijdt samen sinds sindsdien snapt spreekt staat start steeds stelt stopt stuurt stuurde tegen telde terug tijdens tipte totdat toen trok tussen twee uiteraard vaak vanaf vandaag vanmorgen verder verkoopt verzekert vertelt vier vind vindt vijf viert voelt volgens volgt voorheen vorig vorige vraagt vroeg waarvan waarbij waardoor waarom wacht want weer weet weigert wellicht werkt wilde wist woont worden zeker zelf zelfs zegt zette ziet zoals zocht zoekt zodra zonder zowel ' +
    'above across after again against along already also another anyone around asked away back before behind being below beside between beyond both brought called came can cannot could decided does doing down during each either else even ever every everyone feels felt first found from gave gets given goes going gone grew happy half have having hears heard here however inside into instead itself keeps kept knew knows last later least left less lets like long looks made makes many meets met might more most moved much must nearby needs never next none nothing often once only onto opened opens other others ought outside over paid pays people perhaps quite rather real rang runs said same sang sat saw says seems sells sent several shall should since some someone soon sold still such takes taken tells than that their them then there these they those though three through today told tomorrow took towards turns under unless until upon used using very wanted wants was well went were what when where whether which while whose will within without wonders works would wrote year years yesterday yet your'
  ).split(' '),
);
/** Adjectives, plurals, verbs and adverbs by their ends: an ordinary word, whatever it is. */
const ordinaryEnd = /(?:e|en|ed|ing|ly|lijk|ig|isch|eel|aal|ief|baar|loos|zaam|heid|tie|teit|iteit|ment|aar|ster|erij|ties|ful|less|ous|ive|able|al|ic|ness|tion)$/;

/** After “bakkerij”: dicht, verderop, gehaald. */
const ordinaryVerb = /^(?:ge.+(?:[dt]|en)|over.+|.+op|.+af|.+aan|.+uit|hier.*|daar.*|er.*|om.*|dicht|open|naast.*|tegenover|failliet|leeg|dat|die|met|and|next|near.*)$/;

const isWord = (word: string): boolean => word.length > 3 && !isFrequent(word) && !isCommon(word) && !noName.has(word);
const isUnknown = (word: string): boolean => isWord(word) && !ordinaryEnd.test(word) && !isTrade(word) && !opensFirm(word);

/** Vandaag de aangifte van, Aangifte van. */
const eitherCase = (words: string): string => words.replace(/(?<=^|\(\?:|\|)[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
const client = "(?:mijn|onze|mn|m'n|my|our|nieuwe|new) (?:[\\p{Ll}-]+ )?(?:klant|client|cliënt|opdrachtgever)";
const papers = '(?:jaarrekening|jaarcijfers|jaarstukken|[\\p{Ll}-]*aangiftes?|administratie|boekhouding|inventarisatie|lonen|loonstroken|loonrun|bonnen|bonnetjes|boeken|cijfers|controle|tax return|annual accounts|accounts|vat return|payroll|stock count) (?:van|voor|of|for)';
const word = "\\p{Ll}[\\p{Ll}\\p{M}'’-]+";
/** After “onze klant”, “de jaarrekening van” and “bij”: a name, or the sentence goes on. */
const slot = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${eitherCase(client)})|${eitherCase(papers)}|([Bb]ij)) (?=(${word})(?![\\p{L}\\p{N}]))(?=\\S+ (\\p{Ll}[\\p{Ll}\\p{M}.'’-]*)|)`, 'gu');
const legalForm = /^(?:bv|nv|vof|ltd)$/;
const noFirm = /^(?:eigen|mijn|jouw|holding|werk|beheer|lege|flex|stamrecht|pensioen|personal|spaar)$/;
const finite = /^(?:heeft|had|is|was|wil|wilde|kan|gaat|ging|krijgt|kreeg|staat|vraagt|vroeg|belt|belde|mailt|stuurt|opent|viert|zoekt|doet|deed|maakt|moet|mag|wordt|werd|blijft|has|wants)$/;
const opensSentence = /(?:^|[.!?…\n]\s*)$/;

/** Words of the name that begins with these two, or 0. @param isPlace only “bij” stands before it @param maySpeak the two may be a name and a verb */
const wordsOfName = (first: string, second: string, isPlace: boolean, maySpeak: boolean): number => {
  if (opensFirm(first) && second !== '') return isWord(second) && !finite.test(second) && !ordinaryVerb.test(second) ? 2 : 0;
  if (isPlace || !isWord(first)) return 0;
  if (legalForm.test(second)) return noFirm.test(first) ? 0 : 2;
  if (!isUnknown(first)) return 0;
  return isTrade(second) && second.length > 4 ? 2 : maySpeak && first.length > 5 && finite.test(second) ? 1 : 0;
};

/** A name in small letters, as it is typed on a phone, where only a name can stand: aangifte van dorrebos bv, bij slagerij otten. */
export const lowerNameRecogniser: Recogniser = {
  name: 'lower-name',
  reads: 'original',
  cue: /^(?:.*klant|client|opdrachtgever|van|voor|of|for|bij)$/,
  mayOccur: (_, isCued) => isCued,
  find(text) {
    const found: Span[] = [];
    eachMatch(text, slot, ({ 0: { length }, 1: ofClient, 2: place, 3: first = '', 4: second = '', index }) => {
      const count = wordsOfName(foldWord(first), foldWord(second.replace(/\./g, '')), place !== undefined, ofClient !== undefined && opensSentence.test(text.slice(Math.max(0, index - 3), index)));
      const start = index + length;
      if (count > 0) found.push({ start, end: start + first.length + (count > 1 ? 1 + second.length : 0) });
    });
    return found;
  },
};

const openingWord = /(?:^|[.!?:…\n]\s{0,2})(\p{Lu}\p{Ll}{3,})(?![\p{L}\p{N}'’-])/gu;

/** A word that opens a sentence and is none that ordinarily does: a name only where the words after it say so, “Dorrebos is klant van ons”. */
export const openingNameRecogniser: Recogniser = {
  name: 'opening-name',
  reads: 'original',
  mayOccur: ({ text }) => /\p{Lu}/u.test(text),
  find(text) {
    const found: Span[] = [];
    eachMatch(text, openingWord, ({ 0: whole, 1: word = '', index }) => {
      const end = index + whole.length;
      if (isUnknown(foldWord(word)) || wellKnownNames.has(foldWord(word))) found.push({ start: end - word.length, end });
    });
    return found;
  },
};
