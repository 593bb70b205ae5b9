import type { DraftLanguage } from '../types.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Frequent words that stand in one of the two languages only. */
const dutch = words(
  'de het een en van ik je niet dat op te zijn voor met die wij we er maar om hem dan zou wat mijn dit zo door over ze zich bij ook tot nog uit naar heb heeft hebben had waar hoe geen ons onze meer als wordt worden kan kunnen moet moeten zal jij u uw jullie wie daar hier weer veel al nu alleen omdat want deze gaan gaat wel even mooi goed vandaag morgen gisteren jaar klant klanten kantoor zonder tegen tussen onder bedrijf ondernemers haar hun gewoon altijd nooit eerst straks net toch heel erg soms iemand iets niets alles leuk dank wij bent ben is was werd waren',
);
const english = words(
  'the and of to a an is are was were it you that he she they for on with his her as at be this have from or had by not but what all we when your can said there use each which their if will how about up out them then these so some would make like him into time has look two more go see no way could my than been who its now did get come made may our us i im just after year years client clients firm today tomorrow yesterday without never always before because also only very really being want know work love thanks great every been',
);
const both = words('is was we had over die of me hem in it mee he even best week team we do');

const dutchShape = /ij|aa|uu|sch|oe|ui|eeu|cht|lijk|ij|vr|zw|oo[a-z]/;
const englishShape = /th|wh|ough|tion|ing$|ly$|sh|ow|ck|ea/;

/** Among the commonest words of either language. */
export const isFrequent = (word: string): boolean => dutch.has(word) || english.has(word) || both.has(word);

/** Positive: Dutch. Negative: English. In half points: a frequent word counts two, a shape one. */
export const languageWeight = (word: string): number => {
  if (both.has(word)) return 0;
  const nl = dutch.has(word);
  const en = english.has(word);
  if (nl !== en) return nl ? 2 : -2;
  if (nl || word.length < 4) return 0;
  const shape = Number(dutchShape.test(word)) - Number(englishShape.test(word));
  return shape;
};

/** @param total sum of the weights @param count number of words @returns unknown when too little or too mixed */
export const languageFrom = (total: number, count: number): DraftLanguage => {
  const margin = Math.max(2, Math.min(6, count * 0.12));
  return total >= margin ? 'nl' : total <= -margin ? 'en' : 'unknown';
};
