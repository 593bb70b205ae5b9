/** How the numbers of a model are written down: with the characters of base64, six bits each. */
const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Map([...characters].map((character, value) => [character, value]));

/** Whole numbers from 0 up, ascending, as the gaps between them: five bits a character, the lowest first; 32 is added where another follows. */
export const packAscending = (numbers: Iterable<number>): string => {
  let text = '';
  let former = 0;
  for (const number of numbers) {
    let gap = number - former;
    for (; gap >= 32; gap >>>= 5) text += characters[32 + (gap & 31)];
    text += characters[gap];
    former = number;
  }
  return text;
};

/** @param text what is no character of it is passed over */
export const ascendingOf = (text: string): Int32Array => {
  const numbers: number[] = [];
  let former = 0;
  let gap = 0;
  let shift = 0;
  for (const character of text) {
    const value = valueOf.get(character);
    if (value === undefined) continue;
    gap |= (value & 31) << shift;
    shift += 5;
    if (value >= 32) continue;
    numbers.push((former += gap));
    gap = shift = 0;
  }
  return Int32Array.from(numbers);
};

/** The character of zero. */
const middle = 32;
/** As many steps as there are on either side of zero. */
const steps = 31;

/** The heaviest weight, in units of the least. */
export const heaviest = steps ** 2;

/** Small weights are many and heavy ones few: steps grow with the weight. */
const weightAt = (step: number): number => step * Math.abs(step);

/** One weight for each character, from -`heaviest` to `heaviest`. @param text what is no such character is zero, as is what it lacks @param count of weights */
export const weightsOf = (text: string, count = text.length): Int16Array => Int16Array.from({ length: count }, (_, at) => weightAt((valueOf.get(text[at] ?? '') ?? middle) - middle));

/** The nearest that can be written down. @param weights from -`heaviest` to `heaviest` */
export const packWeights = (weights: Iterable<number>): string =>
  Array.from(weights, (weight) => characters[middle + Math.sign(weight) * Math.min(steps, Math.round(Math.sqrt(Math.abs(weight))))]).join('');
