/** An id for a pack of this name: small letters and digits, joined by -. */
export const idFrom = (name: string): string => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '') || 'our-pack';

/** Also a good name for its file. */
export const isPackId = (id: string): boolean => /^[a-z][a-z0-9-]*$/.test(id);
