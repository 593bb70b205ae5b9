// npm run package: the archives that the stores take, and one to load by hand, from dist/. The same build gives the same bytes: no clock, no order of the file system.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

const { version } = JSON.parse(readFileSync('manifest.json', 'utf8'));
/** fflate writes the local time of it, which is the same text everywhere. */
const mtime = new Date(2026, 0, 1);

const filesIn = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
const archive = (file, names, read) => {
  const entries = [...names].sort().map((name) => [name.replaceAll('\\', '/'), [read(name), { mtime, level: 9 }]]);
  const bytes = zipSync(Object.fromEntries(entries));
  writeFileSync(file, bytes);
  console.log(`${file}: ${entries.length} files, ${Math.ceil(bytes.length / 1024)} KB`);
};

/** The key fixes the id of a folder that is loaded by hand; the Chrome store gives its own and refuses a manifest with one. */
const withoutKey = (bytes) => {
  const { key: _, ...manifest } = JSON.parse(bytes.toString());
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
};

/** What a store's reviewer needs to build it again: the files under version control. */
const sources = () => {
  try {
    return execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\0').filter((name) => name && existsSync(name));
  } catch {
    return [];
  }
};

const build = (folder, name, change = (bytes) => bytes) =>
  archive(`dist/postproef-${name}-${version}.zip`, filesIn(folder), (file) => {
    const bytes = readFileSync(join(folder, file));
    return file === 'manifest.json' ? change(bytes) : bytes;
  });
build('dist/chrome', 'chrome', withoutKey);
build('dist/chrome', 'chrome-unpacked');
build('dist/firefox', 'firefox');
const names = sources();
if (names.length > 0) archive(`dist/postproef-source-${version}.zip`, names, (name) => readFileSync(name));
else console.log('No source archive: this folder is not under version control.');
