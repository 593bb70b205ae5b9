/** What a text looks like, apart from its words. */

export const letterCase = { lower: 0, capital: 1, capitals: 2 } as const;
export type Case = (typeof letterCase)[keyof typeof letterCase];

const isUpper = (unit: string): boolean => unit !== unit.toLowerCase();

const upperAt = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code < 128 ? code >= 65 && code <= 90 : index < text.length && isUpper(text.charAt(index));
};

/** How the word that begins here is written: "bakker", "Bakker", "BAKKER" (or "BV"). */
export const caseAt = (text: string, index: number): Case => {
  if (!upperAt(text, index)) return letterCase.lower;
  return upperAt(text, index + 1) ? letterCase.capitals : letterCase.capital;
};

/** What `marksIn` tells, by the place of its bit. */
export const markNames = ['question', 'exclamation', 'exclamations', 'ellipsis', 'quote', 'colon', 'hash', 'at', 'bracket', 'dash', 'emoji', 'lower case first', 'full stop last', 'no mark last'] as const;

const bit = Object.fromEntries(markNames.map((name, at) => [name, 1 << at])) as Record<(typeof markNames)[number], number>;

const bits = new Uint16Array(0x10000);
for (const [marks, own] of [['?', bit.question], ['…', bit.ellipsis], ['"“”„«»', bit.quote], [':', bit.colon], ['#', bit.hash], ['@', bit.at], ['(', bit.bracket], ['–—', bit.dash]] as const) for (const mark of marks) bits[mark.charCodeAt(0)] = own;

/** Editors write one for the other. */
const isSpace = (code: number): boolean => code === 32 || code === 0xa0;
const isSkinTone = (code: number): boolean => code >= 0x1f3fb && code <= 0x1f3ff;
const isEmoji = (code: number): boolean => (code >= 0x1f000 && code < 0x20000 && !isSkinTone(code)) || (code >= 0x2600 && code <= 0x27bf);
const isLetterOrDigit = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit);

/**
 * The marks in a part of a text.
 * @param onEmoji is told of each, by its first code point; of a row of the same once
 * @returns bits by the order of `markNames`
 */
export const marksIn = (text: string, start: number, end: number, onEmoji: (code: number) => void): number => {
  let seen = 0;
  let former = 0;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    seen |= bits[code] as number;
    if (code === 33) seen |= text.charCodeAt(index + 1) === 33 ? bit.exclamation | bit.exclamations : bit.exclamation;
    else if (code === 46 && text.charCodeAt(index + 1) === 46) seen |= bit.ellipsis;
    else if (code === 45 && isSpace(text.charCodeAt(index - 1)) && isSpace(text.charCodeAt(index + 1))) seen |= bit.dash;
    else if (code >= 0x2600 && code < 0xdc00) {
      const whole = text.codePointAt(index) as number;
      if (!isEmoji(whole)) continue;
      seen |= bit.emoji;
      if (whole !== former) onEmoji(whole);
      former = whole;
    }
  }
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  if (first !== first.toUpperCase()) seen |= bit['lower case first'];
  if (last === '.') seen |= bit['full stop last'];
  else if (isLetterOrDigit(last)) seen |= bit['no mark last'];
  return seen;
};
