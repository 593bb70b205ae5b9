import { withCaret } from '../../packs/problem.ts';
import { readArguments } from './arguments.ts';
import { linted, openPack } from './open.ts';
import { count, say, sayProblems } from './say.ts';

/** @returns the exit code @throws UsageError, PackProblems */
export const lintPack = async (words: readonly string[]): Promise<number> => {
  const { positionals: [path = ''] } = readArguments(words, {}, 1, 'lint PATH');
  const source = await openPack(path);
  const { problems, advice } = linted(source);
  if (advice.length > 0) say(...advice.map((one) => `${withCaret(one)}\n`));
  if (problems.length > 0) sayProblems(problems);
  else say(`${path}: ${count(source.pack.rules.length, 'rule')}, nothing to mend.`);
  return problems.length > 0 ? 1 : 0;
};
