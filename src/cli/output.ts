import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, troubleWith } from './trouble.ts';
import { UsageError } from './usage.ts';

const nowhere = (file: string): UsageError => new UsageError(`${file}: There is no folder ${dirname(file)}`);
const taken = (file: string): UsageError => new UsageError(`${file}: There is such a file already; it was left as it is. Choose another name`);

/** @throws UsageError */
export const write = (file: string, text: string, options: { readonly mode?: number; readonly flag?: string } = {}): void => {
  try {
    writeFileSync(file, text, options);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw taken(file);
    if (codeOf(error) === 'ENOENT') throw nowhere(file);
    throw troubleWith(file, error);
  }
};

const isOneOf = (file: string, others: readonly string[]): boolean => others.some((other) => existsSync(other) && realpathSync(other) === realpathSync(file));

/**
 * A result may take the place of an earlier one of its kind, and of nothing else: keys and sources cannot be made again.
 * @param inputs what the result is made of @param isEarlier whether a text is such a result @throws UsageError
 */
export const mustBeFree = (file: string, inputs: readonly string[], isEarlier: (text: string) => boolean): void => {
  if (!existsSync(dirname(file))) throw nowhere(file);
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new UsageError(`${file}: This is a folder; a file belongs here`);
  if (there?.isFile() && there.size > 0 && (isOneOf(file, inputs) || !isEarlier(readFileSync(file, 'utf8')))) throw taken(file);
};
