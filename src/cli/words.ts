import { parseArgs, type ParseArgsConfig } from 'node:util';
import { closest } from '../packs/closest.ts';
import { codeOf } from './trouble.ts';
import { tell, UsageError } from './usage.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** @param usage told where no command is named @throws UsageError */
export const commandIn = <Command>(commands: ReadonlyMap<string, Command>, name: string | undefined, usage: string): Command => {
  const command = commands.get(name ?? '');
  if (command !== undefined) return command;
  const names = [...commands.keys()];
  const near = closest(name ?? '', names);
  if (name === undefined) tell(usage);
  throw new UsageError(`Expected one of ${names.join(', ')}; got ${name === undefined ? 'nothing' : `“${name}”${near === undefined ? '' : `. Did you mean “${near}”?`}`}`);
};

/** Node’s own sentences take several lines and speak of what else may begin with a dash. */
const plainly = (error: unknown, options: Options): string => {
  const message = error instanceof Error ? error.message : String(error);
  const [, short, option = ''] = /'(?:(-\w), )?(--?[\w-]+)/.exec(message) ?? [];
  if (codeOf(error) === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message.includes('does not take') ? `${option} takes no value` : `Expected a value after ${option}${short === undefined ? '' : ` (${short})`}`;
  if (codeOf(error) !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return message;
  const names = Object.entries(options).map(([name, { short }]) => `--${name}${short === undefined ? '' : ` (-${short})`}`);
  const near = closest(option, Object.keys(options).map((name) => `--${name}`));
  return `There is no option ${option}${near !== undefined ? `. Did you mean ${near}?` : names.length === 0 ? '' : `; the options are ${names.join(', ')}`}`;
};

/** Options and files. @throws UsageError */
export const readWords = <const Allowed extends Options>(words: readonly string[], options: Allowed) => {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(plainly(error, options));
  }
};
