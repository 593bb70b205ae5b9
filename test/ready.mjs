// Makes a fresh clone ready: dependencies, and browsers where this machine may install them. Plain Node, for nothing is installed yet.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const run = (command, args, options = {}) => execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
const quiet = (command, args, options = {}) => spawnSync(command, args, { stdio: 'ignore', ...options }).status === 0;

/** npm leaves a copy of what it installed in node_modules; packages for other machines are not in it. */
const isInstalled = () => {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = read('node_modules/.package-lock.json');
  return Object.entries(read('package-lock.json')).every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
};

export const installDependencies = () => {
  if (isInstalled()) return;
  console.log('Installing dependencies …');
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
};

const mayInstall = () => process.getuid?.() === 0 && quiet('apt-get', ['--version']);
const install = (names) => {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  quiet('apt-get', ['update', '-qq'], { env: environment });
  quiet('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env: environment });
};

const browsers = { chromium: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', 'firefox-esr': process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' };

/** @param names of Debian's packages. Exits with one line on what to install where it may not do so itself. */
export const installBrowsers = (...names) => {
  const missing = names.filter((name) => !existsSync(browsers[name]));
  if (missing.length === 0) return;
  if (mayInstall()) {
    console.log(`Installing ${missing.join(' and ')} …`);
    install([...missing, 'fonts-liberation', 'fonts-noto-color-emoji']);
  }
  const left = missing.filter((name) => !existsSync(browsers[name]));
  if (left.length === 0) return;
  console.error(`Please install ${left.join(' and ')} (on Debian: sudo apt-get install ${left.join(' ')}), or set CHROMIUM_PATH and FIREFOX_PATH.`);
  process.exit(1);
};

const nginx = process.env.NGINX_PATH ?? '/usr/sbin/nginx';

/** For the road of a pack, from a real server. Where there is none and none may be installed, that test is skipped, and this says so. */
export const installNginx = () => {
  if (!existsSync(nginx) && mayInstall()) {
    console.log('Installing nginx …');
    install(['nginx-light']);
  }
  if (!existsSync(nginx)) console.log('Without nginx the road of a pack is not tested (on Debian: sudo apt-get install nginx-light), or set NGINX_PATH.');
};
