/**
 * Serves the built pages over HTTPS, with a certificate made on the spot and kept in memory. The Host header chooses
 * the page: every path of a host answers with that host's page, or with a skeleton where the address asks for one, save /assets/. All files are read at the start, so a
 * later build does not change what a running check sees.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { extname, join } from 'node:path';
import { generate } from 'selfsigned';
import { builtSites } from './build.mjs';
import { pageOfHost } from './hosts.mjs';

// As strict as the sites are: what a browser extension adds to the page must work under this.
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'";
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

export async function serveSites({ port = 0, dir = builtSites } = {}) {
  const files = await readFiles(dir);
  const { private: key, cert } = await certificate();
  const server = createServer({ key, cert }, (request, response) => answer(request, response, files));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: server.address().port, close: () => closeServer(server) };
}

async function readFiles(dir) {
  const names = await readdir(dir, { recursive: true }).catch(() => []);
  const pages = names.filter((name) => extname(name) in types);
  if (pages.length === 0) throw new Error(`No pages in ${dir}: call buildSites() first`);
  return new Map(await Promise.all(pages.map(async (name) => [`/${name}`, await readFile(join(dir, name))])));
}

const certificate = () => generate([{ name: 'commonName', value: 'demo pages' }], {
  keySize: 2048,
  algorithm: 'sha256',
  extensions: [{ name: 'subjectAltName', altNames: Object.keys(pageOfHost).map((value) => ({ type: 2, value })) }],
});

function answer(request, response, files) {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const path = request.url.split('?')[0];
  const page = !Object.hasOwn(pageOfHost, host) ? '' : /[?&]skeleton=/.test(request.url) ? 'skeleton' : pageOfHost[host];
  const name = path.startsWith('/assets/') ? path : `/${page}.html`;
  const body = files.get(name);
  const headers = { 'content-security-policy': policy, 'content-type': body ? types[extname(name)] : 'text/plain', 'cache-control': 'no-store' };
  response.writeHead(body ? 200 : 404, headers).end(body ?? 'Not here');
}

function closeServer(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
