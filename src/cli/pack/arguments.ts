import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../usage.ts';

/** Reads the words after `pack NAME`. @throws UsageError */
export const readArguments = <const Options extends NonNullable<ParseArgsConfig['options']>>(words: readonly string[], options: Options, count: number, usage: string) => {
  const read = () => {
    try {
      return parseArgs({ args: [...words], options, allowPositionals: true });
    } catch (error) {
      throw new UsageError(`${error instanceof Error ? error.message : String(error)} Expected: postproef pack ${usage}`);
    }
  };
  const { values, positionals } = read();
  if (positionals.length !== count) throw new UsageError(`Expected: postproef pack ${usage}`);
  return { values, positionals: positionals as readonly string[] };
};

/** An option that has to be there. @throws UsageError */
export const needed = <Value>(value: Value | undefined, usage: string): Value => {
  if (value === undefined) throw new UsageError(`Expected: postproef pack ${usage}`);
  return value;
};
