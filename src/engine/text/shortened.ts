const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Every unit a letter of its own: nearly always, and then nobody has to look further. */
const isPlain = (text: string): boolean => !/[^\0-\f\x0e-\u02ff\u2010-\u2026\u20ac]/.test(text);

/** The first letters and “…” where there are more than so many. A letter with its accents is one, and so is an emoji, however it is made up: none is cut in half. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  if (isPlain(text.slice(0, most + 1))) return `${text.slice(0, most - 1).trimEnd()}…`;
  let count = 0;
  let end = 0;
  for (const { index } of letters.segment(text)) {
    if (count === most - 1) end = index;
    if (count === most) return `${text.slice(0, end).trimEnd()}…`;
    count += 1;
  }
  return text;
};
