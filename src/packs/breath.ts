/** Lets others have their turn: long work, done in slices, keeps nobody from an answer. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
