import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Arrows run one way. A room may import from itself and from the rooms named here; packages are named too where only some may have them. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  sites: [],
  packs: ['engine'],
  log: ['packs'],
  platform: ['engine'],
  background: ['packs', 'log', 'platform', 'engine', 'content', 'rules'],
  content: ['engine', 'sites', 'packs', 'platform', 'rules'],
  pages: ['engine', 'packs', 'log', 'platform', 'rules', 'content', 'corpus'],
  cli: ['engine', 'packs', 'log', 'rules', 'corpus', 'package.json'],
};
const packagesOf: Readonly<Record<string, readonly RegExp[]>> = {
  engine: [/^@noble\/hashes\//, /^ibantools$/, /^jsvat$/, /^stdnum\//, /^libphonenumber-js\//, /^twitter-text\//],
  sites: [],
  packs: [/^yaml$/, /^zod\/mini$/],
  log: [/^zod\/mini$/],
  platform: [/^webextension-polyfill$/],
  background: [],
  content: [/^@floating-ui\/dom$/],
  pages: [],
  cli: [/^node:/, /^csv-parse\/sync$/],
};

/** The one file of `packs` that knows Node, and the only room that may import it: from anywhere else it would end up in a page. */
const folderReader = 'src/packs/folder.ts';
const readsFolders = 'cli';
/** Posts that the extension and the command may hold. The others measure how good they are, and no longer could. */
const corpus = ['dev', 'dev2', 'own'].map((name) => `test/corpus/${name}.jsonl?raw`);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.ts$/.test(name) && !name.endsWith('.d.ts')).map((name) => join('src', name));
const importsOf = (file: string): string[] => [...readFileSync(file, 'utf8').matchAll(/\b(?:(?:from|import)\s+(?=['"])|import\(\s*)(['"`])([^'"`\n]+)\1/g)].map((match) => match[2] as string);
const roomOf = (path: string): string => (path.startsWith('rules/') ? 'rules' : (path.split('/')[1] ?? path));

describe('the architecture', () => {
  it.each(files)('%s imports only what its room may', (file) => {
    const room = roomOf(file);
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) {
        const path = normalize(join(dirname(file), name));
        const target = roomOf(path);
        const allowed = target === room || (mayImport[room] ?? []).includes(target);
        expect(allowed, `${file} is in “${room}”, which may not import from “${target}”`).toBe(true);
        if (target === 'corpus') expect(corpus, `${file}: these posts may not be read`).toContain(path);
        if (path === folderReader) expect(room, `${file}: only the command reads folders`).toBe(readsFolders);
      } else {
        const allowed = (file === folderReader && name.startsWith('node:')) || (packagesOf[room] ?? []).some((pattern) => pattern.test(name));
        expect(allowed, `${file}: add ${name} to the packages of “${room}” in test/architecture.test.ts, with a reason in the commit`).toBe(true);
      }
    }
  });

  it('keeps the engine synchronous', () => {
    expect(files.filter((file) => roomOf(file) === 'engine' && /\b(?:async|await|Promise|setTimeout|queueMicrotask)\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('keeps the browser API behind one door', () => {
    expect(files.filter((file) => importsOf(file).includes('webextension-polyfill') && file !== 'src/platform/messages.ts')).toEqual(['src/platform/browser.ts']);
    expect(files.filter((file) => /(?<![\w.'“])(?:chrome|browser)\.\w/.test(readFileSync(file, 'utf8')) && !/^src\/(?:platform|background)\//.test(file))).toEqual([]);
  });

  it.each([
    ['src/engine/kinds', 'index.ts'],
    ['src/engine/entities', 'index.ts'],
    ['src/engine/fixes', 'index.ts'],
    ['src/engine/metrics', 'index.ts'],
    ['src/sites', 'index.ts'],
  ])('%s: every file is in its list', (folder, list) => {
    const listed = importsOf(join(folder, list)).map((name) => name.slice(2));
    const helpers = ['recogniser.ts', 'site.ts', 'way.ts', 'measure.ts', list];
    for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.ts') && !helpers.includes(entry))) expect(listed, `add ${name} to ${folder}/${list}`).toContain(name);
  });
});
