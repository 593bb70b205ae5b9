import { engineNumber } from '../../engine/version.ts';
import { acceptPack, type Accepted } from '../../packs/accept.ts';
import { importPrivate, isPublicKey } from '../../packs/keys.ts';
import { packName } from '../../packs/pack-name.ts';
import { PackRefused, type RefusalCode } from '../../packs/refused.ts';
import { read } from '../files.ts';
import { UsageError } from '../usage.ts';
import nba from '../../../rules/nba/pack.yaml';
import { needed, readArguments } from './arguments.ts';
import { count, keyLines, say } from './say.ts';

const usage = 'verify NAME.pack.json --key PUBLIC...';

/** The key itself, a file with it, or the file that `keygen` wrote: the private key tells its public half. @throws UsageError */
const publicKeyFrom = async (word: string): Promise<string> => {
  const key = word.startsWith('ed25519:') ? word : read(word).trim();
  if (isPublicKey(key)) return key;
  try {
    return (await importPrivate(key)).publicKey;
  } catch {
    throw new UsageError(`${word}: Expected a public key (ed25519:…), as “postproef pack keygen” prints it, or the file that it writes`);
  }
};

/** There is nothing to judge. */
const unreadable: readonly RefusalCode[] = ['incomplete', 'not-a-pack'];

/** @throws PackRefused, or UsageError where the file is no signed pack */
const accepted = async (file: string, keys: readonly string[]): Promise<Accepted> => {
  try {
    return await acceptPack(read(file), { keys, base: [nba], engine: engineNumber });
  } catch (error) {
    throw error instanceof PackRefused && unreadable.includes(error.code) ? new UsageError(`${file}: ${error.message}`) : error;
  }
};

/** @returns the exit code @throws UsageError, PackRefused */
export const verifyPack = async (words: readonly string[]): Promise<number> => {
  const { values, positionals: [file = ''] } = readArguments(words, { key: { type: 'string', multiple: true } }, 1, usage);
  const keys = needed(values.key, usage);
  const { pack, key, digest } = await accepted(file, await Promise.all(keys.map(publicKeyFrom)));
  say(`${file}: ${pack.id} ${pack.version} (number ${pack.sequence}), ${count(pack.rules.length, 'rule')}. The signature is right, and so are form, limits and examples.`, `In logs:     ${packName(pack, digest)}`, ...(await keyLines(key)));
  return 0;
};
