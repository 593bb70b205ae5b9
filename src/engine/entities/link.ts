import { sign } from '../text/tokens.ts';
import type { Span } from '../types.ts';
import { findAll, type Recogniser } from './recogniser.ts';

const domain = String.raw`(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:nl|com|org|eu|net|be|io|ly|gov|edu|info|app|dev|de|fr|uk|example|news|me|tv|ai)`;
const candidate = new RegExp(String.raw`(?<![a-zA-Z\d])(?<![\p{L}\p{N}@.])(?:https?:\/\/[^\s<>"”’]+|www\.[^\s<>"”’]+|${domain}(?![\p{L}\p{N}@-])(?:\/[^\s<>"”’]*)?)`, 'gu');

const scheme = sign.colon | sign.slash;
const isSpace = (code: number): boolean => code === 32 || code === 9;

/** Every stretch without a space that has a dot in it or ://. */
const eachStretch = (text: string, use: (stretch: string, offset: number) => void): void => {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== 46 && !(code === 58 && text.charCodeAt(index + 1) === 47)) continue;
    if (code === 46 && (index + 1 === text.length || isSpace(text.charCodeAt(index + 1)))) continue;
    let start = index;
    while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start -= 1;
    while (index < text.length && !isSpace(text.charCodeAt(index))) index += 1;
    use(text.slice(start, index), start);
  }
};

/** A web address, with or without its scheme. */
export const linkRecogniser: Recogniser = {
  name: 'link',
  reads: 'folded',
  mayOccur: ({ signs, folded }) => ((signs & sign.dotted) !== 0 || (signs & scheme) === scheme) && /[^\s.]\.[a-z]|:\/\//.test(folded),
  find: (text) => {
    const spans: Span[] = [];
    eachStretch(text, (stretch, offset) => {
      for (const { start, end } of findAll(stretch, candidate)) spans.push({ start: start + offset, end: end + offset });
    });
    return spans;
  },
};

export const handleRecogniser: Recogniser = {
  name: 'handle',
  reads: 'folded',
  mayOccur: ({ signs }) => (signs & sign.at) !== 0,
  find: (text) => findAll(text, /(?<![a-zA-Z\d])(?<![\p{L}\p{N}.])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/gu),
};
