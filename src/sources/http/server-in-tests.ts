import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine, and what it was asked. */
export interface TestServer {
  /** Without a slash at the end. */
  origin: string;
  requests: IncomingMessage[];
  close(): Promise<void>;
}

const open = new Set<TestServer>();

/** Serves on a free port of the loopback. A request that `answer` throws at is ended without an answer. */
export async function serve(answer: RequestListener): Promise<TestServer> {
  const requests: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request);
    response.on('error', () => {});
    void Promise.resolve(answer(request, response) as unknown).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const own: TestServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      open.delete(own);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  open.add(own);
  return own;
}

/** Ends every server that is still open; for `afterEach`. */
export async function closeServers(): Promise<void> {
  for (const server of open) await server.close();
}

/** The whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Writes pieces until there are no more or the other side is gone, never faster than they are taken. */
export async function flood(response: ServerResponse, pieces: Iterable<string | Buffer>): Promise<void> {
  const closed = once(response, 'close');
  for (const piece of pieces) {
    if (response.destroyed) return;
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), closed]);
  }
  response.end();
}
