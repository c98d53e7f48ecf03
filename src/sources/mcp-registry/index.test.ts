import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { entriesOf } from '../source-in-tests.ts';
import { mcpRegistry } from './index.ts';

const path = join(import.meta.dirname, '__fixtures__/items.json');
const items = JSON.parse(await readFile(path, 'utf8')) as unknown[];

let server: Server | undefined;
afterEach(() => void server?.close());

interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A stand-in of the registry: one reply a request, in turn. */
async function registry(replies: Reply[]): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  server = createServer((request, response) => {
    const { status = 200, headers = {}, body } = replies[asked.length] ?? { status: 404 };
    asked.push(request.url as string);
    expect(request.headers).not.toHaveProperty('cookie');
    expect(request.headers).not.toHaveProperty('authorization');
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const page = (servers: unknown[], nextCursor?: string): Reply => ({ body: { servers, metadata: { nextCursor } } });

test('reads a file of items: the latest of each name', async () => {
  const entries = await entriesOf(mcpRegistry, path);
  expect(entries.map(({ listing }) => listing?.id)).toEqual([
    'io.github.example/notes',
    'com.example/old',
    undefined,
    undefined,
    undefined,
  ]);
  expect(entries[0]?.listing?.facts).toMatchObject({
    title: 'Notes',
    version: '1.1.0',
    status: 'active',
    repository: { url: 'https://github.com/example/mono', subfolder: 'notes' },
    packages: [{ registryType: 'npm', identifier: '@example/notes', version: '1.1.0' }, { registryType: 'other' }],
    remotes: [{ type: 'streamable-http', url: 'https://notes.example.com/mcp' }],
  });
  expect(entries[1]?.listing?.facts.status).toBe('deprecated');
});

test('a deleted entry is expected to give nothing; a malformed one is not', async () => {
  const [gone, wrong, none] = (await entriesOf(mcpRegistry, path)).slice(2);
  expect(gone).toMatchObject({ expected: true, problems: [{ kind: 'not-listed', label: 'com.example/gone' }] });
  expect(wrong).toMatchObject({ expected: false, problems: [{ kind: 'malformed-entry', label: 'no slash' }] });
  expect(none).toMatchObject({ expected: false, problems: [{ kind: 'malformed-entry' }] });
});

test('follows the cursors of the API, and waits when it is asked to', async () => {
  const { address, asked } = await registry([
    page(items.slice(0, 2), 'a b'),
    { status: 429, headers: { 'retry-after': '0' } },
    { status: 500, headers: { 'retry-after': '0' } },
    page(items.slice(2)),
  ]);
  const entries = await entriesOf(mcpRegistry, address);
  expect(entries.map(({ listing }) => listing?.id)).toEqual(
    (await entriesOf(mcpRegistry, path)).map(({ listing }) => listing?.id),
  );
  expect(asked).toHaveLength(4);
  expect(asked[0]).toBe('/v0.1/servers?limit=100&version=latest');
  expect(asked[3]).toContain('cursor=a+b');
});

test('takes an address that names the list itself', async () => {
  const { address, asked } = await registry([page([])]);
  await entriesOf(mcpRegistry, `${address}/v0/servers`);
  expect(asked[0]).toMatch(/^\/v0\/servers\?/);
});

test.each<[string, Reply[], string]>([
  ['a cursor that comes again', [page([], 'x'), page([], 'x')], 'its list never ends'],
  ['a page that is no list', [{ body: { error: 'nothing here' } }], 'not a list of servers'],
  ['a page that is not JSON', [{ body: '<html>' }], 'not JSON'],
  ['a page that is missing', [page([], 'x'), { status: 404 }], 'answered 404'],
  [
    'a registry that stays broken',
    Array.from({ length: 5 }, () => ({ status: 500, headers: { 'retry-after': '0' } })),
    'answered 500',
  ],
])('fails as a whole at %s', async (_, replies, message) => {
  const { address } = await registry(replies);
  await expect(entriesOf(mcpRegistry, address)).rejects.toThrow(message);
});
