import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../engine/pack.ts';
import { schemaFile } from './first-rules.ts';
import { readPackFiles, readPackJson, readSource, readSourceJson, type Source } from './read.ts';
import { textIn } from './utf8.ts';
import type { PackFile } from './yaml-file.ts';

const textOf = (path: string): string => textIn(readFileSync(path), path);

export const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);
/** Of editors, version control and the system: “.#rules.yaml”, “.github/workflows/lint.yml”, “._rules.yaml”. */
const isHidden = (name: string): boolean => /(?:^|[/\\])\./.test(name);
const isFolder = (path: string): boolean => statSync(path).isDirectory();
const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !isHidden(name) && !isFolder(join(folder, name)))
    .sort();

/** In a folder and below it. */
export const yamlNames = (folder: string): string[] => namesIn(folder).filter(isYaml);
const yamlFiles = (folder: string): PackFile[] => yamlNames(folder).map((name) => ({ path: join(folder, name), text: textOf(join(folder, name)) }));

/** Reads a pack from a folder of YAML or a built JSON file, signed or not. Node only. @throws PackProblems, NotJson, NotUtf8, or the file system's error */
export const loadPack = (path: string): Pack => (isFolder(path) ? readPackFiles(yamlFiles(path)) : readPackJson(textOf(path), path));

/** The same, with the places of its rules. @throws PackProblems, NotJson, NotUtf8, or the file system's error */
export const loadSource = (path: string): Source => (isFolder(path) ? { ...readSource(yamlFiles(path)), passedOver: namesIn(path).filter((name) => !isYaml(name) && name !== schemaFile) } : readSourceJson(textOf(path), path));
