import { existsSync } from 'node:fs';
import { replacedIn, type NumberTaken, type Replaced } from '../../packs/sign.ts';
import { read } from '../files.ts';
import { UsageError } from '../usage.ts';
import { openRight } from './open.ts';

/** @returns undefined where nothing stands there @throws UsageError for a file that is no pack as it was signed */
export const replacedAt = async (output: string): Promise<Replaced | undefined> => {
  const text = existsSync(output) ? read(output) : '';
  if (text === '') return undefined;
  await openRight(output);
  return replacedIn(text, output);
};

/** Says which number to write. */
export const numberTaken = (output: string, { id, sequence, isSame }: NumberTaken): UsageError => {
  const already = `${output}: This already is number ${sequence} of ${id}`;
  const next = `write sequence: ${sequence + 1} in pack.yaml and build again`;
  if (isSame) return new UsageError(`${already}, with the same rules, built at another moment. There is nothing to publish; for a newer date ${next}`);
  return new UsageError(`${already}, with other content. Browsers that have it take only a higher number: ${next}`);
};
