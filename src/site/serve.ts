import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';

/** A site that is being served; `close` ends it. */
export interface ServedSite {
  /** Origin without a trailing slash. */
  url: string;
  server: Server;
  close(): Promise<void>;
}

/**
 * Serves a built site on the loopback address, with its own 404 page and texts compressed, as hosts do. `port` 0 takes any free one; throws when a named port is taken.
 */
export async function serveSite(
  directory: string,
  port: number,
  headers: Record<string, string> = {},
): Promise<ServedSite> {
  if (!existsSync(join(directory, 'index.html'))) {
    throw new Error(`There is no built site in ${directory}. Run npm run build first.`);
  }
  const files = sirv(directory, { dev: true, etag: true, setHeaders });
  function setHeaders(response: { setHeader(name: string, value: string): unknown }, path: string): void {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // sirv takes a file that is compressed for one that it compressed itself, and the browser would unpack it.
    if (path.endsWith('.gz')) response.setHeader('content-encoding', 'identity');
  }
  const compress = compression();
  const notFound = join(directory, '404.html');
  const server = createServer((request, response) => {
    compress(request, response);
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    server,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
