import { existsSync } from 'node:fs';
import nba from '../../../rules/nba/pack.yaml';
import type { Pack } from '../../engine/pack.ts';
import { engineNumber } from '../../engine/version.ts';
import { acceptPack } from '../../packs/accept.ts';
import { hand, seal } from '../../packs/envelope.ts';
import { importPrivate, KeyError } from '../../packs/keys.ts';
import { read, readBytes } from '../files.ts';
import { mustBeFree, write } from '../output.ts';
import { UsageError } from '../usage.ts';
import { needed, readArguments } from './arguments.ts';
import { keyLines, openPack, openRight, say } from './open.ts';

const usage = 'sign FILE.json --key KEY [--old-key KEY] -o NAME.pack.json';

/** @throws UsageError naming the file */
const privateKeyIn = async (file: string): Promise<{ readonly privateKey: string; readonly publicKey: string }> => {
  const privateKey = read(file).trim();
  try {
    return { privateKey, publicKey: (await importPrivate(privateKey)).publicKey };
  } catch (error) {
    if (error instanceof KeyError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
};

const isSigned = (text: string): boolean => text.startsWith('{"postproef":1,');

/** What stands there was perhaps sent already; browsers take only a higher number after it. */
const mustRise = async (output: string, { id, sequence = 0 }: Pack, bytes: Buffer): Promise<void> => {
  if (!existsSync(output)) return;
  const { pack: there } = await openRight(output);
  const isSame = read(output).includes(bytes.toString('base64'));
  if (there.id === id && !isSame && (there.sequence ?? 0) >= sequence) throw new UsageError(`${output}: This already is number ${there.sequence} of ${id}, with other rules. Browsers that have it take only a higher number: write sequence: ${(there.sequence ?? 0) + 1} in pack.yaml and build again`);
};

/** @returns the exit code @throws UsageError, PackProblems, PackRefused */
export const signPack = async (words: readonly string[]): Promise<number> => {
  const { values, positionals: [file = ''] } = readArguments(words, { key: { type: 'string' }, 'old-key': { type: 'string' }, output: { type: 'string', short: 'o' } }, 1, usage);
  const output = needed(values.output, usage);
  const { privateKey, publicKey } = await privateKeyIn(needed(values.key, usage));
  const bytes = readBytes(file);
  const { pack } = await openPack(file);
  if (bytes.includes('"postproef":1')) throw new UsageError(`${file}: Expected a built pack; this one is signed already`);
  mustBeFree(output, [file], isSigned);
  await mustRise(output, pack, bytes);
  const old = values['old-key'] === undefined ? undefined : await privateKeyIn(values['old-key']);
  const rotation = old && [await hand(old.privateKey, publicKey, new Date().toISOString())];
  const text = await seal(new Uint8Array(bytes), privateKey, rotation);
  // As a colleague’s browser will look at it: better refused here than there.
  await acceptPack(text, { keys: [old?.publicKey ?? publicKey], base: [nba], engine: engineNumber });
  write(output, text);
  say(`${output}: ${pack.id} ${pack.version} (number ${pack.sequence}), signed.`, ...(await keyLines(publicKey)));
  return 0;
};
