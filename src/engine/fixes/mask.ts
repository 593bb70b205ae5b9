import type { Way } from './way.ts';

/** `numbers`: every word that holds a figure; `last-word`: only that; `everything`: all marked letters and figures. */
export const maskings = ['numbers', 'last-word', 'everything'] as const;
export type Masking = (typeof maskings)[number];

const dotted = (words: string): string => words.replace(/[\p{L}\p{N}\p{M}]/gu, '•');
const dottedWhole = (word: string): string => word.replace(/^(["“„‘'(]*)(.*?)(["”’'),.;:]*)$/su, (_, open: string, inner: string, close: string) => open + inner.replace(/\S/gu, '•') + close);

const masked = (words: string, masking: Masking): string => {
  if (masking === 'last-word') return words.replace(/\S+$/u, dottedWhole);
  if (masking === 'everything' || !/\d/.test(words)) return dotted(words);
  return words.replace(/\S*\d\S*/gu, dotted);
};

/** Letters and figures become dots: readers see that something stood there, and not what. */
export const mask: Way<Masking> = (masking, { finding: { start, end, text } }) => ({ start, end, text: masked(text, masking) });
