import { describe, expect, it } from 'vitest';
import { isPrivatePath } from '../../src/content/composers.ts';
import { sites } from '../../src/sites/index.ts';

describe('the private paths of a site', () => {
  it.each(sites.flatMap((site) => (site.neverPaths ?? []).map((never) => [site.id, never, site] as const)))('%s%s, and all under it', (_, never, site) => {
    for (const path of [never, `${never}/`, `${never}/t/1`]) expect(isPrivatePath(site, path), path).toBe(true);
  });

  it('are not those of somebody whose name only begins so', () => {
    for (const site of sites) for (const path of ['/messages_nl/status/1', '/messagesbv', '/messagingdag', '/']) expect(isPrivatePath(site, path), path).toBe(false);
  });
});
