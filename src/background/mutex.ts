/** Runs tasks one after another: what reads, decides and writes must not meet itself half-way. A task that fails does not stop the next. */
export const createMutex = (): (<Result>(task: () => Promise<Result>) => Promise<Result>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task, task);
    last = mine.catch(() => undefined); // whoever asked for the task hears of its failure
    return mine;
  };
};
