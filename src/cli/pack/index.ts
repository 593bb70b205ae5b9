import { PackProblems } from '../../packs/problem.ts';
import { PackRefused } from '../../packs/refused.ts';
import { UsageError } from '../usage.ts';
import { buildPack } from './build.ts';
import { diffPacks } from './diff.ts';
import { keygen } from './keygen.ts';
import { lintPack } from './lint.ts';
import { newPack } from './new.ts';
import { say, sayProblems } from './open.ts';
import { signPack } from './sign.ts';
import { testPack } from './test.ts';
import { packUsage, usageOf } from './usage.ts';
import { verifyPack } from './verify.ts';

const commands = new Map<string, (words: readonly string[]) => number | Promise<number>>([
  ['new', newPack],
  ['lint', lintPack],
  ['test', testPack],
  ['build', buildPack],
  ['keygen', keygen],
  ['sign', signPack],
  ['verify', verifyPack],
  ['diff', diffPacks],
]);

const run = (name: string | undefined, words: readonly string[]): number | Promise<number> => {
  const command = commands.get(name ?? '');
  if (!command) throw new UsageError(`Expected “pack” with ${[...commands.keys()].join(', ')}; got “${name ?? ''}”`);
  return command(words);
};

/** @returns the exit code: 1 where something is wrong with a pack @throws UsageError */
export const pack = async ([name, ...words]: readonly string[]): Promise<number> => {
  if (name === undefined || name === 'help' || name === '--help' || words.includes('--help')) {
    process.stdout.write(name === undefined || !commands.has(name) ? packUsage : usageOf(name));
    return name === undefined ? 2 : 0;
  }
  try {
    return await run(name, words);
  } catch (error) {
    if (error instanceof PackProblems) sayProblems(error.problems);
    else if (error instanceof PackRefused) say(`Not accepted (${error.code}). ${error.message}`);
    else throw error;
    return 1;
  }
};
