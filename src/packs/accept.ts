import { createChecker, type Checker } from '../engine/check.ts';
import type { BrokenExample } from '../engine/examples.ts';
import { PackError } from '../engine/kind.ts';
import type { Pack } from '../engine/pack.ts';
import { breath } from './breath.ts';
import { sha256, toHex } from './bytes.ts';
import { packFrom } from './data.ts';
import { fitsEngine } from './engine-range.ts';
import { openEnvelope } from './envelope.ts';
import { onlyOneBase, standsInForBase } from './layers.ts';
import { bytesFor, overLimits } from './limits.ts';
import { brokenIn } from './own-examples.ts';
import { pace, quickest, timeFor } from './pace.ts';
import { PackRefused } from './refused.ts';
import { engineSchema } from './schema.ts';

/** The pack that is in use. */
export interface Installed {
  readonly id: string;
  readonly sequence: number;
  readonly version: string;
  /** As `Accepted` gave it: the same pack once more is then no older one. */
  readonly digest?: string;
}

export interface Terms {
  /** Public keys; one of them, or one that it handed on to, must have signed. */
  readonly keys: readonly string[];
  readonly installed?: Installed;
  /** The packs that it will stand upon. */
  readonly base: readonly Pack[];
  /** `engineNumber`. */
  readonly engine: number;
}

export interface Accepted {
  readonly pack: Pack;
  /** That signed it: pin this one. */
  readonly key: string;
  /** SHA-256 of the signed bytes, in hexadecimal digits. */
  readonly digest: string;
}

const mostListed = 5;
const listed = (lines: readonly string[]): string => [...lines.slice(0, mostListed), ...(lines.length > mostListed ? [`… and ${lines.length - mostListed} more`] : [])].join('\n');

const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new PackRefused('schema', 'The content is not JSON.');
  }
};

/** A range that cannot be read is for the schema to say. */
const mustFitEngine = (data: unknown, engine: number): void => {
  const asked = engineSchema.safeParse(data).data?.engine;
  if (!fitsEngine(asked, engine)) throw new PackRefused('engine', `It asks for ${asked}; this is ${engine}.`);
};

const packIn = (bytes: Uint8Array, engine: number): Pack => {
  const data = jsonIn(bytes);
  mustFitEngine(data, engine);
  const result = packFrom(data);
  if ('mistakes' in result) throw new PackRefused('schema', listed(result.mistakes.map(({ path, problem }) => (path.length === 0 ? problem : `${path.join('.')}: ${problem}`))));
  const { pack } = result;
  if (pack.sequence === undefined) throw new PackRefused('schema', 'sequence: Expected a whole number from 1 up, higher in every pack that is signed; got nothing');
  if (bytes.length > bytesFor(pack.layer)) throw new PackRefused('too-large', `Expected at most ${bytesFor(pack.layer)} bytes; got ${bytes.length}.`);
  return pack;
};

const parts = (version: string): number[] => (version.split('-')[0] ?? '').split('.').map(Number);
/** Versions of three numbers only; what else people write is for people. */
export const isLowerVersion = (version: string, than: string): boolean => {
  const [ours, theirs] = [parts(version), parts(than)];
  if (![ours, theirs].every((one) => one.length === 3 && one.every(Number.isInteger))) return false;
  const differing = ours.findIndex((number, index) => number !== theirs[index]);
  return differing >= 0 && (ours[differing] as number) < (theirs[differing] as number);
};

/**
 * A rollback is a new pack with old rules: its sequence rises like any other’s, so that neither the old file nor the file of the rollback can
 * be sent once more later. What it may do is have a lower version.
 */
const mustBeNewer = ({ id, sequence = 0, version, rollback }: Pack, digest: string, installed: Installed | undefined): void => {
  if (!installed || installed.digest === digest) return;
  if (installed.id !== id) throw new PackRefused('other-pack', `In use: ${installed.id}; this one: ${id}.`);
  if (sequence <= installed.sequence) throw new PackRefused('older', `In use: number ${installed.sequence} (version ${installed.version}); this one: number ${sequence} (version ${version}).`);
  if (!rollback && isLowerVersion(version, installed.version)) throw new PackRefused('lower-version', `Version ${version} comes before ${installed.version}. If that is meant so, say why in rollback: {reason: …}.`);
};

const mustStayWithin = (pack: Pack, base: readonly Pack[]): void => {
  if (standsInForBase(pack, base)) throw new PackRefused('schema', onlyOneBase);
  const over = overLimits(pack).map(({ rule, problem }) => (rule === undefined ? problem : `${rule}: ${problem}`));
  if (over.length > 0) throw new PackRefused('limits', listed(over));
  const taken = new Set(base.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const twice = pack.rules.filter(({ id }) => taken.has(id)).map(({ id }) => `${id}: Expected an id that no other pack has. To change that rule, use overrides.`);
  if (twice.length > 0) throw new PackRefused('schema', listed(twice));
};

const compiled = async (pack: Pack, base: readonly Pack[]): Promise<Checker> => {
  let checker: Checker | undefined;
  try {
    const took = await quickest(pace.compile, () => (checker = createChecker([...base, pack])));
    if (took > pace.compile) throw new PackRefused('slow', `Making it ready took ${Math.round(took)} ms; at most ${pace.compile} is all right.`);
  } catch (error) {
    if (error instanceof PackError) throw new PackRefused('pattern', error.message);
    throw error;
  }
  return checker as Checker;
};

const mustKeepPace = async (pack: Pack, checker: Checker): Promise<void> => {
  const took = await timeFor(checker, pack);
  if (took > pace.check) throw new PackRefused('slow', `A check of the longest post took ${Math.round(took)} ms; at most ${pace.check} is all right.`);
};

/** Rules whose examples are tried in one go: some milliseconds. */
const slice = 20;

const mustDoAsItSays = async (pack: Pack, base: readonly Pack[], checker: Checker): Promise<void> => {
  const broken: BrokenExample[] = [];
  for (let from = 0; from < pack.rules.length; from += slice) {
    await breath();
    broken.push(...brokenIn({ ...pack, rules: pack.rules.slice(from, from + slice) }, [...base, pack], checker));
  }
  if (broken.length > 0) throw new PackRefused('examples', listed(broken.map(({ rule, language, expected, text }) => `${rule} (${language}): ${expected === 'match' ? 'finds nothing in' : 'finds something in'} “${text}”`)));
};

/**
 * Everything that must be right before a pack is used: size, envelope, signature, engine, content, number, limits, that it compiles and
 * keeps pace, and that its rules do what their own examples say, on this computer. It lets others have their turn between the parts of that;
 * the longest is the compiling, about half a second.
 * @param text of a .pack.json file
 * @throws PackRefused with a code and a text for people; KeyError where a trusted key is none
 */
export const acceptPack = async (text: string, { keys, installed, base, engine }: Terms): Promise<Accepted> => {
  const { bytes, key } = await openEnvelope(text, keys);
  const digest = toHex(await sha256(bytes));
  const pack = packIn(bytes, engine);
  mustBeNewer(pack, digest, installed);
  mustStayWithin(pack, base);
  const checker = await compiled(pack, base);
  await mustKeepPace(pack, checker);
  await mustDoAsItSays(pack, base, checker);
  return { pack, key, digest };
};
