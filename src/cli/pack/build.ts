import { existsSync, readFileSync } from 'node:fs';
import type { Pack } from '../../engine/pack.ts';
import { builtText, momentOf } from '../../packs/built.ts';
import { mustBeFree, write } from '../output.ts';
import { needed, readArguments } from './arguments.ts';
import { openPack } from './open.ts';
import { count, say } from './say.ts';
import { proves } from './test.ts';

const usage = 'build PATH -o FILE.json';

/** The moment that browsers count a pack’s age from. The same pack in the same file keeps its own, so that building twice gives the same bytes. */
const dated = (pack: Pack, output: string): string => {
  const there = existsSync(output) ? readFileSync(output, 'utf8') : '';
  const created = /"created":"([^"]+)"/.exec(there)?.[1];
  return created !== undefined && builtText(pack, created) === there ? there : builtText(pack, momentOf(Date.now()));
};

const isBuilt = (text: string): boolean => text.startsWith('{"schema":1,"id":');

/** @returns the exit code @throws UsageError, PackProblems */
export const buildPack = async (words: readonly string[]): Promise<number> => {
  const { values, positionals: [path = ''] } = readArguments(words, { output: { type: 'string', short: 'o' } }, 1, usage);
  const output = needed(values.output, usage);
  const source = await openPack(path);
  mustBeFree(output, [path], isBuilt);
  if (!(await proves(source))) {
    say(`${output}: not written.`);
    return 1;
  }
  const text = dated(source.pack, output);
  write(output, text);
  say(`${output}: ${source.pack.id} ${source.pack.version} (number ${source.pack.sequence}), ${count(source.pack.rules.length, 'rule')}, ${Math.ceil(Buffer.byteLength(text) / 1024)} KB.`);
  return 0;
};
