import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A browser under policies, as an administrator sets them: real files in /etc. */
export interface ManagedBrowser {
  /** To start instead of the browser itself. */
  readonly path: string;
  remove(): void;
}

const isRoot = process.getuid?.() === 0;
const layOver = (folder: string): string[] => [isRoot ? '-m' : '-Urm', 'sh', '-c', `mount -t overlay overlay -o lowerdir=${folder}:/etc /etc && exec "$0" "$@"`];
const canLayOver = (folder: string): boolean => spawnSync('unshare', [...layOver(folder), 'true'], { stdio: 'ignore' }).status === 0;

/**
 * Where the system lets us, the files lie over /etc for this browser alone, and other browsers on the machine notice nothing. Where it does
 * not, they are really in /etc until `remove`.
 * @param files by their path, such as /etc/firefox/policies/policies.json
 * @returns undefined where neither may be done
 */
export const managedBrowser = (browser: string, files: Readonly<Record<string, unknown>>): ManagedBrowser | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'postproef-policy-'));
  for (const [path, policy] of Object.entries(files)) write(join(folder, path), policy);
  const etc = join(folder, 'etc');
  if (canLayOver(etc)) {
    const path = join(folder, 'browser');
    writeFileSync(path, `#!/bin/sh\nexec unshare ${layOver(etc).map((word) => `'${word}'`).join(' ')} '${browser}' "$@"\n`);
    chmodSync(path, 0o755);
    return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
  }
  rmSync(folder, { recursive: true, force: true });
  return isRoot ? reallyThere(browser, files) : undefined;
};

const write = (path: string, policy: unknown): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(policy));
};

const reallyThere = (path: string, files: Readonly<Record<string, unknown>>): ManagedBrowser => {
  const taken = Object.keys(files).find((file) => existsSync(file));
  if (taken !== undefined) throw new Error(`${taken} is there already: a test may not replace it`);
  const remove = (): void => Object.keys(files).forEach((file) => rmSync(file, { force: true }));
  process.once('exit', remove);
  for (const [file, policy] of Object.entries(files)) write(file, policy);
  return { path, remove: () => (process.off('exit', remove), remove()) };
};

/** Ends a browser as a power cut does: it and all that it started, by their numbers. */
export const cutPower = (profile: string): void => {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of lines) if (line.includes(profile) && !line.includes('ps -eo')) kill(Number(line.trim().split(/\s+/, 1)[0]));
};

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // gone with its parent
  }
};
