import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

describe('the built extension', () => {
  const manifest = JSON.parse(readFileSync('dist/chrome/manifest.json', 'utf8')) as Record<string, unknown> & { host_permissions: string[]; permissions: string[]; content_scripts: { matches: string[]; js: string[] }[] };
  const hosts = ['https://www.linkedin.com/*', 'https://www.facebook.com/*', 'https://business.facebook.com/*', 'https://x.com/*', 'https://twitter.com/*'];

  it('shows nothing to pages and asks for the contract’s hosts only', () => {
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest.host_permissions).toEqual(hosts);
    expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(hosts);
  });

  it('explains every permission in docs/architecture.md', () => {
    const page = readFileSync('docs/architecture.md', 'utf8');
    for (const permission of manifest.permissions) expect(page, `explain “${permission}” in one sentence`).toMatch(new RegExp(`^- \`${permission}\`: .+\\.$`, 'm'));
  });

  it('has a sentinel of at most 10 kB', () => {
    const [script] = manifest.content_scripts[0]?.js ?? [];
    expect(gzipSync(readFileSync(`dist/chrome/${script}`)).length).toBeLessThanOrEqual(10_000);
  });

  it('sends nothing anywhere: no request in the code that runs in pages', () => {
    const guard = readFileSync('dist/chrome/src/content/guard.js', 'utf8') + readFileSync('dist/chrome/src/content/sentinel.iife.js', 'utf8');
    expect(guard).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|RTCPeerConnection/);
  });
});
