import { findAll, type Recogniser, type Selection } from './recogniser.ts';

const amount = String.raw`\d[\d.,]*\d|\d`;
const scale = String.raw`k|m|mn|mln|mio|miljoen|miljoenen|million|mld|miljard|billion|bn|ton|mille|duizend|thousand|grand`;
const currency = String.raw`€|\$|£|k€|m€|eur|keur|meur|euro|euros|euri|eurootjes|ballen|usd|gbp|dollars?|pounds?|pond|quid|bucks`;
const small = String.raw`een|anderhalve?|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)?(?:en)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|(?:twee|drie|vier|vijf|zes|zeven|acht|negen)?honderd(?:vijftig)?|(?:een )?half|(?:een )?halve|(?:twee|drie|vier|vijf|zes)(?: en een |-en-een-|en)?halve?|driekwart|kwart|paar|enkele|tientallen`;
const smallEnglish = String.raw`one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one|two|three|four|five|six|seven|eight|nine) hundred(?: and fifty)?|hundred|half a|a quarter(?: of a)?|three quarters of a|(?:one|two|three|four|five|six) and a half|a few|a couple of|several`;
const numberWord = `${small}|${smallEnglish}`;
/** What an amount in thousands, millions or an m is of: 12m loss, and not 12m high. */
const ofMoney = String.raw`impairment|write|loss|losses|profit|revenue|sales|turnover|hole|gap|debt|deal|valuation|price|ebitda|stake|loan|fine|claim|shortfall|deficit|budget|round|raise|settlement|in (?:sales|revenue|profit|debt|losses|cash|fees)|of (?:debt|revenue|profit|cash|sales|losses)|omzet|winst|verlies|schuld|lening|tekort|boete|claim|afboeking|afwaardering|kosten`;

/** Amounts as people write them: "€ 12.500", "12k euro", "3 ton", "1,2 mln", "nine grand", "een halve ton", "1.500,-". */
const inCurrency = [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${currency})\\s?(?:${amount})(?:,-)?(?:\\s?(?:${scale})(?!\\p{L}))?`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${amount})(?:,-)?\\s?(?:(?:${scale})\\s)?\\s?(?:${currency})(?!\\p{L})`, 'gu'),
];
const inScale = [
  new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${amount})\\s?(?:k|mln|mio|miljoen|million|mld|miljard|billion|bn|ton|mille|grand)(?![\\p{L}\\p{N}])`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}.,])\\d+(?:[.,]\\d+)?\\s?mn?(?=\\s(?:${ofMoney})(?!\\p{L}))`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${numberWord})\\s(?:ton|mille|miljoen|miljard|million|billion|grand|duizend (?:euro|piek|ballen|gulden)|thousand (?:euros?|pounds|dollars)|hundred thousand)(?!\\p{L})`, 'gu'),
];
/** Twaalfhonderd euro, negenduizend bruto: one word for the number. */
const inWords = new RegExp(`(?<![\\p{L}\\p{N}])\\p{L}{3,30}(?:honderd|duizend)\\p{L}{0,24}\\s(?:euro|piek|ballen|bruto|netto)(?!\\p{L})`, 'gu');
/** 1.500,- says by its dash that it is money. */
const inDash = /(?<![\p{L}\p{N}.,])\d{1,3}(?:\.?\d{3})*,-(?![\d-])/gu;

/** Cheaper than the patterns, which only then are tried. */
const hasCurrency = /[€$£]|eur|usd|gbp|dollar|pond|pound|ballen|quid|bucks/;
const hasScale = /\d\s?[kmbtg]|ton\b|mille|miljoen|miljard|illion|grand|duizend|thousand/;

export const moneyRecogniser: Recogniser = {
  name: 'money',
  reads: 'folded',
  mayOccur: ({ digits, folded }) => digits > 0 || /ton\b|mille|miljoen|miljard|illion|grand|honderd|duizend|thousand/.test(folded),
  find: (text) =>
    [...(hasCurrency.test(text) ? inCurrency : []), ...(hasScale.test(text) ? inScale : []), ...(/(?:honderd|duizend)\p{L}*\s(?:euro|piek|ballen|bruto|netto)/u.test(text) ? [inWords] : []), ...(text.includes(',-') ? [inDash] : [])]
      .flatMap((pattern) => findAll(text, pattern))
      .sort((a, b) => a.start - b.start || b.end - a.end).filter((span, index, all) => !all.slice(0, index).some((earlier) => earlier.end > span.start)),
};

const percentage = /(?<![\p{L}\p{N}.,])(?:\d+(?:[.,]\d+)?|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|\p{L}{0,12}(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|honderd|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}{3,5})?|hundred)\s?(?:%|procent|percent|per cent|pct|procentpunt)(?!\p{L})/gu;

export const percentageRecogniser: Recogniser = {
  name: 'percentage',
  reads: 'folded',
  mayOccur: ({ folded }) => folded.includes('%') || /procent|percent|per cent|pct/.test(folded),
  find: (text) => findAll(text, percentage),
};

/** Eight digits in a row are the number of something, not how many there are. */
const number = /(?<![\p{L}\p{N}.,@#-])\d{1,7}(?:[.,]\d+)*(?![\p{L}\p{N}-])/gu;

export const numberRecogniser: Recogniser = { name: 'number', reads: 'folded', mayOccur: ({ digits }) => digits > 0, find: (text) => findAll(text, number) };

const thousands = /(?<![\p{L}\p{N}.,@#-])\d{1,3}(?:[.,]\d{3})+(?![\p{L}\p{N}-]|[.,]\d)/gu;

/** A number with its thousands marked, 190.000 or 5,150: beside a word such as omzet it is an amount. */
export const thousandsRecogniser: Recogniser = { name: 'thousands', reads: 'folded', mayOccur: ({ digits }) => digits > 3, find: (text) => findAll(text, thousands) };

const large = /(?<![\p{L}\p{N}.,@#/:+-]|\d )(?:[1-9]\d{0,2}(?:[.,]\d{3})+|[1-9]\d{3,6})(?:,\d\d)?(?![\p{L}\p{N}/:-]|[.,]\d| \d)/gu;

/** A number from a thousand up that is no year: 4.950, 63500. */
export const largeRecogniser: Recogniser = { name: 'large', reads: 'folded', mayOccur: ({ digits }) => digits > 3, find: (text) => findAll(text, large, (found) => !/^(?:19|20)\d\d$/.test(found)) };

const inFull = (found: string): number => {
  const digits = /\d[\d.,]*/.exec(found)?.[0] ?? '';
  return Number(digits.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(/[.,].*$/, ''));
};

/** An amount from a thousand up: one that tells something of a business, and not of a lunch. */
export const bigMoneyRecogniser: Selection = {
  name: 'big-money',
  among: 'money',
  keeps: (found) => !/\d/.test(found) || /\d\s?(?:k|m|mn|mln|mio|miljoen|miljoenen|million|mld|miljard|billion|bn|ton|mille|duizend|thousand|grand)(?!\p{L})|keur|meur|[km]€/u.test(found.toLowerCase()) || inFull(found) >= 1000,
};
