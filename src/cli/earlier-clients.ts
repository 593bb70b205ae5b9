import { existsSync } from 'node:fs';
import { fits, readClientList, type ClientList } from '../engine/known/clients.ts';
import { read } from './files.ts';
import { UsageError } from './usage.ts';

/** Of fewer names than this half is soon gone. */
const fewest = 10;

/** @throws UsageError naming the file */
export const listIn = (file: string, text: string): ClientList => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const list = readClientList(value);
  if (!list) throw new UsageError(`${file}: Expected a list of clients as “postproef clients build” writes it`);
  return list;
};

export const isList = (text: string): boolean => text.startsWith('{"schema":1,"longest":');

/** The list that a new one takes the place of. @throws UsageError */
export const earlierIn = (output: string): ClientList | undefined => {
  const there = existsSync(output) ? read(output) : '';
  return there === '' ? undefined : listIn(output, there);
};

/** Browsers that have the secret of the earlier list would find nobody by one of another. @param secret undefined: one that is not there yet @throws UsageError */
export const mustBeItsSecret = (earlier: ClientList | undefined, output: string, secretFile: string, secret: Uint8Array | undefined): void => {
  if (!earlier || (secret && fits(earlier, secret))) return;
  const why = secret ? `${secretFile}: ${output} was made with another secret` : `${secretFile}: There is no such file, and ${output} was made with another secret`;
  throw new UsageError(`${why}; it was left as it is. Is this the right file? For a list that needs the new secret in every browser, add --new-secret`);
};

/** “was 491, is 490 names”. A list of a Postproef that did not count names yet is compared by its fingerprints. */
export const sizesOf = (earlier: ClientList, list: ClientList): { readonly was: number; readonly is: number; readonly said: string } => {
  const isCounted = earlier.names !== undefined && list.names !== undefined;
  const [was, is] = isCounted ? [earlier.names, list.names] : [earlier.fingerprints.length, list.fingerprints.length];
  return { was, is, said: `was ${was}, is ${is} ${isCounted ? 'names' : 'fingerprints'}` };
};

/** An export with a filter left on would take away most of what the firm protects, and nothing would tell. @throws UsageError */
export const mustNotShrink = (earlier: ClientList | undefined, list: ClientList, output: string, file: string): void => {
  if (!earlier) return;
  const { was, is, said } = sizesOf(earlier, list);
  if (was >= fewest && is * 2 < was) throw new UsageError(`${output}: ${said}, less than half; it was left as it is. Does ${file} hold all clients? If so, add --fewer-names`);
};
