// npm test: everything that proves it works. Ends with “N passed, N failed”.
import { spawnSync } from 'node:child_process';
import { installBrowsers, installDependencies, installNginx } from './ready.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
installDependencies();
installBrowsers('chromium', 'firefox-esr');
installNginx();

const step = (name, ...words) => {
  console.log(`\n— ${name}`);
  return spawnSync('npx', ['--no-install', ...words], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, npm_config_loglevel: 'error' } }).status === 0;
};
const steps = [
  ['types', 'tsc'],
  ['types of the engine, which knows no browser', 'tsc', '-p', 'src/engine', '--noEmit'],
  ['build for Chrome', 'vite', 'build', '--mode', 'chrome'],
  ['build for Firefox', 'vite', 'build', '--mode', 'firefox'],
  ['build of the command', 'vite', 'build', '--mode', 'cli'],
];
for (const [name, ...words] of steps) {
  if (step(name, ...words)) continue;
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
process.exit(step('tests', 'vitest', 'run', '--reporter=default', '--reporter=./test/closing-line.ts', ...process.argv.slice(2)) ? 0 : 1);
