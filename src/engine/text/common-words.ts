import { isCounted } from '../phrases/frequencies.ts';
import { firstNames } from '../entities/lists/first-names.ts';
import { publicNames } from '../entities/lists/public-names.ts';
import { foldWord } from './fold.ts';
import { isFrequent } from './language.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Among the commonest of posts, and yet with a capital, in capitals, or somebody's name: days and months in English, places, bodies, surnames. */
const doubtful = words(
  'april august b bake bakker bakkerij bill boer boschkamp bridge bw cbs christmas city college court december den dental drukkerij dutch easter eli eu ' +
    'eur eur-lex europa excel february final friday garage gent green groen groot hall hoek hotel house january joke jonge june kamer klein la lange m ' +
    'march may meneer mevrouw monday mr netherlands nl november october p post pot price quill raad revenue road s saturday scan september slagerij street ' +
    'sunday teams ter thursday ton tuesday wednesday wit young zwart',
);

/** What is shouted and seldom written otherwise. */
const shouted = words(
  'aanbieding aandacht aanmelden aanvragen abonneer actie adres allerlaatste amazing announcement apply attention available awesome belangrijk ' +
    'belangrijke bestel bestellen brand cadeau chance chances checken claim click closes counting deals deelnemen download dringend e-book earn eenmalig ' +
    'ending ends exclusive fantastic fantastisch fantastische feest feestdagen forever gefeliciteerd geheim geheime geslaagd gesloten geweldig geweldige ' +
    'gewonnen guaranteed guide happening hiring hoera hoge huge hurry ijs ijskoud ijskoude ijverig ijzersterk ijzersterke important incredible informatie ' +
    'inschrijven inschrijving join kans kansen klik klikken korting kortingen leuke losing maal mega missen mogelijk nadert offers official ontdek opgelet ' +
    'opgepast opportunities opportunity overtreffend passing personeel places plekken prices prijzen prize profiteer reacties reageer schandalig schande ' +
    'schreeuwen scroll scrolling seats secrets shocking slots sluit solliciteer spaces special spoed spots stoppen stuff super surprise taggen thousands ' +
    'tijdelijk trick tricks uniek unieke urgent vacancy vacature verdien verdient verhuisd verloopt verrassing volg volgen vrienden vriendin vriendinnen ' +
    'waarheid warning wauw weird win winactie winnen winner winning wint',
);

const isCommonAlone = (word: string): boolean => isFrequent(word) || shouted.has(word) || (isCounted(word) && !doubtful.has(word) && !firstNames.has(word) && !publicNames.has(word));

/**
 * Is it surely an everyday word, and so no name and no abbreviation? A compound is one if each part of it is. What is not known is no
 * common word: nothing else tells ANS BAKKER from ALLES NIEUW.
 */
export const isCommon = (word: string): boolean => {
  const folded = foldWord(word);
  return isCommonAlone(folded) || (folded.includes('-') && folded.split('-').every(isCommonAlone));
};
