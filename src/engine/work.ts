/** Work in steps of a few milliseconds: between two of them, whoever does it may leave it for a while. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** Does all of it at once. */
export const done = <Result>(work: Work<Result>): Result => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};
