import { PackProblems } from '../../packs/problem.ts';
import { PackRefused } from '../../packs/refused.ts';
import { asksForHelp, tell } from '../usage.ts';
import { commandIn } from '../words.ts';
import { buildPack } from './build.ts';
import { diffPacks } from './diff.ts';
import { keygen } from './keygen.ts';
import { lintPack } from './lint.ts';
import { newPack } from './new.ts';
import { say, sayProblems } from './say.ts';
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

/** @returns the exit code: 1 where something is wrong with a pack @throws UsageError */
export const pack = async (words: readonly string[]): Promise<number> => {
  const [name, ...args] = words;
  if (asksForHelp(words)) return tell(usageOf(name));
  try {
    return await commandIn(commands, name, packUsage)(args);
  } catch (error) {
    if (error instanceof PackProblems) sayProblems(error.problems);
    else if (error instanceof PackRefused) say(`Not accepted (${error.code}). ${error.message}`);
    else throw error;
    return 1;
  }
};
