/** Builds the three pages, and the one of all skeletons, into one folder: `<site>.html` and `assets/`. */
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const builtSites = here('../../.cache/sites');

export async function buildSites(outDir = builtSites) {
  // Built beside and then moved into place: two runs at the same time never find each other's half of a page.
  const fresh = `${outDir}.${process.pid}`;
  await build({
    configFile: false,
    root: here('pages'),
    base: '/',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir: fresh,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: ['linkedin', 'facebook', 'x', 'skeleton'].map((site) => here(`pages/${site}.html`)) },
    },
  });
  await moveIntoPlace(fresh, outDir);
  return outDir;
}

async function moveIntoPlace(fresh, outDir) {
  const old = `${fresh}.old`;
  await rename(outDir, old).catch(ignoreMissing);
  try {
    await rename(fresh, outDir);
  } catch (problem) {
    // Another run was first, and built the same sources.
    if (!['ENOTEMPTY', 'EEXIST'].includes(problem.code)) throw problem;
    await rm(fresh, { recursive: true });
  }
  await rm(old, { recursive: true, force: true });
}

function ignoreMissing(problem) {
  if (problem.code !== 'ENOENT') throw problem;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSites();
