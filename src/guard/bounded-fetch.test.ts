import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boundedFetch } from './bounded-fetch.ts';

/** Answers without end: `/json` in one piece, `/event` in one event, `/events` in many small ones. */
const server = createServer((request, response) => {
  const json = request.url === '/json';
  response.writeHead(200, { 'content-type': json ? 'application/json' : 'text/event-stream' });
  const piece = request.url === '/events' ? `data: ${'x'.repeat(90)}\n\n` : 'x'.repeat(100);
  const write = (): void => {
    while (!response.destroyed && response.write(piece.repeat(100)));
  };
  response.on('drain', write);
  write();
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each(['/json', '/event'])('%s without end fails at the bound', async (path) => {
  const response = await boundedFetch(`${address}${path}`, {}, 100_000);
  await expect(response.text()).rejects.toThrow('more than 100000 bytes');
});

test('a stream of small events goes on beyond it', async () => {
  const response = await boundedFetch(`${address}/events`, {}, 100_000);
  let read = 0;
  for await (const chunk of response.body ?? []) {
    read += chunk.length;
    if (read > 1_000_000) break;
  }
  expect(read).toBeGreaterThan(1_000_000);
});
