import { sign } from '../text/tokens.ts';
import { dutchNumber, englishNumber, roughNumber } from './lists/number-words.ts';
import { findAll, inOrder, type Recogniser, type Selection } from './recogniser.ts';

const amount = String.raw`\d(?:[\d.,]*\d)?`;
/** Nothing before it that belongs to it. Said after its first digit: a pattern that begins with a digit is looked for much faster than one that begins by looking back. */
const freeAmount = String.raw`\d(?<![\p{L}\p{N}.,]\d)(?:[\d.,]*\d)?`;
const scale = String.raw`k|m|mn|mln|mio|miljoen|miljoenen|million|mld|miljard|billion|bn|ton|mille|duizend|thousand|grand`;
const dash = ',[-–—]{1,2}';
const currency = String.raw`€|(?:us)?\$|£|k€|m€|eur|keur|meur|euro|euros|euri|eurootjes|ballen|usd|gbp|dollars?|pounds?|pond|quid|bucks`;
const anyNumber = `(?:${roughNumber}|${dutchNumber}|${englishNumber})`;
const wordForMoney = 'euro|euros|euri|eurootjes|ballen|piek|gulden|dollars?|pounds?|pond|quid|bucks|eur|usd|gbp';
/** What an amount in thousands, millions or an m is of: 12m loss, and not 12m high. */
const ofMoney = String.raw`impairment|write|loss|losses|profit|revenue|sales|turnover|hole|gap|debt|deal|valuation|price|ebitda|stake|loan|fine|claim|shortfall|deficit|budget|round|raise|settlement|in (?:sales|revenue|profit|debt|losses|cash|fees)|of (?:debt|revenue|profit|cash|sales|losses)|omzet|winst|verlies|schuld|lening|tekort|boete|claim|afboeking|afwaardering|kosten`;

/** What is counted or weighed in thousands, millions and tons, and is no money: four million rows, twelve ton of gravel. */
const ofThings = String.raw`(?:of )?(?:regels|rijen|records|lines|rows|transacties|transactions|boekingen|entries|e-?mails|berichten|messages|mensen|people|inwoners|inhabitants|gebruikers|users|leden|members|volgers|followers|views|weergaven|lezers|readers|kilometers?|km|miles|stappen|steps|woorden|words|tekens|characters|keer|times|liters?|litres?|bestanden|files|bijen|bees|bomen|trees|sterren|stars|jaar|years|graan|zand|grind|staal|uien|aardappelen|bieten|suikerbieten|mest|appels|grain|sand|gravel|steel|coal|potatoes|manure|run|race)`;
const notOfThings = `(?! ${ofThings}(?!\\p{L}))`;

/** Amounts as people write them: "€ 12.500", "12k euro", "3 ton", "1,2 mln", "nine grand", "een halve ton", "1.500,-". */
const inCurrency = [
  new RegExp(`(?=[€$£]|[km]€|us[d$]|[km]?eur|gbp|ballen|dollar|pound|pond|quid|bucks)(?<![a-zA-Z\\d])(?<![\\p{L}\\p{N}])(?:${currency})\\s?(?:${amount})(?:${dash})?(?:\\s?(?:${scale})(?!\\p{L}))?`, 'gu'),
  new RegExp(`${freeAmount}(?:${dash})?\\s?(?:(?:${scale})\\s?)?(?:${currency})(?!\\p{L})`, 'gu'),
];
const inScale = [
  new RegExp(`${freeAmount}\\s?(?:k|mln|mio|miljoen|million|mld|miljard|billion|bn|ton|mille|grand)(?![\\p{L}\\p{N}])${notOfThings}`, 'gu'),
  new RegExp(`\\d(?<![\\p{L}\\p{N}.,]\\d)\\d*(?:[.,]\\d+)?\\s?mn?(?=\\s(?:${ofMoney})(?!\\p{L}))`, 'gu'),
];
/** Anderhalve ton, nine grand, two hundred and fifty thousand pounds; negenduizend bruto. */
const inWords = [
  new RegExp(`(?<![a-zA-Z\\d])(?<![\\p{L}\\p{N}])${anyNumber}\\s(?:ton|mille|miljoen|miljard|million|billion|grand|hundred thousand)(?:\\s(?:${wordForMoney}))?(?!\\p{L})${notOfThings}`, 'gu'),
  new RegExp(`(?<![a-zA-Z\\d])(?<![\\p{L}\\p{N}])(?:(?:${roughNumber})\\s(?:duizend|thousand)|${dutchNumber}|${englishNumber})\\s(?:${wordForMoney}|bruto|netto)(?!\\p{L})`, 'gu'),
];
/** 1.500,- says by its dash that it is money. */
const inDash = new RegExp(`\\d(?<![\\p{L}\\p{N}.,]\\d)\\d{0,2}(?:\\.?\\d{3})*${dash}(?![\\d–-])`, 'gu');

