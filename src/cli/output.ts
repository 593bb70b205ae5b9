import { chmodSync, existsSync, lstatSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, troubleWith } from './trouble.ts';
import { UsageError } from './usage.ts';

const nowhere = (file: string): UsageError => new UsageError(`${file}: There is no folder ${dirname(file)}`);
const taken = (file: string): UsageError => new UsageError(`${file}: There is such a file already; it was left as it is. Choose another name`);

/** Who fetches the file meanwhile gets the earlier one or this one, whole. @throws the system’s error; then the earlier one stays */
const replace = (file: string, text: string): void => {
  const part = `${file}.part`;
  try {
    writeFileSync(part, text);
    chmodSync(part, statSync(file).mode);
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
};

/** Whole or not at all. @param options.flag `wx`: only where there is no such file @throws UsageError */
export const write = (file: string, text: string, options: { readonly mode?: number; readonly flag?: string } = {}): void => {
  const there = lstatSync(file, { throwIfNoEntry: false });
  try {
    if (there?.isFile() && options.flag !== 'wx') replace(file, text);
    else writeFileSync(file, text, options);
  } catch (error) {
    if (!there) rmSync(file, { force: true });
    if (codeOf(error) === 'EEXIST') throw taken(file);
    if (codeOf(error) === 'ENOENT') throw nowhere(file);
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM') throw new UsageError(`${file}: You may not write here`);
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
