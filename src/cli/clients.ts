import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { ClientNames, clientListOf, fits, readClientList, type ClientList } from '../engine/known/clients.ts';
import { textIn } from '../packs/utf8.ts';
import { namesIn, type Named, type Names } from './client-names.ts';
import { isEveryday } from './everyday.ts';
import { read, readBytes } from './files.ts';
import { isUtf8 } from './list-text.ts';
import { mustBeFree, write } from './output.ts';
import { UsageError } from './usage.ts';
import { readWords } from './words.ts';

const leastSecret = 16;
const mostClients = 100_000;
const mostShown = 3;

const shown = (names: Names['names']): string => `${names.slice(0, mostShown).map(({ name }) => `“${name}”`).join(', ')}${names.length > mostShown ? ', …' : ''}`;

const sayNotes = (notes: readonly string[]): void => void process.stderr.write(notes.map((note) => `${note}\n`).join(''));

interface Made {
  readonly list: ClientList;
  /** Names that would be found everywhere, or nowhere. */
  readonly leftOut: readonly Named[];
}

/** A list that finds nobody looks like a good one. @throws UsageError */
const madeOf = (file: string, { column, names }: Names, secret: Uint8Array): Made => {
  if (names.length === 0) throw new UsageError(`${file}: Expected at least one name`);
  const telling = names.filter(({ name }) => !isEveryday(name));
  const { list, refused } = clientListOf(telling.map(({ name }) => name), secret);
  const plain = new Set(refused.map(({ index }) => index));
  const kept = new Set(telling.filter((_, index) => !plain.has(index)));
  const leftOut = names.filter((one) => !kept.has(one));
  if (leftOut.length === names.length || !names.some(({ name }) => /\p{L}/u.test(name))) throw new UsageError(`${file}: ${column} has no name to know anybody by: ${shown(names)}. If the names stand in another column, call it “naam”, or build the list with --column NAME`);
  return { list, leftOut };
};

/** As a policy has it too: text, and no space or line end around it. @throws UsageError */
const secretIn = (file: string): Uint8Array => {
  const bytes = readBytes(file);
  if (!isUtf8(bytes)) throw new UsageError(`${file}: Expected a secret of letters and digits, as a policy can hold it`);
  const secret = Buffer.from(textIn(bytes, file).trim());
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
  const bytes = readBytes(file);
  if (!/^\uFEFF?\s*\{/.test(bytes.toString('utf8'))) {
    const secret = randomBytes(32);
    const names = namesIn(file, bytes);
    sayNotes(names.notes);
    return new ClientNames(madeOf(file, names, secret).list, secret);
  }
  if (secretFile === undefined) throw new UsageError(`${file}: Without its secret a list of clients cannot be read: add --secret-file`);
  const list = listIn(file, textIn(bytes, file));
  const secret = secretIn(secretFile);
  if (!fits(list, secret)) throw new UsageError(`${file}: This list was made with another secret than ${secretFile}`);
  return new ClientNames(list, secret);
};

const options = { 'secret-file': { type: 'string' }, output: { type: 'string', short: 'o' }, column: { type: 'string' }, 'new-secret': { type: 'boolean' } } as const;

const optionsOf = (args: readonly string[]) => {
  const { values, positionals } = readWords(args, options);
  const [names] = positionals;
  const { 'secret-file': secretFile, output, column, 'new-secret': newSecret = false } = values;
  if (names === undefined || positionals.length > 1 || secretFile === undefined || output === undefined) throw new UsageError('Expected: postproef clients build NAMES.csv [--column NAME] --secret-file KEY [--new-secret] -o FILE');
  return { names, secretFile, output, column, newSecret };
};

const isList = (text: string): boolean => text.startsWith('{"schema":1,"longest":');

/** Browsers that have the secret of the list that is there would find nobody by one of another. @param secret undefined: one that is not there yet @throws UsageError */
const mustBeItsSecret = (output: string, secretFile: string, secret: Uint8Array | undefined): void => {
  const there = existsSync(output) ? read(output) : '';
  if (there === '' || (secret && fits(listIn(output, there), secret))) return;
  const why = secret ? `${secretFile}: ${output} was made with another secret` : `${secretFile}: There is no such file, and ${output} was made with another secret`;
  throw new UsageError(`${why}; it was left as it is. Is this the right file? For a list that needs the new secret in every browser, add --new-secret`);
};

const build = (args: readonly string[]): number => {
  const { names: file, secretFile, output, column, newSecret } = optionsOf(args);
  const found = namesIn(file, readBytes(file), column);
  const { names } = found;
  if (names.length > mostClients) throw new UsageError(`${file}: Expected at most ${mostClients} names, got ${names.length}`);
  // One that is not there yet is made: nobody has to invent it.
  const fresh = existsSync(secretFile) ? undefined : randomBytes(32).toString('base64url');
  const secret = fresh === undefined ? secretIn(secretFile) : Buffer.from(fresh);
  const { list, leftOut } = madeOf(file, found, secret);
  mustBeFree(output, [file, secretFile], isList);
  if (!newSecret) mustBeItsSecret(output, secretFile, fresh === undefined ? secret : undefined);
  const flag = existsSync(output) ? 'w' : 'wx';
  if (fresh !== undefined) {
    write(secretFile, fresh, { mode: 0o600, flag: 'wx' });
    process.stdout.write(`${secretFile}: a new secret. Keep it with the firm’s other secrets; whoever has it can try names out.\n`);
  }
  write(output, `${JSON.stringify(list)}\n`, { flag });
  sayNotes([...found.notes, ...leftOut.map(({ name, line }) => `${file}:${line}:1: left out, “${name}” is no name to know anybody by`)]);
  process.stdout.write(`${output}: ${names.length - leftOut.length} of ${names.length} names, as fingerprints\n${found.column}: ${shown(names)}\n`);
  return 0;
};

/** @returns the exit code @throws UsageError */
export const clients = ([command, ...args]: readonly string[]): number => {
  if (command === 'build') return build(args);
  throw new UsageError(`Expected “clients build”, got “clients ${command ?? ''}”`);
};
