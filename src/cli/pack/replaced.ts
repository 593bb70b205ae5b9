import { existsSync } from 'node:fs';
import type { Pack } from '../../engine/pack.ts';
import type { Installed } from '../../packs/accept.ts';
import { sha256, toHex } from '../../packs/bytes.ts';
import { linksIn, openEnvelope, signersOf, type Rotation } from '../../packs/envelope.ts';
import { read } from '../files.ts';
import { UsageError } from '../usage.ts';
import { openRight } from './open.ts';

/** The signed file that a new one takes the place of. Perhaps it was sent already. */
export interface Replaced {
  readonly pack: Pack;
  /** That signed it. */
  readonly key: string;
  readonly digest: string;
  /** From the keys before it. */
  readonly links: readonly Rotation[];
}

const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => toHex(await sha256(bytes));

/** @returns undefined where nothing stands there @throws UsageError for a file that is no pack as it was signed */
export const replacedAt = async (output: string): Promise<Replaced | undefined> => {
  const text = existsSync(output) ? read(output) : '';
  if (text === '') return undefined;
  const { pack } = await openRight(output);
  const { bytes, key } = await openEnvelope(text, await signersOf(text));
  return { pack, key, digest: await digestOf(bytes), links: linksIn(text) };
};

/** What a browser knows that took it. */
export const installedFrom = ({ pack: { id, sequence = 0, version }, digest }: Replaced): Installed => ({ id, sequence, version, digest });

const withoutMoment = ({ created: _, ...pack }: Pack): string => JSON.stringify(pack);

/** Browsers that have a number take no other file with it. @throws UsageError that says which number to write */
export const mustRise = async (output: string, there: Replaced, pack: Pack, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
  const { id, sequence = 0 } = there.pack;
  if (id !== pack.id || sequence < (pack.sequence ?? 0) || there.digest === (await digestOf(bytes))) return;
  const already = `${output}: This already is number ${sequence} of ${id}`;
  const next = `write sequence: ${sequence + 1} in pack.yaml and build again`;
  if (withoutMoment(there.pack) === withoutMoment(pack)) throw new UsageError(`${already}, with the same rules, built at another moment. There is nothing to publish; for a newer date ${next}`);
  throw new UsageError(`${already}, with other content. Browsers that have it take only a higher number: ${next}`);
};
