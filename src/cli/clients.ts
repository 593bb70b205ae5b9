import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { ClientNames, clientListOf, fits, mostListBytes, type ClientList } from '../engine/known/clients.ts';
import { longestName, type Refusal } from '../engine/known/name-forms.ts';
import { textIn } from '../packs/utf8.ts';
import { namesIn, type Named, type Names } from './client-names.ts';
import { earlierIn, isList, listIn, mustBeItsSecret, mustNotShrink, sizesOf } from './earlier-clients.ts';
import { isEveryday } from './everyday.ts';
import { readBytes } from './files.ts';
import { isUtf8 } from './list-text.ts';
import { mustBeFree, write } from './output.ts';
import { clientsLine, clientsUsage, tell, UsageError } from './usage.ts';
import { readWords } from './words.ts';

const leastSecret = 16;
const mostShown = 3;

/** Why a name is left out, and what to do about it. */
const because: Readonly<Record<Refusal, string>> = {
  everyday: 'everyday words alone, which posts about nobody have too. Add a word by which people know it, such as its place',
  'first-name': 'a first name alone. Add the surname',
  short: 'too few letters to know anybody by. Write the name in full',
  long: `more than ${longestName} words. Write the name alone`,
};

const shown = (names: Names['names']): string => `${names.slice(0, mostShown).map(({ name }) => `“${name}”`).join(', ')}${names.length > mostShown ? ', …' : ''}`;

const sayNotes = (notes: readonly string[]): void => void process.stderr.write(notes.map((note) => `${note}\n`).join(''));

interface LeftOut extends Named {
  readonly why: string;
}
interface Made {
  readonly list: ClientList;
  /** Names that would be found everywhere, or nowhere. */
  readonly leftOut: readonly LeftOut[];
}

const notesOf = (leftOut: readonly LeftOut[], file: string): string[] => leftOut.map(({ name, line, why }) => `${file}:${line}:1: left out, “${name}”: ${why}`);

/** A list that finds nobody looks like a good one. @throws UsageError */
const madeOf = (file: string, { column, names }: Names, secret: Uint8Array): Made => {
  if (names.length === 0) throw new UsageError(`${file}: Expected at least one name`);
  const telling = names.filter(({ name }) => !isEveryday(name));
  const { list, refused } = clientListOf(telling.map(({ name }) => name), secret);
  const refusals = new Map(refused.map(({ index, because: refusal }) => [telling[index], refusal]));
  const kept = new Set(telling.filter((one) => !refusals.has(one)));
  const leftOut = names.filter((one) => !kept.has(one)).map((one) => ({ ...one, why: because[refusals.get(one) ?? 'everyday'] }));
  if (leftOut.length < names.length && names.some(({ name }) => /\p{L}/u.test(name))) return { list, leftOut };
  const first = leftOut[0] ? ` “${leftOut[0].name}”: ${leftOut[0].why}.` : '';
  throw new UsageError(`${file}: ${column} has no name to know anybody by: ${shown(names)}.${first} If the names stand in another column, call it “naam”, or build the list with --column NAME`);
};

/** As a policy has it too: text, and no space or line end around it. @throws UsageError */
const secretIn = (file: string): Uint8Array => {
  const bytes = readBytes(file);
  if (!isUtf8(bytes)) throw new UsageError(`${file}: Expected a secret of letters and digits, as a policy can hold it`);
  const text = textIn(bytes, file).trim();
  if (/[\r\n]/.test(text)) throw new UsageError(`${file}: Expected a secret on one line, got ${text.split(/\r?\n/).length} lines. Is this the right file?`);
  const secret = Buffer.from(text);
  if (secret.length < leastSecret) throw new UsageError(`${file}: Expected a secret of at least ${leastSecret} bytes, got ${secret.length}`);
  return secret;
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
    const { list, leftOut } = madeOf(file, names, secret);
    sayNotes([...names.notes, ...notesOf(leftOut, file)]);
    return new ClientNames(list, secret);
  }
  if (secretFile === undefined) throw new UsageError(`${file}: Without its secret a list of clients cannot be read: add --secret-file`);
  const list = listIn(file, textIn(bytes, file));
  const secret = secretIn(secretFile);
  if (!fits(list, secret)) throw new UsageError(`${file}: This list was made with another secret than ${secretFile}`);
  return new ClientNames(list, secret);
};

const options = { 'secret-file': { type: 'string' }, output: { type: 'string', short: 'o' }, column: { type: 'string' }, 'new-secret': { type: 'boolean' }, 'fewer-names': { type: 'boolean' } } as const;

const optionsOf = (args: readonly string[]) => {
  const { values, positionals } = readWords(args, options);
  const [names] = positionals;
  const { 'secret-file': secretFile, output, column, 'new-secret': newSecret = false, 'fewer-names': fewerNames = false } = values;
  if (names === undefined || positionals.length > 1 || secretFile === undefined || output === undefined) throw new UsageError(`Expected: ${clientsLine}`);
  return { names, secretFile, output, column, newSecret, fewerNames };
};

/** @throws UsageError for a list that no browser would take */
const writtenOf = (list: ClientList, { length }: Names['names'], file: string): string => {
  const text = `${JSON.stringify(list)}\n`;
  if (text.length > mostListBytes) throw new UsageError(`${file}: Expected a list of at most ${mostListBytes} bytes, which is what browsers take; ${length} names make ${text.length}`);
  return text;
};

const build = (args: readonly string[]): number => {
  const { names: file, secretFile, output, column, newSecret, fewerNames } = optionsOf(args);
  const found = namesIn(file, readBytes(file), column);
  // One that is not there yet is made: nobody has to invent it.
  const fresh = existsSync(secretFile) ? undefined : randomBytes(32).toString('base64url');
  const secret = fresh === undefined ? secretIn(secretFile) : Buffer.from(fresh);
  const { list, leftOut } = madeOf(file, found, secret);
  const text = writtenOf(list, found.names, file);
  mustBeFree(output, [file, secretFile], isList);
  const earlier = earlierIn(output);
  if (!newSecret) mustBeItsSecret(earlier, output, secretFile, fresh === undefined ? secret : undefined);
  if (!fewerNames) mustNotShrink(earlier, list, output, file);
  const flag = existsSync(output) ? 'w' : 'wx';
  if (fresh !== undefined) {
    write(secretFile, fresh, { mode: 0o600, flag: 'wx' });
    process.stdout.write(`${secretFile}: a new secret. Keep it with the firm’s other secrets; whoever has it can try names out.\n`);
  }
  write(output, text, { flag });
  sayNotes([...found.notes, ...notesOf(leftOut, file)]);
  const change = earlier ? `${output}: ${sizesOf(earlier, list).said}\n` : '';
  process.stdout.write(`${output}: ${found.names.length - leftOut.length} of ${found.names.length} names, as fingerprints\n${change}${found.column}: ${shown(found.names)}\n`);
  return 0;
};

/** @returns the exit code @throws UsageError */
export const clients = ([command, ...args]: readonly string[]): number => {
  if (command === 'build') return build(args);
  if (command === undefined) tell(clientsUsage);
  throw new UsageError(`Expected “clients build”${command === undefined ? '' : `, got “clients ${command}”`}`);
};
