import { facebook } from './facebook.ts';
import { linkedin } from './linkedin.ts';
import type { Site } from './site.ts';
import { x } from './x.ts';

/** Every site there is. To add one: a file here, a line here; its hosts reach the manifest by themselves. */
export const sites: readonly Site[] = [linkedin, facebook, x];

/** @param url of the page; a host pattern's path is always everything */
export const siteOf = (url: URL): Site | undefined => sites.find(({ hosts }) => hosts.some((host) => new URL(host.replace('/*', '/')).host === url.host && url.protocol === 'https:'));
