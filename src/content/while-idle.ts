/** Milliseconds: a busy page waits no longer for the next piece, and no piece keeps it busy for longer. */
const patience = 50;
const piece = 10;

/**
 * Does something piece by piece, while the page has nothing else to do.
 * @param goOn one small step @returns whether there is more
 */
export const whileIdle = (goOn: () => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const work = (): void => {
      const end = performance.now() + piece;
      try {
        while (goOn()) if (performance.now() > end) return void requestIdleCallback(work, { timeout: patience });
        resolve();
      } catch (error) {
        reject(error);
      }
    };
    requestIdleCallback(work, { timeout: patience });
  });
