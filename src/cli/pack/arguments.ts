import type { ParseArgsConfig } from 'node:util';
import { UsageError } from '../usage.ts';
import { readWords } from '../words.ts';

/** Reads the words after `pack NAME`. @throws UsageError */
export const readArguments = <const Options extends NonNullable<ParseArgsConfig['options']>>(words: readonly string[], options: Options, count: number, usage: string) => {
  const { values, positionals } = readWords(words, options);
  if (positionals.length !== count) throw new UsageError(`Expected: postproef pack ${usage}`);
  return { values, positionals: positionals as readonly string[] };
};

/** An option that has to be there. @throws UsageError */
export const needed = <Value>(value: Value | undefined, usage: string): Value => {
  if (value === undefined) throw new UsageError(`Expected: postproef pack ${usage}`);
  return value;
};
