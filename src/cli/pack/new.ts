import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { firstRules, schemaFile } from '../../packs/first-rules.ts';
import { jsonSchema } from '../../packs/json-schema.ts';
import { idFrom, isPackId } from '../../packs/pack-id.ts';
import { write } from '../output.ts';
import { UsageError } from '../usage.ts';
import { readArguments } from './arguments.ts';
import { firstHeader } from './first-header.ts';
import { say } from './say.ts';

const usage = 'new FOLDER [--id NAME] [--title TEXT]';

/** @returns the exit code @throws UsageError */
export const newPack = (words: readonly string[]): number => {
  const { values, positionals: [folder = ''] } = readArguments(words, { id: { type: 'string' }, title: { type: 'string' } }, 1, usage);
  const name = basename(resolve(folder));
  const id = values.id ?? idFrom(name);
  if (!isPackId(id)) throw new UsageError(`Expected --id to be a name such as kantoor-jansen; got “${id}”`);
  if (existsSync(join(folder, 'pack.yaml'))) throw new UsageError(`${folder}: There is a pack in this folder already; nothing was changed`);
  mkdirSync(folder, { recursive: true });
  write(join(folder, schemaFile), jsonSchema());
  write(join(folder, 'pack.yaml'), firstHeader(id, values.title ?? name), { flag: 'wx' });
  write(join(folder, 'rules.yaml'), firstRules, { flag: 'wx' });
  say(`${folder}: a pack with one rule. It works as it is; make it yours:`, `  ${join(folder, 'pack.yaml')}   whose rules these are`, `  ${join(folder, 'rules.yaml')}  the rule, with a word on each line`, '', `Next: postproef pack test ${folder}`);
  return 0;
};
