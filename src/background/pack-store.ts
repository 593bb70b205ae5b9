import type { Pack } from '../engine/pack.ts';
import { browser } from '../platform/browser.ts';
import type { Trouble } from '../platform/overview.ts';
import type { Looks } from './due.ts';
import { createMutex } from './mutex.ts';
import { NotArrived } from './trouble.ts';

/** A pack that was accepted, with the very text that was signed. Times in milliseconds since 1970. */
export interface Version {
  readonly pack: Pack;
  readonly text: string;
  /** The public key that signed it. */
  readonly key: string;
  /** SHA-256 of the signed bytes. */
  readonly digest: string;
  readonly arrived: number;
  /** Where it came from; none for a file. */
  readonly url?: string;
}

/** A key that nobody here has accepted yet, and what it signed. */
export interface Offer {
  readonly key: string;
  readonly title: Pack['title'];
  readonly version: string;
}

/** All there is to know about the firm's pack, in one record: it is written whole or not at all. */
export interface Packs extends Looks {
  readonly current?: Version;
  /** The two before it, the latest first. */
  readonly earlier: readonly Version[];
  /** Those that were stepped back from, the last step first. They are not taken again by themselves. */
  readonly later: readonly Version[];
  /** The key that the user accepted, or that came after it by rotation. Where the firm's policy names keys, it does not count. */
  readonly key?: string;
  /** The keys that all of these were last found to be signed with, or with successors of them. */
  readonly trusted?: readonly string[];
  /** When this address was first asked. */
  readonly since?: number;
  /** When the address last confirmed that what is here is what is there. */
  readonly fetched?: number;
  readonly refused?: Trouble;
  readonly offer?: Offer;
}

/** What tells whether there is reason to look: kept a second time under a key of its own, since the packs are thousands of times as large and a box is opened often. */
export type PacksLooks = Looks & Pick<Packs, 'key' | 'trusted'>;
const looksOf = ({ url, looked, next, key, trusted }: Packs): PacksLooks => ({ url, looked, next, key, trusted });

const versionsKept = 3;
export const noPacks: Packs = { earlier: [], later: [] };
const turn = createMutex();

/** Until two steps could be taken back, `later` was one version or none. */
type Stored = Omit<Packs, 'later'> & { readonly later?: Version | readonly Version[] };

export const readPacks = async (): Promise<Packs> => {
  const { packs = noPacks } = (await browser.storage.local.get('packs')) as { packs?: Stored };
  return { ...packs, later: [packs.later ?? []].flat() };
};

/** undefined where nothing was written yet, or by an earlier Postproef */
export const readLooks = async (): Promise<PacksLooks | undefined> => ((await browser.storage.local.get('packsLooks')) as { packsLooks?: PacksLooks }).packsLooks;

/** Chrome and Firefox say it in words only. */
const isFull = (error: unknown): boolean => /quota|disk|space|full/i.test(String(error));

const write = async (packs: Packs): Promise<void> => {
  try {
    await browser.storage.local.set({ packs, packsLooks: looksOf(packs) });
  } catch (error) {
    throw isFull(error) ? new NotArrived('storage-full', String(error)) : error;
  }
};

/**
 * Reads, changes and writes, one at a time: the only way to write packs. One `set` a change, so a browser that is killed in the
 * middle has the old or the new. What cannot be written changes nothing.
 * @throws NotArrived `storage-full`
 */
export const changePacks = (change: (packs: Packs) => Promise<Packs> | Packs): Promise<Packs> =>
  turn(async () => {
    const before = await readPacks();
    const after = await change(before);
    if (after !== before) await write(after);
    return after;
  });

/** A new one comes in front; of those behind it two are kept. */
export const withVersion = ({ offer: _, refused: __, current, earlier, ...packs }: Packs, version: Version): Packs => ({
  ...packs,
  later: [],
  current: version,
  earlier: (current ? [current, ...earlier] : earlier).filter(({ text }) => text !== version.text).slice(0, versionsKept - 1),
});

/** One step back, and what was stepped back from is kept. The same record where there is nothing to go back to. */
export const steppedBack = (packs: Packs): Packs => {
  const [before, ...earlier] = packs.earlier;
  return before && packs.current ? { ...packs, current: before, earlier, later: [packs.current, ...packs.later] } : packs;
};

/** Takes again what was last stepped back from. The same record where there is nothing to take. */
export const steppedForward = (packs: Packs): Packs => {
  const [next, ...later] = packs.later;
  return next ? { ...withVersion(packs, next), later } : packs;
};
