import { foldWord } from '../text/fold.ts';
import { findAll, inOrder, type Recogniser } from './recogniser.ts';

const street = String.raw`\p{Lu}[\p{L}'’.-]{2,30}(?: (?:\p{Lu}[\p{L}'’.-]{1,20}|van|de|der|den|het|ten|ter|te|en|'t)){0,3} \d{1,4} ?[a-zA-Z]?(?:-\d{1,4}|-[a-zA-Z])?`;
const endings = 'straat|laan|weg|plein|kade|dijk|singel|gracht|hof|steeg|dreef|pad|park|plantsoen|ring|erf|markt|veld|akker|hoek';
const suffix = String.raw`(?:\p{Lu}[\p{L}'’-]{1,30})(?:${endings})`;
const numbered = new RegExp(`(?:${endings}) \\d`);
const dutch = new RegExp(String.raw`(?<![a-zA-Z\d])(?<![\p{L}\p{N}])(?:${street}(?:,|\s)\s?(?:te )?[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])(?: \p{Lu}[\p{L}'’-]{2,30})?|${suffix} \d{1,4}(?!\d)(?: ?[a-zA-Z](?!\p{L}))?(?:-\d{1,4})?(?:,? (?:in |te |[1-9]\d{3} )?\p{Lu}[\p{L}'’-]{2,30})?)`, 'gu');

/** What ends like a street and is none. Of -ring and -markt much is none: Vergadering, Arbeidsmarkt. */
const noStreet = new RegExp(
  '^(?:(?:uit|om|snel|lucht|tussen|heen|terug|onder)weg|(?:school|speel)plein|blokkade|(?:leer|groei|loopbaan|transitie|ontwikkel|carriere|klant|stappen|ingroei|afbouw)pad|(?:gerechts|straf|arbeids|tucht)hof|(?:wind|zonne|pret|wagen|machine|dieren|vakantie|attractie)park|.*[dvw]erf|' +
    '(?:sport|voetbal|hockey|korfbal|speel|werk|beroeps|krachten|spannings|tekst|invoer|invul|zoek|mijnen|slag|vlieg|gezichts|kunstgras)veld|(?:invals|gezichts|drie|achter|vragen|boeken|lees|speel|praat|thema)hoek|' +
    '(?!.*(?:binnen|buiten|noord|oost|zuid|west|stads|stations|dorps|park|wijk|polder|singel)ring).*ring|' +
    '(?!.*(?:vee|vis|boter|kaas|koren|koorn|turf|gras|hout|varkens|paarden|beesten|eier|groen|groente|appel|haver|bloem|hooi|linnen|leer|ganzen|oude|nieuwe|grote)markt).*markt)$',
);
/** A year, an hour, and what is counted or measured: no house. */
const noHouse = /^(?:(?:19[5-9]|20[0-4])\d\b(?!, [1-9]\d{3})|\d+[.,:]\d|\d+ ?(?:%|°|(?:x|km|kilometer|meter|jaar|jaren|keer|maal|procent|euro|uur|minuten|dagen|weken|maanden|graden|personen|mensen|punten|deelnemers|stuks|miljoen|mln|years|times|people|miles|weeks|days)\b))/;
const postcode = /[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\p{N}])/u;

const isAddress = (found: string, { index, input }: RegExpExecArray): boolean => {
  if (postcode.test(found)) return true;
  const name = found.slice(0, found.indexOf(' '));
  return !noStreet.test(foldWord(name)) && !noHouse.test(input.slice(index + name.length + 1));
};

const englishEndings = 'street|road|lane|avenue|drive|crescent|terrace|gardens|grove|mews';
const englishNumbered = new RegExp(String.raw`(?<![\d.,£$€#])\d{1,4}[a-zA-Z]? (?:\p{Lu}[\p{L}'’-]{1,20} ){1,3}(?:${englishEndings})(?![\p{L}\p{N}])`, 'iu');
const english = new RegExp(String.raw`(?<![\p{L}\d.,£$€#])(?!(?:19[5-9]|20[0-4])\d )\d{1,4}[a-zA-Z]? (?!(?:Downing|Wall|Fleet|Google|Hard|Test|Memory) \p{Lu})(?:\p{Lu}[\p{Ll}'’-]{1,20} ){1,3}(?:Street|Road|Lane|Avenue|Drive|Crescent|Terrace|Gardens|Grove|Mews)(?![\p{L}\p{N}]| (?:shop|store|bank|retailer|chain|brand|analyst|banker)s?\b)(?:, \p{Lu}[\p{L}'’-]{2,30})?`, 'gu');

/** A street and a house number, with a Dutch postal code or with a street that says so: Elzenpad 17, 14 Linden Lane. */
export const addressRecogniser: Recogniser = {
  name: 'address',
  reads: 'original',
  cue: new RegExp(`(?:${endings}|^(?:${englishEndings}))$`),
  mayOccur: ({ digits, text }, isCued) => digits >= 1 && ((isCued && (numbered.test(text) || englishNumbered.test(text))) || /[1-9]\d{3} ?[A-Z]{2}/.test(text)) && /\p{Lu}\p{L}{2}/u.test(text),
  find: (text) => inOrder(findAll(text, dutch, isAddress), findAll(text, english)),
};
