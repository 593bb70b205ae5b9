import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import nba from '../../../rules/nba/pack.yaml';
import type { Pack } from '../../engine/pack.ts';
import { isYaml, loadSource } from '../../packs/folder.ts';
import { wordsOf } from '../../packs/keys.ts';
import { lint, nothingIn, type Linted } from '../../packs/lint.ts';
import { PackProblems, withCaret, type Problem } from '../../packs/problem.ts';
import type { Source } from '../../packs/read.ts';
import { NotUtf8 } from '../../packs/utf8.ts';
import { troubleWith } from '../trouble.ts';
import { UsageError } from '../usage.ts';

/** What a pack stands upon: the default rules, unless it takes their place. */
export const baseOf = ({ layer }: Pack): Pack[] => (layer === 'base' ? [] : [nba]);

/** @throws PackProblems, NotUtf8, or UsageError where there is no such pack */
export const openPack = (path: string): Source => {
  if (isYaml(path) && existsSync(path) && !statSync(path).isDirectory()) throw new UsageError(`${path}: This is one file of a pack. Give the folder: ${dirname(path)}`);
  try {
    return loadSource(path);
  } catch (error) {
    if (error instanceof PackProblems || error instanceof NotUtf8) throw error;
    throw troubleWith(path, error);
  }
};

/** Form, and that there is something in it. */
export const linted = (source: Source): Linted => {
  const { problems, advice } = lint(source, baseOf(source.pack));
  return { problems: [...nothingIn(source), ...problems], advice };
};

export const count = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;

export const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

/** Which key signed, for browsers and for the telephone. */
export const keyLines = async (publicKey: string): Promise<string[]> => [`Signed with ${publicKey}`, `In words:    ${await wordsOf(publicKey)}`];

/** Problems for a person: each with its line, a caret under the place, and how many there are. */
export const sayProblems = (problems: readonly Problem[]): void => say(...problems.map((problem) => `${withCaret(problem)}\n`), `${count(problems.length, 'thing')} to mend.`);
