/** A CONNECT proxy that leads the sites' hosts to the local server and refuses, and remembers, every other host. */
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { pageOfHost } from './hosts.mjs';

export async function startProxy(targetPort) {
  const refused = [];
  const open = new Set();
  const refuse = (host) => refused.push(host);
  const server = createServer((request, response) => {
    // Only plain http comes here, and none of the sites speaks it.
    refuse(new URL(request.url, 'http://nowhere.invalid').hostname);
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const host = request.url.replace(/:\d+$/, '');
    if (!Object.hasOwn(pageOfHost, host)) {
      refuse(host);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const target = connect(targetPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.write(head);
      target.pipe(socket).pipe(target);
    });
    target.on('error', () => socket.destroy());
    for (const end of [socket, target]) {
      open.add(end);
      end.on('close', () => open.delete(end));
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return { port: server.address().port, refused, close: () => closeProxy(server, open) };
}

function closeProxy(server, open) {
  for (const socket of open) socket.destroy();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
