import type { Block } from './block.ts';

/** Paragraphs kept besides those of the draft in hand: of the boxes beside it, and of what was just undone. */
const spare = 64;

/** Remembers paragraphs by their text, those used last for longest. As large as the draft needs, and no larger. */
export class BlockMemory {
  #young = new Map<string, Block>();
  #old = new Map<string, Block>();

  constructor(private readonly make: (text: string) => Block) {}

  /** @param lines how many paragraphs are about to be asked for */
  expect(lines: number): void {
    if (this.#young.size <= lines + spare) return;
    this.#old = this.#young;
    this.#young = new Map();
  }

  get(text: string): Block {
    const young = this.#young.get(text);
    if (young) return young;
    const block = this.#old.get(text) ?? this.make(text);
    this.#young.set(text, block);
    return block;
  }
}
