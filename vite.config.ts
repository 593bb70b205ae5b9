import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, runnerImport, type Alias, type InlineConfig, type Plugin, type UserConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { sites } from './src/sites/index.ts';

/** Their ES modules name files as only a bundler understands. */
const bundled = ['twitter-text', 'stdnum', 'libphonenumber-js'];
const made = `${import.meta.dirname}/.cache/build`;
const madeFile = (name: string, text: string): string => {
  mkdirSync(made, { recursive: true });
  writeFileSync(`${made}/${name}`, text);
  return `${made}/${name}`;
};

/**
 * Aliases, not plugins: crxjs builds the injected scripts without our plugins, but with our `resolve`.
 * twitter-text asks for core-js 2, twice its own size, for what every browser has had for years.
 */
const withoutCoreJs: Alias = { find: /^core-js\/.*/, replacement: madeFile('nothing.js', 'export {};\n') };
/** How this project's TypeScript runs in Node itself: while building, and from the commands in test/. */
const inNode: InlineConfig = { configFile: false, root: import.meta.dirname, logLevel: 'error', resolve: { noExternal: bundled, alias: [withoutCoreJs] } };

/** `import pack from '…/nba/pack.yaml'` gives the whole folder, checked, as data: no YAML reader in the browser. */
const packAlias = async (): Promise<Alias> => {
  const { module } = await runnerImport<typeof import('./src/packs/folder.ts')>('/src/packs/folder.ts', inNode);
  return { find: /^.*\/nba\/pack\.yaml$/, replacement: madeFile('nba.json', JSON.stringify(module.loadPack('rules/nba'))) };
};

/** Public half of a key made for this extension and thrown away: it keeps the id the same wherever the folder is loaded from. */
const chromeKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyobyze4IEPRIgm0tz/ZggTqQ/FoPTiNqQgWLQNbElUPWpXAmTcRu9wboPSlOnrUf0DE2RCA7Leg4izw3eiiPzYNMgI502zPifaLWvDa7SjY4iI+Zo66a7ChQlbffGXmtZ78iDfUioRKS1PbovxqlmZa4nz5wa7ZMTJ/nw+a76/hgOsQE0nvmG96JrA/USnizSMOvmEJFilcFpFapJDP8JUxb9Xzxm3Srvo++0blQ7jJjgBL9ZElxG/atRoBjBjOtmuBOMm2TpyH3ovoqP7IPLKNkUlU2MsFfdx4yi6tmpinEM23TgyLFAUId/i5A5k/YLbCYmO1VfNF7eCCLOnBvlwIDAQAB';

const hosts = sites.flatMap((site) => site.hosts);
const chrome = { key: chromeKey, minimum_chrome_version: '137', background: { service_worker: 'src/background/main.ts', type: 'module' } };
const firefox = {
  background: { scripts: ['src/background/main.ts'], type: 'module' },
  browser_specific_settings: { gecko: { id: 'postproef@postproef.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } } },
};

/** manifest.json holds what both browsers share; hosts come from src/sites. */
const manifestFor = (browser: 'chrome' | 'firefox'): ManifestV3Export =>
  ({
    ...manifest,
    ...(browser === 'chrome' ? chrome : firefox),
    host_permissions: hosts,
    content_scripts: manifest.content_scripts.map((script) => ({ ...script, matches: hosts })),
  }) as ManifestV3Export;

/** crxjs lists the injected guard as web-accessible and leaves a second, unused copy. Injection needs neither, and a page could probe for it. */
const nothingForPages = (outDir: string): Plugin => ({
  name: 'postproef-nothing-for-pages',
  enforce: 'post',
  closeBundle: {
    order: 'post',
    sequential: true,
    handler() {
      if (!existsSync(`${outDir}/manifest.json`)) return; // also called for the guard, which crxjs builds first
      const { web_accessible_resources: _, ...built } = JSON.parse(readFileSync(`${outDir}/manifest.json`, 'utf8')) as Record<string, unknown>;
      writeFileSync(`${outDir}/manifest.json`, `${JSON.stringify(built, null, 2)}\n`);
      for (const asset of readdirSync(`${outDir}/assets`)) if (/^guard\.ts-/.test(asset)) rmSync(`${outDir}/assets/${asset}`);
    },
  },
});

const extension = (browser: 'chrome' | 'firefox'): UserConfig => ({
  plugins: [crx({ manifest: manifestFor(browser), browser }), nothingForPages(`dist/${browser}`)],
  // The other pages are in the manifest; this one is only linked to.
  build: { outDir: `dist/${browser}`, emptyOutDir: true, modulePreload: false, rollupOptions: { input: { author: 'src/pages/author/author.html' } } },
  worker: { format: 'es' },
});

/** Beside the command: what editors know of a pack’s fields. */
const schemaForEditors: Plugin = {
  name: 'postproef-schema-for-editors',
  async closeBundle() {
    const { module } = await runnerImport<typeof import('./src/packs/json-schema.ts')>('/src/packs/json-schema.ts', inNode);
    writeFileSync(`${import.meta.dirname}/dist/cli/postproef-rules.schema.json`, module.jsonSchema());
  },
};

const cli: UserConfig = {
  plugins: [schemaForEditors],
  ssr: { noExternal: true },
  publicDir: false,
  build: { ssr: 'src/cli/main.ts', outDir: 'dist/cli', emptyOutDir: true, target: 'node20', rollupOptions: { output: { entryFileNames: 'postproef.js', banner: '#!/usr/bin/env node' } } },
};

/** Timed as it is shipped: in one file. Module by module, as tests run it, every name from another file is a call of its own. */
const bench: UserConfig = {
  ssr: { noExternal: bundled },
  publicDir: false,
  build: { ssr: 'test/bench/bench.ts', outDir: '.cache/bench', emptyOutDir: true, target: 'node20', rollupOptions: { output: { entryFileNames: 'bench.js' } } },
};

/** Real browsers on a busy machine lose a key now and then: what fails is run once more, and said. */
const testsWith = (resolve: UserConfig['resolve']) => ({
  test: {
    projects: [
      { resolve, test: { name: 'unit', testTimeout: 30_000, include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', '**/*.browser.test.ts'], server: { deps: { inline: bundled } } } },
      {
        resolve,
        test: { name: 'browser', include: ['test/e2e/**/*.test.ts', 'test/**/*.browser.test.ts'], globalSetup: 'test/e2e/setup.ts', fileParallelism: false, retry: 1, testTimeout: 60_000, hookTimeout: 120_000, server: { deps: { inline: bundled } } },
      },
    ],
  },
});

const builds: Readonly<Record<string, () => UserConfig>> = { chrome: () => extension('chrome'), firefox: () => extension('firefox'), cli: () => cli, bench: () => bench };

/** `vite build --mode chrome`, `firefox`, `cli` or `bench`; anything else is the tests'. `inNode` is for test/node.mjs. */
export default defineConfig(async ({ mode }) => {
  const resolve = { alias: [withoutCoreJs, await packAlias()] };
  const config = builds[mode]?.() ?? (testsWith(resolve) as UserConfig);
  return { ...config, resolve, logLevel: 'warn', inNode: { ...inNode, resolve: { ...inNode.resolve, ...resolve } } } as UserConfig;
});
