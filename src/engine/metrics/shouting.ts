import type { Span } from '../types.ts';
import { isKnownAbbreviation } from '../text/abbreviations.ts';
import { sign } from '../text/tokens.ts';
import { covering, nothing, spansOf, type Measure } from './measure.ts';

/** What is no capital is seen first: it is tried at every letter. */
const capitalised = /(?![a-z ])(?<![\p{L}\p{N}@#])\p{Lu}[\p{Lu}\d'’\-]*(?:[ ,]+(?:\d+%? )?\p{Lu}[\p{Lu}\d'’\-]*)+(?![\p{L}\p{N}])/gu;
const small = new Set('DE HET EEN EN VAN VOOR NU OF JE JIJ U WIJ ALLE DIT DAT OOK IS NIET OP MET NOG MAAR ALLEEN WIE WAT THE A AN AND FOR NOW YOU YOUR ALL TO THIS NOT LAST BEST FREE WE I MY IN OF ONLY WITH EVER'.split(' '));

/** A word that somebody shouts, not an abbreviation: long enough to be read aloud, or an everyday small word. */
const isSpoken = (word: string): boolean => small.has(word) || (!isKnownAbbreviation(word) && word.replace(/[^\p{L}]/gu, '').length >= 5 && /[AEIOUYÉËÏ]/.test(word));

const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);

const isLoud = (code: number): boolean => isCapital(code) || (code >= 48 && code <= 57) || code > 127 || code === 39 || code === 45;
const mayFollow = (code: number): boolean => isLoud(code) || code === 32 || code === 44;

/** Fewer than four capitals beside each other are an abbreviation or two, and no word in capitals is beside another: most drafts stop here. */
const mayShout = (text: string): boolean => {
  let beside = 0;
  let meets = false;
  let before = 32;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isCapital(code)) {
      if (isCapital(before)) beside += 1;
    } else if ((code === 32 || code === 44) && isLoud(before) && mayFollow(text.charCodeAt(index + 1))) meets = true;
    before = code;
  }
  return beside >= 3 && meets;
};

/** Runs of capitals, looked for only in lines that have enough of them. */
const loudLines = (text: string): Span[] => {
  const found: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (mayShout(line)) for (const span of spansOf(line, capitalised)) found.push({ start: start + span.start, end: start + span.end });
    start += line.length + 1;
  }
  return found;
};

/** Words in capitals in a row, abbreviations (BTW, CSRD, NBA) among them counted only where real words stand beside them. */
export const capitals: Measure = ({ text }) => {
  let most = 0;
  const loud = loudLines(text).filter(({ start, end }) => {
    const words = text.slice(start, end).split(/[ ,]+/);
    const spoken = words.filter(isSpoken).length;
    if (spoken < 2 || spoken * 2 < words.length) return false;
    most = Math.max(most, words.length);
    return true;
  });
  return { value: most, spans: covering(loud) };
};

const runs = /[!?！？]{2,}/g;

/** With the word right before it: “!!!” by itself tells a reader nothing. */
const withWord = (text: string, { start, end }: Span): Span => ({ start: start - (/[\p{L}\p{N}'’-]{1,40}$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0), end });

/** The longest run of ! and ?. */
export const exclamations: Measure = ({ text, signs }) => {
  if ((signs & sign.louder) === 0) return nothing;
  const spans = spansOf(text, runs);
  const most = Math.max(0, ...spans.map(({ start, end }) => end - start));
  return { value: most, spans: spans.filter(({ start, end }) => end - start >= 3 || end - start === most).map((span) => withWord(text, span)) };
};

/** How many runs there are of three or more. One mark from the first to the last, so that one press calms them all. */
export const exclamationRuns: Measure = ({ text, signs }) => {
  if ((signs & sign.louder) === 0) return nothing;
  const spans = spansOf(text, runs).filter(({ start, end }) => end - start >= 3);
  return { value: spans.length, spans: covering(spans.map((span) => withWord(text, span))) };
};

/** One picture, however many signs it is made of: skin tones, families, flags. */
const picture = String.raw`(?:\p{RI}\p{RI}|(?![©®™])\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F\u20E3]*(?:\u200D\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]*)*)`;
const pictures = new RegExp(picture, 'gu');
const emojiRun = new RegExp(String.raw`(?:${picture} ?)+`, 'gu');

/** The longest run of emoji. */
export const emoji: Measure = ({ text }) => {
  if (!/[\u200d\u203c\u2049\u2100-\u2bff\u3030\u303d\u3297\u3299\ud83c-\ud83e]/.test(text)) return nothing;
  let most = 0;
  let spans: Span[] = [];
  for (const { start, end } of spansOf(text, emojiRun)) {
    const value = spansOf(text.slice(start, end), pictures).length;
    if (value > most) [most, spans] = [value, [{ start, end }]];
  }
  return { value: most, spans };
};
