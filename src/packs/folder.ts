import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../engine/pack.ts';
import { readPackFiles, readPackJson, readSource, readSourceJson, type Source } from './read.ts';
import type { PackFile } from './yaml-file.ts';

/** Every YAML file in a folder and below it, in the order of their names. Node only. */
export const yamlFiles = (folder: string): PackFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));

/** Reads a pack from a folder of YAML or a built JSON file, signed or not. Node only. @throws PackProblems, or the file system's error */
export const loadPack = (path: string): Pack => (statSync(path).isDirectory() ? readPackFiles(yamlFiles(path)) : readPackJson(readFileSync(path, 'utf8'), path));

/** The same, with the places of its rules. @throws PackProblems, or the file system's error */
export const loadSource = (path: string): Source => (statSync(path).isDirectory() ? readSource(yamlFiles(path)) : readSourceJson(readFileSync(path, 'utf8'), path));
