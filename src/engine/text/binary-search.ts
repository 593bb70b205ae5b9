/** @param isBefore of things in order: true for the first ones, false for all others @returns how many are before, in a few steps however many there are */
export const countBefore = (count: number, isBefore: (index: number) => boolean): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};
