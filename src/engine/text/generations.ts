/** Remembers what was made of texts, of those used last for longest: as many as are asked for at a time, and no more than twice that. */
export class Generations<Made> {
  #young = new Map<string, Made>();
  #old = new Map<string, Made>();

  /** @param spare how many are kept besides those in hand */
  constructor(private readonly make: (text: string) => Made, private readonly spare: number) {}

  /** @param count how many are about to be asked for, as far as that is known */
  expect(count = 0): void {
    if (this.#young.size <= count + this.spare) return;
    this.#old = this.#young;
    this.#young = new Map();
  }

  get(text: string): Made {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const made = this.#old.get(text) ?? this.make(text);
    this.#young.set(text, made);
    return made;
  }
}
