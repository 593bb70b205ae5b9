/** In pages, workers and Node alike. It never goes back, and no one sets it: a computer's own time jumps when it wakes or is put right. */
declare const performance: { now(): number };

/** Milliseconds. Honest rules take one or two; after this they are a danger to the page. */
const most = { rule: 250, draft: 1_000 } as const;

/** How long the patterns of a pack may take over one draft. What takes longer is broken off and said: the gate must answer. */
export class TimeBudget {
  #spent = 0;

  /** @throws Error when the time is over; the rule becomes a failure of the verdict, the others go on */
  through<Item, Result>(items: readonly Item[], use: (item: Item) => Result): Result[] {
    const start = performance.now();
    const results: Result[] = [];
    try {
      for (const item of items) {
        const own = performance.now() - start;
        if (own > most.rule || this.#spent + own > most.draft) throw new Error(`Its pattern takes too long on this draft; it was broken off after ${Math.round(own)} ms`);
        results.push(use(item));
      }
      return results;
    } finally {
      this.#spent += performance.now() - start;
    }
  }
}