/** Cheaper than the patterns, which only then are tried. */
const hasCurrency = /[€$£]|eur|usd|gbp|dollar|pond|pound|ballen|quid|bucks/;
const hasScale = /\d\s?[kmbtg]/;
const hasWords = /[a-z](?:\s(?:ton|mille|miljoen|miljard|[mb]illion|grand|hundred thousand|euro|euri|ballen|piek|gulden|dollar|pond|pound|quid|bucks|eur|usd|gbp|bruto|netto))/;
const hasDash = /\d,[-–—]/;

export const moneyRecogniser: Recogniser = {
  name: 'money',
  reads: 'folded',
  cue: /ton|mille|miljoen|miljard|million|billion|grand|hundred|euro|euri|ballen|piek|gulden|dollar|pond|pound|quid|bucks|eur|usd|gbp|bruto|netto|(?:^|\d)(?:k|mn?|mln|mio|mld|bn)(?![a-z])/,
  mayOccur: ({ digits, signs, folded }, isCued) => (digits > 0 ? isCued || (signs & sign.currency) !== 0 || ((signs & (sign.hyphen | sign.strange)) !== 0 && hasDash.test(folded)) : isCued && hasWords.test(folded)),
  find: (text) => {
    const patterns = [...(hasCurrency.test(text) ? inCurrency : []), ...(hasScale.test(text) ? inScale : []), ...(hasWords.test(text) ? inWords : []), ...(hasDash.test(text) ? [inDash] : [])];
    return inOrder(...patterns.map((pattern) => findAll(text, pattern)));
  },
};

const ofHundred = '[\\s-]?(?:%|procentpunt(?:en)?|procent|percentage points?|percent|per cent|pct)(?!\\p{L})';
const percentage = new RegExp(`\\d(?<![\\p{L}\\p{N}.,]\\d)\\d*(?:[.,]\\d+)*(?:[½¼¾⅓⅔]|⁄\\d)?${ofHundred}`, 'gu');
const percentageInWords = new RegExp(`(?<![a-zA-Z\\d])(?<![\\p{L}\\p{N}.,])(?:${dutchNumber}|${englishNumber})${ofHundred}`, 'gu');
const hasPercentInWords = /[a-z][\s-]?(?:%|procent|percent|per cent|pct)/;

export const percentageRecogniser: Recogniser = {
  name: 'percentage',
  reads: 'folded',
  cue: /procent|percent|^cent|pct/,
  mayOccur: (facts, isCued) => (facts.signs & sign.percent) !== 0 || (isCued && /procent|percent|per cent|pct/.test(facts.folded)),
  find: (text) => (hasPercentInWords.test(text) ? inOrder(findAll(text, percentage), findAll(text, percentageInWords)) : findAll(text, percentage)),
};

/** Eight digits in a row are the number of something, not how many there are. */
const number = /\d(?<![\p{L}\p{N}.,@#-]\d)\d{0,6}(?:[.,]\d+)*(?![\p{L}\p{N}-])/gu;

export const numberRecogniser: Recogniser = { name: 'number', reads: 'folded', mayOccur: ({ digits }) => digits > 0, find: (text) => findAll(text, number) };

const thousands = /\d(?<![\p{L}\p{N}.,@#-]\d)\d{0,2}(?:[.,]\d{3})+(?![\p{L}\p{N}-]|[.,]\d)/gu;

/** A number with its thousands marked, 190.000 or 5,150: beside a word such as omzet it is an amount. */
export const thousandsRecogniser: Recogniser = { name: 'thousands', reads: 'folded', mayOccur: ({ digits }) => digits > 3, find: (text) => findAll(text, thousands) };

const large = /[1-9](?<!(?:[\p{L}\p{N}.,@#/:+-]|\d )[1-9])(?:\d{0,2}(?:[.,]\d{3})+|\d{3,6})(?:,\d\d)?(?![\p{L}\p{N}/:-]|[.,]\d| \d)/gu;

/** A number from a thousand up that is no year: 4.950, 63500. */
export const largeRecogniser: Recogniser = { name: 'large', reads: 'folded', mayOccur: ({ digits }) => digits > 3, find: (text) => findAll(text, large, (found) => !/^(?:19|20)\d\d$/.test(found)) };

const inFull = (found: string): number => {
  const digits = /\d[\d.,]*/.exec(found)?.[0] ?? '';
  return Number(digits.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(/[.,].*$/, ''));
};

const bigWords = /ton|mille|miljoen|miljard|[mb]illion|grand|duizend|thousand|(?:tien|elf|twaalf)honderd|tientallen/i;

/** An amount from a thousand up: one that tells something of a business, and not of a lunch. */
export const bigMoneyRecogniser: Selection = {
  name: 'big-money',
  among: 'money',
  keeps: (found) => (!/\d/.test(found) && bigWords.test(found)) || /\d\s?(?:k|m|mn|mln|mio|miljoen|miljoenen|million|mld|miljard|billion|bn|ton|mille|duizend|thousand|grand)(?!\p{L})|keur|meur|[km]€/u.test(found.toLowerCase()) || inFull(found) >= 1000,
};
