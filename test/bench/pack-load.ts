import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startNginx } from '../e2e/nginx.ts';

/**
 * What many browsers ask of one nginx: `node test/node.mjs test/bench/pack-load.ts`. Every request comes over a connection of its
 * own, as from as many computers; the client is on the same machine and takes its share of it, so the figures are a lower bound.
 */
const requests = 2_000;
const atOnce = 64;
/** Bytes: a firm with some fifty rules of its own. */
const packBytes = 60_000;

interface Answer {
  readonly status: number;
  readonly etag: string | undefined;
  readonly milliseconds: number;
}

const ask = (url: string, etag?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const asked = request(url, { agent: false, rejectUnauthorized: false, headers: etag === undefined ? {} : { 'if-none-match': etag } }, (response) => {
      const status = response.statusCode ?? 0;
      response.resume().on('end', () => resolve({ status, etag: response.headers.etag, milliseconds: performance.now() - start }));
    });
    asked.on('error', reject).end();
  });

const many = async (url: string, etag?: string): Promise<{ seconds: number; answers: Answer[] }> => {
  const answers: Answer[] = [];
  const start = performance.now();
  const left = { count: requests };
  const client = async (): Promise<void> => {
    while (left.count-- > 0) answers.push(await ask(url, etag));
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return { seconds: (performance.now() - start) / 1_000, answers };
};

/** Bytes of one request on the wire, both ways, the handshake included. */
const bytesOf = async (url: string, etag?: string): Promise<number> => {
  const counted = { bytes: 0 };
  const server = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1');
    for (const [from, to] of [[near, far], [far, near]] as const) from.on('data', (part) => (counted.bytes += part.length)).pipe(to);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await ask(url.replace(new URL(url).port, String((server.address() as AddressInfo).port)), etag);
  server.close();
  return counted.bytes;
};

const report = (name: string, expected: number, bytes: number, { seconds, answers }: Awaited<ReturnType<typeof many>>): void => {
  const wrong = answers.filter(({ status }) => status !== expected).length;
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (part: number): number => times[Math.floor(part * (times.length - 1))] ?? 0;
  console.log(`${name}: ${answers.length} requests in ${seconds.toFixed(1)} s (${Math.round(answers.length / seconds)} a second), ${(bytes / 1_000).toFixed(1)} kB each on the wire, half within ${at(0.5).toFixed(0)} ms, 99 % within ${at(0.99).toFixed(0)} ms, ${wrong} not answered with ${expected}`);
};

export const main = async (): Promise<void> => {
  const nginx = await startNginx();
  try {
    writeFileSync(join(nginx.folder, 'firm.pack.json'), 'x'.repeat(packBytes));
    const url = `${nginx.url}/firm.pack.json`;
    const { etag } = await ask(url);
    report('nothing new', 304, await bytesOf(url, etag), await many(url, etag));
    report('a new pack of 60 kB', 200, await bytesOf(url), await many(url));
  } finally {
    await nginx.close();
  }
};
