import { parseArgs, type ParseArgsConfig } from 'node:util';
import { closest } from '../packs/closest.ts';
import { codeOf } from './trouble.ts';
import { UsageError } from './usage.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Node’s own sentences take several lines and speak of what else may begin with a dash. */
const plainly = (error: unknown, options: Options): string => {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? '';
  if (codeOf(error) === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message.includes('does not take') ? `${option} takes no value` : `Expected a value after ${option}`;
  if (codeOf(error) !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return message;
  const names = Object.keys(options).map((name) => `--${name}`);
  const near = closest(option, names);
  return `There is no option ${option}${near === undefined ? `; the options are ${names.join(', ')}` : `. Did you mean ${near}?`}`;
};

/** Options and files. @throws UsageError */
export const readWords = <const Allowed extends Options>(words: readonly string[], options: Allowed) => {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(plainly(error, options));
  }
};
