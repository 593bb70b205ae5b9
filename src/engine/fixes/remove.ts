import type { Way } from './way.ts';

/** The marked words go, and the space before or after them. */
export const remove: Way<true> = (_, { text, finding: { start, end } }) => {
  if (text[start - 1] === ' ') return { start: start - 1, end, text: '' };
  return { start, end: text[end] === ' ' ? end + 1 : end, text: '' };
};
