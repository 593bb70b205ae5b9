/** The first letters and “…” where there are more than so many. An emoji is one letter, and is never cut in half. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('').trimEnd()}…` : text;
};
