/** The number that packs ask for in `engine`. It rises when a pack could no longer be read, or would find something else. */
export const engineNumber = 1;
