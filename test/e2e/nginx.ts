import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, type SelfsignedOptions } from 'selfsigned';

/** A line of the access log. */
export interface Served {
  readonly path: string;
  readonly method: string;
  readonly status: number;
  readonly bytes: number;
}

export interface Nginx {
  readonly url: string;
  /** The authority that its certificate comes from, PEM: browsers remember nothing of a server that they do not trust. */
  readonly authority: string;
  /** What it serves. */
  readonly folder: string;
  served(): Served[];
  close(): Promise<void>;
}

export const nginxPath = process.env['NGINX_PATH'] ?? '/usr/sbin/nginx';
export const hasNginx = (): boolean => spawnSync(nginxPath, ['-v'], { stdio: 'ignore' }).status === 0;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
};

/** The part that a firm needs, from docs/deploying.md itself: what is written there is what is tested. */
const snippet = (): string => {
  const [, text] = /```nginx\n([^]*?)```/.exec(readFileSync('docs/deploying.md', 'utf8')) ?? [];
  if (text === undefined) throw new Error('Expected a block of nginx in docs/deploying.md');
  return text;
};

const configuration = (folder: string, port: number, location: string): string => `
daemon off;
worker_processes auto;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 4096; }
http {
  types { application/json json; }
  log_format road '{"path":"$uri","method":"$request_method","status":$status,"bytes":$bytes_sent}';
  access_log ${folder}/access.log road;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/temp;`).join('\n  ')}
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${folder}/cert.pem;
    ssl_certificate_key ${folder}/key.pem;
    root ${folder}/www;
    ${location}
  }
}
`;

const certificate = (name: string, extensions: SelfsignedOptions['extensions'], ca?: SelfsignedOptions['ca']) =>
  generate([{ name: 'commonName', value: name }], { keySize: 2048, algorithm: 'sha256', ...(extensions && { extensions }), ...(ca && { ca }) });

/** A real nginx over HTTPS on this machine, with the configuration that the documentation tells firms to use. */
export const startNginx = async (): Promise<Nginx> => {
  const folder = mkdtempSync(join(tmpdir(), 'postproef-nginx-'));
  for (const name of ['www/postproef', 'temp']) mkdirSync(join(folder, name), { recursive: true });
  const authority = await certificate('Postproef tests', [{ name: 'basicConstraints', cA: true, critical: true }, { name: 'keyUsage', keyCertSign: true, critical: true }]);
  const { private: key, cert } = await certificate('127.0.0.1', [{ name: 'basicConstraints', cA: false }, { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }], { key: authority.private, cert: authority.cert });
  writeFileSync(join(folder, 'key.pem'), key);
  writeFileSync(join(folder, 'cert.pem'), cert);
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port, snippet()));
  execFileSync(nginxPath, ['-t', '-q', '-c', file, '-p', folder, '-e', `${folder}/error.log`]);
  const server = spawn(nginxPath, ['-c', file, '-p', folder, '-e', `${folder}/error.log`], { stdio: 'ignore' });
  const end = (): void => void server.kill('SIGTERM');
  process.once('exit', end);
  const url = `https://127.0.0.1:${port}/postproef`;
  await untilItAnswers(port);
  return {
    url,
    authority: authority.cert,
    folder: join(folder, 'www/postproef'),
    served: () => readFileSync(join(folder, 'access.log'), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Served),
    close: async () => {
      process.off('exit', end);
      server.kill('SIGTERM');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
    socket.on('error', () => resolve(false));
  });

const untilItAnswers = async (port: number): Promise<void> => {
  for (const end = Date.now() + 5_000; !(await answers(port)); ) if (Date.now() > end) throw new Error('Expected nginx to answer within five seconds');
};
