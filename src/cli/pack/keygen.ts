import { keyFile } from '../../packs/key-file.ts';
import { makeKeys, wordsOf } from '../../packs/keys.ts';
import { write } from '../output.ts';
import { needed, readArguments } from './arguments.ts';
import { say } from './say.ts';

const usage = 'keygen -o KEY';

/** @returns the exit code @throws UsageError */
export const keygen = async (words: readonly string[]): Promise<number> => {
  const { values } = readArguments(words, { output: { type: 'string', short: 'o' } }, 0, usage);
  const file = needed(values.output, usage);
  const keys = await makeKeys();
  const { publicKey } = keys;
  write(file, keyFile(keys), { mode: 0o600, flag: 'wx' });
  say(
    `${file}: the private key. Whoever has it speaks for the firm: keep it where only you can read it, and keep a copy.`,
    '',
    `Public key, for your colleagues’ browsers:  ${publicKey}`,
    `The same in words, to compare by telephone: ${await wordsOf(publicKey)}`,
  );
  return 0;
};
