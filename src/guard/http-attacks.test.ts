import { connect as connectSocket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Policy } from '../policy/policy.ts';
import { listening, startServer } from './__fixtures__/harness.ts';
import type { Log } from './__fixtures__/logging-server.ts';

const policy: Policy = { version: '1', default: 'deny', hide: ['pay'], tools: { read_note: {} } };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function start(tokens: string[] = []) {
  const log: Log = [];
  const guard = await listening(() => startServer('legacy', log), policy, { tokens });
  closing.push(() => guard.close());
  return { port: guard.port, log };
}

const accept = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
};

function post(port: number, body: unknown, headers: Record<string, string> = {}, path = '/mcp'): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers: { ...accept, ...headers }, body: text });
}

/** Opens a session and gives its id. */
async function session(port: number, headers: Record<string, string> = {}): Promise<string> {
  const response = await post(port, initialize, headers);
  await response.text();
  return response.headers.get('mcp-session-id') ?? '';
}

/** Writes bytes as they are and gives the first line of the answer. */
function rawRequest(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectSocket(port, '127.0.0.1', () => socket.write(text));
    socket.once('data', (chunk) => {
      resolve(chunk.toString().split('\r\n', 1)[0] ?? '');
      socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(''));
  });
}

const pay = { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'pay', arguments: { amount: 1 } } };

describe('over HTTP', () => {
  test('a session that the client named itself is none', async () => {
    const { port } = await start();
    expect((await post(port, initialize, { 'mcp-session-id': 'mine' })).status).toBe(404);
    expect((await post(port, pay, { 'mcp-session-id': 'mine' })).status).toBe(404);
    expect(await session(port)).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a call in a batch, without a session or with a header that names another tool does not reach the server', async () => {
    const { port, log } = await start();
    const headers = { 'mcp-session-id': await session(port) };
    await (await post(port, [pay, { ...pay, id: 3 }], headers)).text();
    await (await post(port, pay, headers)).text();
    expect((await post(port, pay)).status).toBe(400);
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': { name: 'x', version: '1' },
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const modern = { ...pay, params: { ...pay.params, _meta: meta } };
    const named = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': 'read_note' };
    expect((await post(port, modern, named)).status).toBe(400);
    const honest = await post(port, modern, { ...named, 'mcp-name': 'pay' });
    expect(await honest.text()).toContain('does not offer');
    expect(log).toEqual([]);
  });

  test('a page of another origin learns nothing, not even by asking first', async () => {
    const { port } = await start();
    const asked = await fetch(`http://127.0.0.1:${port}/mcp`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(asked.status).toBe(403);
    const own = await post(port, initialize, { origin: `http://127.0.0.1:${port}` });
    for (const response of [asked, own]) expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect((await post(port, initialize, { origin: 'null' })).status).toBe(403);
  });

  test.each([
    ['two hosts', 'Host: 127.0.0.1\r\nHost: evil.example'],
    ['no host', 'X-Forwarded-Host: 127.0.0.1'],
    ['a host that is none', 'Host: [::'],
    ['a forwarded host', 'Host: evil.example\r\nX-Forwarded-Host: 127.0.0.1'],
    ['two lengths', 'Host: 127.0.0.1\r\nContent-Length: 2\r\nContent-Length: 5'],
    ['a length and chunks', 'Host: 127.0.0.1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked'],
  ])('%s are refused', async (_, headers) => {
    const { port } = await start();
    const line = await rawRequest(port, `POST /mcp HTTP/1.1\r\n${headers}\r\nContent-Type: application/json\r\n\r\n{}`);
    expect(line).toMatch(/^HTTP\/1\.1 40[03]/);
  });

  test('two tokens in one request are none', async () => {
    const { port } = await start(['right']);
    const both = 'Host: 127.0.0.1\r\nAuthorization: Bearer wrong\r\nAuthorization: Bearer right\r\n';
    const line = await rawRequest(port, `POST /mcp HTTP/1.1\r\n${both}Content-Length: 0\r\n\r\n`);
    expect(line).toContain('401');
  });

  test('another path is not served', async () => {
    const { port } = await start();
    expect((await post(port, initialize, {}, '/')).status).toBe(404);
    expect((await post(port, initialize, {}, '/mcp/../admin')).status).toBe(404);
  });

  test('a body that never ends is cut off', async () => {
    const { port } = await start();
    const large = await post(port, 'x'.repeat(5_000_000)).then(
      ({ status }) => status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(large);
    expect(await session(port)).not.toBe('');
  });

  test('one caller cannot take all sessions, nor by opening them at once', async () => {
    const { port } = await start(['one', 'two']);
    const as = (token: string) => ({ authorization: `Bearer ${token}` });
    const opened = await Promise.all(Array.from({ length: 160 }, () => post(port, initialize, as('one'))));
    expect(opened.filter(({ status }) => status === 200)).toHaveLength(150);
    expect(await opened.find(({ status }) => status === 503)?.text()).toContain('DELETE');
    for (const { body } of opened) if (body?.locked === false) await body.cancel();
    expect(await session(port, as('two'))).not.toBe('');
    const id = opened.find(({ status }) => status === 200)?.headers.get('mcp-session-id') ?? '';
    const ended = await fetch(`http://127.0.0.1:${port}/mcp`, {
      method: 'DELETE',
      headers: { ...as('one'), 'mcp-session-id': id, 'mcp-protocol-version': '2025-11-25' },
    });
    expect(ended.status).toBe(200);
    expect(await session(port, as('one'))).not.toBe('');
  });
});
