import { dirname } from 'node:path';
import { defineConfig, runnerImport, type InlineConfig, type Plugin } from 'vite';

/** twitter-text asks for core-js 2, twice its own size, for what every browser has had for years. */
const withoutCoreJs: Plugin = {
  name: 'postproef-without-core-js',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('core-js/') ? '\0nothing' : undefined),
  load: (id) => (id === '\0nothing' ? 'export {}' : undefined),
};

/** `import pack from '…/pack.yaml'` gives the whole folder, checked, as data: no YAML reader in the browser. */
const packs = (): Plugin => ({
  name: 'postproef-packs',
  async load(id) {
    if (!id.endsWith('/pack.yaml')) return undefined;
    const { module } = await runnerImport<typeof import('./src/packs/folder.ts')>('/src/packs/folder.ts', inNode);
    return { code: `export default ${JSON.stringify(module.loadPack(dirname(id)))}`, moduleType: 'js' };
  },
});

/** How this project's TypeScript runs in Node itself: while building, and from the commands in test/. */
const inNode: InlineConfig = { configFile: false, root: import.meta.dirname, logLevel: 'error', plugins: [withoutCoreJs, packs()], resolve: { noExternal: ['twitter-text', 'stdnum', 'libphonenumber-js'] } } as InlineConfig;

export default defineConfig({
  inNode,
  plugins: [withoutCoreJs, packs()],
  test: { include: ['test/**/*.test.ts'], exclude: ['**/*.browser.test.ts'], server: { deps: { inline: ['twitter-text', 'stdnum'] } } },
} as never);
