/** How the numbers of a model are written down: as Rice codes, six bits to a character of base64. Small numbers take few bits, and none has a limit. */
const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Map([...characters].map((character, value) => [character, value]));
const bitsEach = 6;

/**
 * A number as ones, one for each 2^`plain` in it, a zero, and its last `plain` bits. The last character is filled up with ones, which are no number.
 * @param numbers whole, from 0 up
 */
const packNumbers = (numbers: Iterable<number>, plain: number): string => {
  let text = '';
  let value = 0;
  let length = 0;
  const write = (bit: number): void => {
    value = value * 2 + bit;
    length += 1;
    if (length < bitsEach) return;
    text += characters[value];
    value = length = 0;
  };
  for (const number of numbers) {
    for (let rest = number >>> plain; rest > 0; rest -= 1) write(1);
    write(0);
    for (let bit = plain - 1; bit >= 0; bit -= 1) write((number >>> bit) & 1);
  }
  while (length > 0) write(1);
  return text;
};

/** @param text what is no character of ours is passed over, and so is a number that it breaks off @param most so many are read */
const numbersOf = (text: string, plain: number, most: number): Int32Array => {
  const numbers = new Int32Array(most);
  let count = 0;
  let ones = 0;
  let bits = 0;
  let missing = -1;
  for (const character of text) {
    const value = valueOf.get(character);
    if (value === undefined) continue;
    for (let place = bitsEach - 1; place >= 0 && count < most; place -= 1) {
      const bit = (value >>> place) & 1;
      if (missing >= 0) {
        bits = bits * 2 + bit;
        missing -= 1;
      } else if (bit === 1) ones += 1;
      else {
        missing = plain;
        bits = 0;
      }
      if (missing !== 0) continue;
      numbers[count] = (ones << plain) | bits;
      count += 1;
      ones = 0;
      missing = -1;
    }
  }
  return numbers.slice(0, count);
};

/** Of 2^22 keys some 20,000 are taken: so many bits of a gap between two are mere chance. */
const chanceInGaps = 7;
/** More features are not read. */
const mostFeatures = 65_535;

/** Keys are written as the gaps between them. @param keys from 0 up, ascending */
export const packFeatures = (keys: readonly number[]): string => packNumbers(keys.map((key, at) => key - (keys[at - 1] ?? 0)), chanceInGaps);

/** @returns keys, ascending */
export const featuresOf = (text: string): Int32Array => {
  let sum = 0;
  return numbersOf(text, chanceInGaps, mostFeatures).map((gap) => (sum += gap));
};

/** The heaviest weight, of either sign. */
export const heaviest = 7;

/** Most weights are zero or next to it: 0, 1, -1, 2, -2 and so on take one bit more each. @param weights whole, from -`heaviest` to `heaviest` */
export const packWeights = (weights: readonly number[]): string => packNumbers(weights.map((weight) => (weight > 0 ? weight * 2 - 1 : weight * -2)), 0);

/** @param count of weights; what the text lacks is zero */
export const weightsOf = (text: string, count: number): Int8Array => {
  const weights = new Int8Array(count);
  numbersOf(text, 0, count).forEach((number, at) => (weights[at] = number % 2 === 1 ? (number + 1) / 2 : -number / 2));
  return weights;
};
