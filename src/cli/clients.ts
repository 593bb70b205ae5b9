import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ClientNames, clientListOf, fits, readClientList, type ClientList } from '../engine/known/clients.ts';
import { namesIn, type Names } from './client-names.ts';
import { read, readBytes } from './files.ts';
import { mustBeFree, write } from './output.ts';
import { UsageError } from './usage.ts';

const leastSecret = 16;
const mostClients = 100_000;
const mostShown = 3;

const shown = (names: Names['names']): string => `${names.slice(0, mostShown).map(({ name }) => `“${name}”`).join(', ')}${names.length > mostShown ? ', …' : ''}`;

/** A list that finds nobody looks like a good one. @throws UsageError */
const madeOf = (file: string, { column, names }: Names, secret: Uint8Array): ReturnType<typeof clientListOf> => {
  if (names.length === 0) throw new UsageError(`${file}: Expected at least one name`);
  const made = clientListOf(names.map(({ name }) => name), secret);
  if (made.refused.length === names.length || !names.some(({ name }) => /\p{L}/u.test(name))) throw new UsageError(`${file}: ${column} has no name to know anybody by: ${shown(names)}. If the names stand in another column, call it “naam”, or build the list with --column NAME`);
  return made;
};

/** A line end after the secret is no part of it: it is gone where an administrator copies the secret into a policy. */
const secretIn = (file: string): Uint8Array => {
  const bytes = readBytes(file);
  const secret = bytes.subarray(0, bytes.length - (/[\r\n]+$/.exec(bytes.toString('latin1'))?.[0].length ?? 0));
  if (secret.length < leastSecret) throw new UsageError(`${file}: Expected a secret of at least ${leastSecret} bytes, got ${secret.length}`);
  return secret;
};

const listIn = (file: string, text: string): ClientList => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const list = readClientList(value);
  if (!list) throw new UsageError(`${file}: Expected a list of clients as “postproef clients build” writes it`);
  return list;
};

/**
 * The list for `check`: made by `clients build`, with its secret; or the names themselves, which then stay in this process.
 * @throws UsageError
 */
export const clientsFrom = (file: string, secretFile: string | undefined): ClientNames => {
  const text = read(file);
  if (!text.trimStart().startsWith('{')) {
    const secret = randomBytes(32);
    return new ClientNames(madeOf(file, namesIn(file), secret).list, secret);
  }
  if (secretFile === undefined) throw new UsageError(`${file}: Without its secret a list of clients cannot be read: add --secret-file`);
  const list = listIn(file, text);
  const secret = secretIn(secretFile);
  if (!fits(list, secret)) throw new UsageError(`${file}: This list was made with another secret than ${secretFile}`);
  return new ClientNames(list, secret);
};

const optionsOf = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { 'secret-file': { type: 'string' }, output: { type: 'string', short: 'o' }, column: { type: 'string' } }, allowPositionals: true });
    const [names] = positionals;
    const { 'secret-file': secretFile, output, column } = values;
    if (names === undefined || positionals.length > 1 || secretFile === undefined || output === undefined) throw new UsageError('Expected: postproef clients build NAMES.csv [--column NAME] --secret-file KEY -o FILE');
    return { names, secretFile, output, column };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** A secret that is not there yet is made: nobody has to invent one. */
const secretFor = (file: string): Uint8Array => {
  if (existsSync(file)) return secretIn(file);
  writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  process.stdout.write(`${file}: a new secret. Keep it with the firm’s other secrets; whoever has it can try names out.\n`);
  return secretIn(file);
};

const isList = (text: string): boolean => text.startsWith('{"schema":1,"longest":');

const build = (args: readonly string[]): number => {
  const { names: file, secretFile, output, column } = optionsOf(args);
  const found = namesIn(file, column);
  const { names } = found;
  if (names.length > mostClients) throw new UsageError(`${file}: Expected at most ${mostClients} names, got ${names.length}`);
  const secret = secretFor(secretFile);
  mustBeFree(output, [file, secretFile], isList);
  const { list, refused } = madeOf(file, found, secret);
  write(output, `${JSON.stringify(list)}\n`);
  for (const { name, index } of refused) process.stderr.write(`${file}:${names[index]?.line ?? 1}:1: left out, “${name}” is no name to know anybody by\n`);
  process.stdout.write(`${output}: ${names.length - refused.length} of ${names.length} names, as fingerprints\n${found.column}: ${shown(names)}\n`);
  return 0;
};

/** @returns the exit code @throws UsageError */
export const clients = ([command, ...args]: readonly string[]): number => {
  if (command === 'build') return build(args);
  throw new UsageError(`Expected “clients build”, got “clients ${command ?? ''}”`);
};
