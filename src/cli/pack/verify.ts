import { engineNumber } from '../../engine/version.ts';
import { acceptPack } from '../../packs/accept.ts';
import { isPublicKey, wordsOf } from '../../packs/keys.ts';
import { PackRefused } from '../../packs/refused.ts';
import { read } from '../files.ts';
import { UsageError } from '../usage.ts';
import nba from '../../../rules/nba/pack.yaml';
import { readArguments } from './arguments.ts';
import { count, say } from './open.ts';

const usage = 'verify NAME.pack.json --key PUBLIC...';

/** The key itself, or a file with it. @throws UsageError */
const publicKeyFrom = (word: string): string => {
  const key = isPublicKey(word) ? word : read(word).trim();
  if (!isPublicKey(key)) throw new UsageError(`${word}: Expected a public key (ed25519:…), as “postproef pack keygen” prints it`);
  return key;
};

/** Upon the default rules; a pack that takes their place has ids of theirs, and stands alone. */
const accept = async (text: string, keys: readonly string[]) => {
  try {
    return await acceptPack(text, { keys, base: [nba], engine: engineNumber });
  } catch (error) {
    if (!(error instanceof PackRefused) || error.code !== 'schema') throw error;
    const alone = await acceptPack(text, { keys, base: [], engine: engineNumber });
    if (alone.pack.layer === 'base') return alone;
    throw error;
  }
};

/** @returns the exit code @throws UsageError, PackRefused */
export const verifyPack = async (words: readonly string[]): Promise<number> => {
  const { values, positionals: [file = ''] } = readArguments(words, { key: { type: 'string', multiple: true } }, 1, usage);
  if (values.key === undefined) throw new UsageError(`Expected: postproef pack ${usage}`);
  const { pack, key } = await accept(read(file), values.key.map(publicKeyFrom));
  say(`${file}: ${pack.id} ${pack.version} (number ${pack.sequence}), ${count(pack.rules.length, 'rule')}. The signature is right, and so are form, limits and examples.`, `Signed with ${key}`, `In words:    ${await wordsOf(key)}`);
  return 0;
};
