const hour = 3_600_000;

/** When something was last looked for, and when to look again. Milliseconds since 1970. */
export interface Looks {
  readonly looked?: number;
  readonly next?: number;
  readonly url?: string;
}

/** A clock that was put back must not silence the looking for a year. */
export const isDue = ({ looked = 0, next = 0, url }: Looks, from: string, now: number): boolean => url !== from || now >= next || now < looked;

/**
 * The next time, a tenth sooner or later by chance: ten thousand browsers that began at nine do not come back at nine.
 * What did not arrive is tried again within the hour.
 */
export const nextLook = (now: number, hours: number, arrived: boolean, chance = Math.random()): number => now + Math.round((arrived ? hours : Math.min(1, hours)) * hour * (0.9 + 0.2 * chance));
