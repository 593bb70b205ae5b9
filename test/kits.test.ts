import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { isPublicKey } from '../src/packs/keys.ts';
import { fakeBrowser } from './background/fake-browser.ts';

const shared = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../src/platform/browser.ts', () => ({
  get browser() {
    return shared.browser;
  },
}));
const { readPolicy } = await import('../src/background/policy.ts');

const read = (name: string): string => readFileSync(`docs/deploying/${name}`, 'utf8');
const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as { properties: Record<string, { type: string; description: string }> };
const chrome = 'nhdjoodmdfdblononnhcmjghfkghloho';
type Settings = Record<string, unknown>;

const inChrome = (JSON.parse(read('chrome-and-edge.json')) as { '3rdparty': { extensions: Record<string, Settings> } })['3rdparty'].extensions[chrome] ?? {};
const inFirefox = (JSON.parse(read('firefox-policies.json')) as { policies: { '3rdparty': { Extensions: Record<string, Settings> } } }).policies['3rdparty'].Extensions['postproef@postproef.example'] ?? {};

describe('the kits for administrators', () => {
  it('name settings that there are, with values of the right kind', () => {
    for (const [name, value] of Object.entries(inChrome)) {
      const asked = schema.properties[name];
      expect(asked, name).toBeDefined();
      expect(asked?.type, name).toBe(Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value);
    }
    expect((inChrome['packKeys'] as string[]).every(isPublicKey)).toBe(true);
  });

  it('set nothing that Postproef cannot use, and leave nobody to choose his own role', async () => {
    shared.browser = { ...fakeBrowser(), storage: { ...fakeBrowser().storage, managed: { get: async () => inChrome } } };
    const { unusable, setBy } = await readPolicy();
    expect(unusable).toEqual([]);
    expect([setBy.role, setBy.account, setBy.mode]).toEqual(['firm', 'firm', 'firm']);
  });

  it('say the same for every browser and system', () => {
    expect(inFirefox).toEqual(inChrome);
    for (const name of ['windows.ps1', 'macos.mobileconfig']) {
      const text = read(name);
      expect(text).toContain(chrome);
      for (const [setting, value] of Object.entries(inChrome)) for (const part of [setting, ...[value].flat().map(String)]) expect(text, `${name}: ${setting}`).toContain(part);
    }
    expect(read('macos.mobileconfig').match(/<key>packUrl<\/key>/g)).toHaveLength(3);
  });

  it('let every value of a right type through to Postproef: what the browser drops, nobody hears of', () => {
    for (const [name, asked] of Object.entries(schema.properties)) expect(Object.keys(asked).filter((key) => !['type', 'items', 'description'].includes(key)), name).toEqual([]);
  });

  it('explain every setting of the schema in docs/deploying.md', () => {
    const page = readFileSync('docs/deploying.md', 'utf8');
    for (const name of Object.keys(schema.properties)) expect(page, name).toContain(`| \`${name}\` |`);
  });
});
