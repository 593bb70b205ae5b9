import { UsageError } from './usage.ts';

const words: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  ENOTDIR: 'There is no such file or folder',
  EEXIST: 'There is a file of this name already',
  EISDIR: 'This is a folder; a file belongs here',
  EACCES: 'You may not open this',
  EPERM: 'You may not open this',
  EROFS: 'Nothing can be written here',
  ENOSPC: 'The disk is full',
};

/** Of the system, such as ENOENT. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** What the system says of a file, in plain words. */
export const troubleWith = (path: string, error: unknown): UsageError => new UsageError(`${path}: ${words[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))}`);

/** What was thrown, also by the system. */
export const plainly = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'path' in error && codeOf(error) in words ? troubleWith(String(error.path), error).message : error.message;
};
