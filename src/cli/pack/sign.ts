import { statSync } from 'node:fs';
import nba from '../../../rules/nba/pack.yaml';
import { engineNumber } from '../../engine/version.ts';
import { acceptPack } from '../../packs/accept.ts';
import { keysIn } from '../../packs/key-file.ts';
import { KeyError, type Keys } from '../../packs/keys.ts';
import { PackRefused } from '../../packs/refused.ts';
import { NumberTaken, signOver, type Sealed, type ToSign } from '../../packs/sign.ts';
import { read, readBytes } from '../files.ts';
import { mustBeFree, write } from '../output.ts';
import { UsageError } from '../usage.ts';
import { needed, readArguments } from './arguments.ts';
import { openPack } from './open.ts';
import { numberTaken, replacedAt } from './replaced.ts';
import { keyLines, say } from './say.ts';

const usage = 'sign FILE.json --key KEY [--old-key KEY] -o NAME.pack.json';

/** @throws UsageError naming the file */
const privateKeyIn = async (file: string): Promise<Keys> => {
  try {
    return await keysIn(read(file));
  } catch (error) {
    throw error instanceof KeyError ? new UsageError(`${file}: ${error.message}`) : error;
  }
};

/** @throws UsageError also for a second one: only the last would count */
const oldKeyIn = async ([file, ...more]: readonly string[] = []): Promise<Keys | undefined> => {
  if (more.length > 0) throw new UsageError('Expected --old-key once: the key before this one. What vouches for those before it is taken over from the file that is replaced');
  return file === undefined ? undefined : privateKeyIn(file);
};

const isSigned = (text: string): boolean => text.startsWith('{"postproef":1,');

const vouch = ' The key of that file has to vouch for the new one: give it with --old-key. If it is lost or stolen, sign under another name; what else to do stands in docs/deploying.md.';

/** @throws UsageError where its number was given out */
const signedOver = async (output: string, about: ToSign): Promise<Sealed> => {
  try {
    return await signOver(about);
  } catch (error) {
    throw error instanceof NumberTaken ? numberTaken(output, error) : error;
  }
};

/** Better refused here than by a colleague’s browser. @throws PackRefused */
const mustBeTaken = async ({ text, terms }: Sealed, output: string): Promise<void> => {
  try {
    await acceptPack(text, { ...terms, base: [nba], engine: engineNumber });
  } catch (error) {
    if (terms.installed && error instanceof PackRefused) say(`${output}: left as it was. Browsers that have it would not take the new one.${error.code === 'wrong-key' ? vouch : ''}`);
    throw error;
  }
};

/** @returns the exit code @throws UsageError, PackProblems, PackRefused */
export const signPack = async (words: readonly string[]): Promise<number> => {
  const { values, positionals: [file = ''] } = readArguments(words, { key: { type: 'string' }, 'old-key': { type: 'string', multiple: true }, output: { type: 'string', short: 'o' } }, 1, usage);
  const output = needed(values.output, usage);
  const keys = await privateKeyIn(needed(values.key, usage));
  const old = await oldKeyIn(values['old-key']);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${file}: This is a folder. “postproef pack build ${file} -o NAME.json” makes the file to sign`);
  const bytes = new Uint8Array(readBytes(file));
  const { pack } = await openPack(file);
  if (Buffer.from(bytes).includes('"postproef":1')) throw new UsageError(`${file}: Expected a built pack; this one is signed already`);
  mustBeFree(output, [file], isSigned);
  const sealed = await signedOver(output, { pack, bytes, keys, old, replaced: await replacedAt(output) });
  await mustBeTaken(sealed, output);
  write(output, sealed.text);
  say(`${output}: ${pack.id} ${pack.version} (number ${pack.sequence}), signed.`, ...(await keyLines(keys.publicKey)));
  return 0;
};
