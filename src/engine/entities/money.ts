import { findAll, type Recogniser } from './recogniser.ts';

const amount = String.raw`\d[\d.,]*\d|\d`;
const scale = String.raw`k|m|mln|mio|miljoen|miljoenen|million|mld|miljard|billion|bn|ton|mille|duizend|thousand|grand`;
const currency = String.raw`€|\$|£|eur|euro|euros|usd|gbp|dollars?|pounds?|pond`;
const numberWord = String.raw`een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|vijftien|twintig|dertig|veertig|vijftig|honderd|anderhalve?|halve?|paar|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred|half a|a few|a couple of`;

/** Amounts as people write them: "€ 12.500", "12k euro", "3 ton", "1,2 mln", "nine grand", "een halve ton". */
const inCurrency = [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${currency})\\s?(?:${amount})(?:,-)?(?:\\s?(?:${scale})(?!\\p{L}))?`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${amount})(?:,-)?\\s?(?:(?:${scale})\\s)?\\s?(?:${currency})(?!\\p{L})`, 'gu'),
];
const inScale = [  new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${amount})\\s?(?:k|mln|mio|miljoen|million|mld|miljard|billion|bn|ton|mille|grand)(?!\\p{L})`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${numberWord})\\s(?:ton|mille|miljoen|miljard|million|billion|grand|duizend euro|thousand (?:euros?|pounds|dollars)|hundred thousand)(?!\\p{L})`, 'gu'),
];

/** Cheaper than the patterns, which only then are tried. */
const hasCurrency = /[€$£]|eur|usd|gbp|dollar|pond|pound/;
const hasScale = /\d\s?[kmbtg]|ton\b|mille|miljoen|miljard|illion|grand|duizend|thousand/;

export const moneyRecogniser: Recogniser = {
  name: 'money',
  reads: 'folded',
  mayOccur: ({ digits, folded }) => digits > 0 || /ton\b|mille|miljoen|miljard|illion|grand|duizend|thousand/.test(folded),
  find: (text) =>
    [...(hasCurrency.test(text) ? inCurrency : []), ...(hasScale.test(text) ? inScale : [])]
      .flatMap((pattern) => findAll(text, pattern))
      .sort((a, b) => a.start - b.start || b.end - a.end).filter((span, index, all) => !all.slice(0, index).some((earlier) => earlier.end > span.start)),
};

const percentage = /(?<![\p{L}\p{N}.,])(?:\d+(?:[.,]\d+)?|een|twee|drie|vier|vijf|tien|twaalf|vijftien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|five|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\s?(?:%|procent|percent|per cent|pct|procentpunt)(?!\p{L})/gu;

export const percentageRecogniser: Recogniser = {
  name: 'percentage',
  reads: 'folded',
  mayOccur: ({ folded }) => folded.includes('%') || /procent|percent|per cent|pct/.test(folded),
  find: (text) => findAll(text, percentage),
};

const number = /(?<![\p{L}\p{N}.,@#-])\d+(?:[.,]\d+)*(?![\p{L}\p{N}-])/gu;

export const numberRecogniser: Recogniser = { name: 'number', reads: 'folded', mayOccur: ({ digits }) => digits > 0, find: (text) => findAll(text, number) };

const thousands = /(?<![\p{L}\p{N}.,@#-])\d{1,3}(?:[.,]\d{3})+(?![\p{L}\p{N}-]|[.,]\d)/gu;

/** A number with its thousands marked, 190.000 or 5,150: beside a word such as omzet it is an amount. */
export const thousandsRecogniser: Recogniser = { name: 'thousands', reads: 'folded', mayOccur: ({ digits }) => digits > 3, find: (text) => findAll(text, thousands) };
