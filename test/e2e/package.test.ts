import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chromeId } from './extension-id.ts';

const pack = (zone: string): Map<string, Buffer> => {
  execFileSync(process.execPath, ['package.mjs'], { env: { ...process.env, TZ: zone } });
  return new Map(readdirSync('dist').filter((name) => name.endsWith('.zip')).map((name) => [name.replace(/-\d.*/, ''), readFileSync(`dist/${name}`)]));
};

const digests = (archives: ReadonlyMap<string, Buffer>) => [...archives].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]);

describe('npm run package', () => {
  const first = pack('Europe/Amsterdam');

  it('gives the same bytes anywhere', () => expect(digests(pack('Asia/Tokyo'))).toEqual(digests(first)));

  it.each(['chrome', 'firefox'])('%s: everything of the build, and nothing else', (browser) => {
    const entries = unzipSync(first.get(`postproef-${browser}`) as Buffer);
    const built = readdirSync(`dist/${browser}`, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(Object.keys(entries)).toHaveLength(built.length);
    const manifest = JSON.parse(strFromU8(entries['manifest.json'] as Uint8Array)) as Record<string, unknown>;
    expect(manifest).toMatchObject({ manifest_version: 3, name: '__MSG_name__' });
    expect(manifest).not.toHaveProperty('key');
  });

  it('chrome-unpacked: the same with the key, so that it has the id that the kits name', () => {
    const unpacked = unzipSync(first.get('postproef-chrome-unpacked') as Buffer);
    expect(Object.keys(unpacked)).toEqual(Object.keys(unzipSync(first.get('postproef-chrome') as Buffer)));
    const { key } = JSON.parse(strFromU8(unpacked['manifest.json'] as Uint8Array)) as { key: string };
    expect(readFileSync('docs/deploying/chrome-and-edge.json', 'utf8')).toContain(chromeId(key));
  });

  it('the sources, where they are under version control', () => {
    const source = first.get('postproef-source');
    if (source) expect(Object.keys(unzipSync(source))).toEqual(expect.arrayContaining(['package.json', 'src/cli/main.ts', 'rules/nba/pack.yaml']));
  });
});
