/** How the numbers of a model are written down: base64 for bytes, and a character for each weight. */
const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Map([...characters].map((character, value) => [character, value]));

/** Signed bytes. @param base64 what is no character of base64 is passed over */
export const bytesOf = (base64: string): Int8Array => {
  const bytes = new Int8Array(Math.floor((base64.replace(/=+$/, '').length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of base64) {
    const value = valueOf.get(character);
    if (value === undefined) continue;
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 255;
    }
  }
  return bytes;
};

/** The character of zero. */
const middle = 32;
/** As many steps as there are on either side of zero. */
const steps = 31;

/** The heaviest weight, in units of the least. */
export const heaviest = steps ** 2;

/** Small weights are many and heavy ones few: steps grow with the weight. */
const weightAt = (step: number): number => step * Math.abs(step);

/** One weight for each character, from -`heaviest` to `heaviest`. @param text what is no such character is zero */
export const weightsOf = (text: string): Int16Array => Int16Array.from(text, (character) => weightAt((valueOf.get(character) ?? middle) - middle));

/** The nearest that can be written down. @param weights from -`heaviest` to `heaviest` */
export const packWeights = (weights: Iterable<number>): string =>
  Array.from(weights, (weight) => characters[middle + Math.sign(weight) * Math.min(steps, Math.round(Math.sqrt(Math.abs(weight))))]).join('');
