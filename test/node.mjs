// Runs one of this project's TypeScript files in Node: `node test/node.mjs test/corpus/eval.ts --misses` calls its `main`.
import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

const root = new URL('..', import.meta.url).pathname;
process.chdir(root);
if (!existsSync('node_modules/.package-lock.json')) execFileSync('npm', ['ci', '--no-fund', '--no-audit'], { stdio: 'inherit' });

const [file, ...args] = process.argv.slice(2);
const { loadConfigFromFile, runnerImport } = await import('vite');
const config = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.config.ts');
const { module } = await runnerImport(`/${file}`, config.config.inNode);
await module.main(args);
