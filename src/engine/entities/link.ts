import { findAll, type Recogniser } from './recogniser.ts';

const domain = String.raw`(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:nl|com|org|eu|net|be|io|ly|gov|edu|info|app|dev|de|fr|uk|example|news|me|tv|ai)`;
const candidate = new RegExp(String.raw`(?<![\p{L}\p{N}@.])(?:https?:\/\/[^\s<>"”’]+|www\.[^\s<>"”’]+|${domain}(?![\p{L}\p{N}@-])(?:\/[^\s<>"”’]*)?)`, 'gu');

/** A web address, with or without its scheme. */
export const linkRecogniser: Recogniser = {
  name: 'link',
  reads: 'folded',
  mayOccur: ({ folded }) => /[^\s.]\.[a-z]|:\/\//.test(folded),
  find: (text) => findAll(text, candidate),
};

export const handleRecogniser: Recogniser = {
  name: 'handle',
  reads: 'folded',
  mayOccur: ({ folded }) => folded.includes('@'),
  find: (text) => findAll(text, /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/gu),
};
