import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { buildSites } from '../sites/build.mjs';
import { serveSites } from '../sites/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of the demo sites on this machine. */
    sites: number;
  }
}

/** Before the first browser test: the sites are built and served. The extension itself is built by `npm test`. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  if (!existsSync('dist/chrome/manifest.json')) throw new Error('Expected dist/chrome: run “npm run build” first');
  await buildSites();
  const sites = await serveSites({});
  provide('sites', sites.port);
  return sites.close;
};
