/** Finds where a number stands in a list of different ones. Nearly all that are looked for are not in it, and that must cost next to nothing. */
export class HashIndex {
  /** One more than the place in the list; 0: free. At most a third is in use. */
  readonly #slots: Uint16Array;

  /** @param hashes from 0 up, their last bits well mixed; at most 65,535 */
  constructor(private readonly hashes: Int32Array) {
    this.#slots = new Uint16Array(2 ** Math.ceil(Math.log2(hashes.length * 3 + 2)));
    const mask = this.#slots.length - 1;
    for (let place = 0; place < hashes.length; place += 1) {
      const hash = hashes[place] as number;
      if (this.placeOf(hash) >= 0) continue;
      let slot = hash & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = place + 1;
    }
  }

  /** @returns its place in the list; -1: it is not there */
  placeOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let next = this.#slots[slot] as number; next !== 0; next = this.#slots[slot] as number) {
      if (this.hashes[next - 1] === hash) return next - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }
}
