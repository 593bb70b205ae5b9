import type { Way } from './way.ts';

export interface KeepFix {
  readonly hashtags?: number;
  readonly emoji?: number;
}

const hashtag = /#[\p{L}\p{N}_]+/gu;
const picture = /(?:\p{RI}\p{RI}|\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F\u20E3]*(?:\u200D\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]*)*)/gu;

/** Only the first so many stay. Hashtags inside a sentence are words of it: those are the writer's to choose from. */
export const keep: Way<KeepFix> = ({ hashtags, emoji }, { text, finding }) => {
  const [limit, pattern] = hashtags === undefined ? [emoji ?? 0, picture] : [hashtags, hashtag];
  const found = [...finding.text.matchAll(pattern)];
  const last = found[limit - 1];
  const final = found.at(-1);
  if (!last || !final || found.length <= limit || found.every(([star]) => /[⭐🌟]/u.test(star))) return undefined; // five stars are a verdict
  const [start, end] = [finding.start + last.index + last[0].length, finding.start + final.index + final[0].length];
  const onlyThese = text.slice(start, end).replace(pattern, '').trim() === '' && !text.slice(start, end).includes('\n');
  const isRow = hashtags === undefined || /^\s*(?:\n|$)/u.test(text.slice(end));
  return onlyThese && isRow ? { start, end, text: '' } : undefined;
};
