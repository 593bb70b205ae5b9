import type { Pack } from '../engine/pack.ts';
import type { Installed, Terms } from './accept.ts';
import { sha256, toHex } from './bytes.ts';
import { hand, linksIn, openEnvelope, seal, signersOf, withLink, type Rotation } from './envelope.ts';
import type { Keys } from './keys.ts';
import { readPackJson } from './read.ts';

/** The signed file that a new one takes the place of. Perhaps it was sent already. */
export interface Replaced {
  readonly pack: Pack;
  /** That signed it. */
  readonly key: string;
  readonly digest: string;
  /** From the keys before it. */
  readonly links: readonly Rotation[];
}

export interface ToSign {
  readonly pack: Pack;
  /** As it was built. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly keys: Keys;
  /** The keys before these, which vouch for them. */
  readonly old?: Keys | undefined;
  readonly replaced?: Replaced | undefined;
}

/** What was signed, and how a colleague’s browser will look at it: as one that has the file it replaces, if there is one. */
export interface Sealed {
  /** Of a .pack.json file. */
  readonly text: string;
  readonly terms: Pick<Terms, 'keys' | 'installed'>;
}

/** Browsers that have this number take no other file with it. */
export class NumberTaken extends Error {
  override readonly name = 'NumberTaken';
  /** @param isSame whether the rules are the same, built at another moment */
  constructor(readonly id: string, readonly sequence: number, readonly isSame: boolean) {
    super(`Number ${sequence} of ${id} was given out already`);
  }
}

const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => toHex(await sha256(bytes));

/** @param path only for messages @throws PackRefused for what is no pack as it was signed; PackProblems, NotJson */
export const replacedIn = async (text: string, path: string): Promise<Replaced> => {
  const { bytes, key } = await openEnvelope(text, await signersOf(text));
  return { pack: readPackJson(text, path), key, digest: await digestOf(bytes), links: linksIn(text) };
};

/** What a browser knows that took it. */
const installedFrom = ({ pack: { id, sequence = 0, version }, digest }: Replaced): Installed => ({ id, sequence, version, digest });

const withoutMoment = ({ created: _, ...pack }: Pack): string => JSON.stringify(pack);

/** @throws NumberTaken */
const mustRise = async ({ pack: there, digest }: Replaced, { pack, bytes }: Pick<ToSign, 'pack' | 'bytes'>): Promise<void> => {
  const { id, sequence = 0 } = there;
  if (id !== pack.id || sequence < (pack.sequence ?? 0) || digest === (await digestOf(bytes))) return;
  throw new NumberTaken(id, sequence, withoutMoment(there) === withoutMoment(pack));
};

/** Signs, over the file that it replaces; it is for `acceptPack` to say whether a browser would take it. @throws NumberTaken, KeyError */
export const signOver = async ({ pack, bytes, keys: { privateKey, publicKey }, old, replaced }: ToSign): Promise<Sealed> => {
  if (replaced) await mustRise(replaced, { pack, bytes });
  const links = replaced?.links ?? [];
  const text = await seal(bytes, privateKey, old ? withLink(links, await hand(old.privateKey, publicKey, new Date().toISOString())) : links);
  return { text, terms: { keys: [replaced?.key ?? old?.publicKey ?? publicKey], ...(replaced && { installed: installedFrom(replaced) }) } };
};
