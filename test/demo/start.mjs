// npm start: installs, builds and opens the extension on the demo sites. `npm start -- my-post.txt` types that file.
import { spawnSync } from 'node:child_process';
import { installBrowsers, installDependencies } from '../ready.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);
const [file] = process.argv.slice(2);
installDependencies();
installBrowsers('chromium');

console.log('Building the extension …');
const environment = { ...process.env, npm_config_loglevel: 'error' };
const built = spawnSync('npx', ['--no-install', 'vite', 'build', '--mode', 'chrome'], { encoding: 'utf8', env: environment });
if (built.status !== 0) {
  console.error(built.stdout, built.stderr);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['test/node.mjs', 'test/demo/demo.ts', ...(file ? [file] : [])], { stdio: 'inherit', env: environment });
process.exit(status ?? 1);
