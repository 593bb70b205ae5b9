import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import nba from '../../../rules/nba/pack.yaml';
import type { Pack } from '../../engine/pack.ts';
import { openEnvelope, signersOf } from '../../packs/envelope.ts';
import { isYaml, loadSource, yamlNames } from '../../packs/folder.ts';
import { lint, nothingIn, type Linted } from '../../packs/lint.ts';
import { oneLine, PackProblems, type Problem } from '../../packs/problem.ts';
import { isSealed, readSourceJson, type Source } from '../../packs/read.ts';
import { PackRefused } from '../../packs/refused.ts';
import { read } from '../files.ts';
import { UsageError } from '../usage.ts';

/** Another edition of the default rules, that stands in their place. */
export const isEdition = ({ id, layer }: Pack): boolean => layer === 'base' && id === nba.id;

/** What a pack stands upon: the default rules, unless it takes their place. */
export const baseOf = (pack: Pack): Pack[] => (isEdition(pack) ? [] : [nba]);

/** Whoever signed it, the pack is still what they signed. @throws UsageError */
const mustBeAsSigned = async (text: string, path: string): Promise<void> => {
  try {
    if (isSealed(text, path)) await openEnvelope(text, await signersOf(text));
  } catch (error) {
    throw error instanceof PackRefused ? new UsageError(`${path}: ${error.message}`) : error;
  }
};

const fromFile = async (path: string): Promise<Source> => {
  const text = read(path);
  await mustBeAsSigned(text, path);
  return readSourceJson(text, path);
};

/** @throws PackProblems, NotJson, NotUtf8, or UsageError where there is no such pack or it was changed after it was signed */
export const openPack = async (path: string): Promise<Source> => {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder && yamlNames(path).length === 0) throw new UsageError(`${path}: There is no pack in this folder. “postproef pack new ${path}” makes one`);
  if (!isFolder && isYaml(path) && existsSync(path)) throw new UsageError(`${path}: This is one file of a pack. Give the folder: ${dirname(path)}`);
  return isFolder ? loadSource(path) : fromFile(path);
};

/** What is wrong with a pack, on one line. */
export const complaint = (path: string, [first, ...more]: readonly Problem[]): UsageError => new UsageError(`${first ? oneLine(first) : path}${more.length > 0 ? ` (and ${more.length} more: postproef pack lint ${path})` : ''}`);

/** A pack that is not judged here but needed. @throws NotJson, NotUtf8, UsageError */
export const openRight = async (path: string): Promise<Source> => {
  try {
    return await openPack(path);
  } catch (error) {
    throw error instanceof PackProblems ? complaint(path, error.problems) : error;
  }
};

/** Form, and that there is something in it. */
export const linted = (source: Source): Linted => {
  const { problems, advice } = lint(source, baseOf(source.pack));
  return { problems: [...nothingIn(source), ...problems], advice };
};
