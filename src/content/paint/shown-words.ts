const name = 'postproef-shown';

/** Sets off the words that the card speaks of from all others that are marked; none: the card is closed. */
export const setOff = (words: Range | undefined): void => {
  if (!words) return void CSS.highlights.delete(name);
  const only = new Highlight(words);
  only.priority = -1; // under the marks: their lines stay as they are
  CSS.highlights.set(name, only);
};
