import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { crawlOptionsIn } from '../crawl-in-tests.ts';
import { crawl } from '../crawl.ts';
import { HttpClient } from '../http/client.ts';
import { PageCache } from '../http/page-cache.ts';
import { closeServers, serve, type TestServer } from '../http/server-in-tests.ts';
import { entriesOf } from '../source-in-tests.ts';
import type { Entry } from '../source.ts';
import { mcpRegistry } from './index.ts';
import { registry } from './__fixtures__/registry.ts';

const path = join(import.meta.dirname, '__fixtures__/items.json');
const items = JSON.parse(await readFile(path, 'utf8')) as unknown[];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-'));
});
afterEach(async () => {
  await closeServers();
  await rm(folder, { recursive: true, force: true });
});

const asked = ({ requests }: TestServer): string[] => requests.map(({ url }) => url as string);
const json =
  (body: unknown): RequestListener =>
  (_, response) =>
    void response.end(JSON.stringify(body));
const broken =
  (status: number): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'retry-after': '0' }).end();

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

/** More servers than fit one page, the last in two versions. */
const many = Array.from({ length: 250 }, (_, index) => ({
  server: {
    name: `com.example/s${index}`,
    version: '1.0.0',
    remotes: [{ type: 'sse', url: `https://s${index}.example.com/` }],
  },
  _meta: {
    'io.modelcontextprotocol.registry/official': {
      status: 'active',
      isLatest: true,
      updatedAt: index === 7 ? '2026-06-01T00:00:00Z' : '2026-01-01T00:00:00Z',
    },
  },
}));

test('follows the cursors of the API, waits when it is asked to, and asks again for a page that was cut off', async () => {
  const cut: RequestListener = (_, response) =>
    void response.writeHead(200, { 'content-length': '99' }).write('{', () => response.destroy());
  const faults = { 2: broken(429), 3: broken(500), 4: cut };
  const server = await serve(registry(many, faults));
  const entries = await entriesOf(mcpRegistry, server.origin);
  expect(entries.map(({ label }) => label)).toEqual(many.map((item) => item.server.name));
  expect(asked(server)).toEqual([
    '/v0.1/servers?limit=100&version=latest',
    ...Array(4).fill('/v0.1/servers?limit=100&version=latest&cursor=100'),
    '/v0.1/servers?limit=100&version=latest&cursor=200',
  ]);
});

test('what the API gives equals what the file of the same items gives', async () => {
  const { origin } = await serve(registry(items));
  const fromApi = await entriesOf(mcpRegistry, origin);
  expect(fromApi.map(({ listing }) => listing)).toEqual(
    (await entriesOf(mcpRegistry, path)).map(({ listing }) => listing),
  );
});

test('takes an address that names the list itself, and one that has the older list alone', async () => {
  const server = await serve(registry(items));
  await entriesOf(mcpRegistry, `${server.origin}/v0/servers`);
  expect(asked(server)[0]).toMatch(/^\/v0\/servers\?/);
  const older = await serve(registry(items, { 1: broken(404) }));
  expect(await entriesOf(mcpRegistry, older.origin)).toHaveLength(5);
  expect(asked(older)[1]).toMatch(/^\/v0\/servers\?/);
});

test('a page that did not change is not sent again', async () => {
  const { origin } = await serve(registry(many));
  const statuses: number[] = [];
  const http = () => {
    const client = new HttpClient({ allowPrivate: true, manners: { spacingMs: 0 }, cache: new PageCache(folder) });
    const ask = client.fetch.bind(client);
    client.fetch = async (...given) => {
      const response = await ask(...given);
      statuses.push(response.status);
      return response;
    };
    return client;
  };
  const first = await entriesOf(mcpRegistry, origin, { http: http() });
  expect(await entriesOf(mcpRegistry, origin, { http: http() })).toEqual(first);
  expect(statuses).toEqual([200, 200, 200, 304, 304, 304]);
});

test('a crawl of what was updated since a day takes nothing from the other servers', async () => {
  const { origin } = await serve(registry(many));
  const options = crawlOptionsIn(folder);
  await crawl([{ source: mcpRegistry, location: origin, entries: [] }], options);
  const record = (index: number) => readFile(join(options.catalogDir, `servers/com.example/s${index}.json`), 'utf8');
  const before = await Promise.all(many.map((_, index) => record(index)));
  const since = `${origin}?updated_since=2026-05-01T00:00:00Z`;
  const result = await crawl([{ source: mcpRegistry, location: since, entries: [] }], options);
  expect(result).toMatchObject({ failed: false, written: 0, runs: [{ counts: { known: 1 } }] });
  expect(await Promise.all(many.map((_, index) => record(index)))).toEqual(before);
});

test.each<[string, Record<number, RequestListener>, string]>([
  ['a cursor that comes again', { 2: json({ servers: [], metadata: { nextCursor: '100' } }) }, 'its list never ends'],
  ['a page that is no list', { 2: json({ error: 'nothing here' }) }, 'Page 2 of the registry is not a list of servers'],
  ['a page that is not JSON', { 3: (_, response) => void response.end('<html>') }, 'Page 3: '],
  ['a page that is missing', { 2: broken(404) }, 'answered 404'],
  [
    'a registry that stays broken',
    { 2: broken(500), 3: broken(500), 4: broken(500), 5: broken(500), 6: broken(500) },
    'answered 500',
  ],
])('fails as a whole at %s, and leaves the records', async (_, faults, message) => {
  const options = crawlOptionsIn(folder);
  const whole = await serve(registry(many.slice(0, 3)));
  await crawl([{ source: mcpRegistry, location: whole.origin, entries: [] }], options);
  const { origin } = await serve(registry(many, faults));
  const result = await crawl([{ source: mcpRegistry, location: origin, entries: [] }], options);
  expect(result).toMatchObject({ failed: true, written: 0, runs: [{ failure: expect.stringContaining(message) }] });
  expect(await readdir(join(options.catalogDir, 'servers/com.example'))).toHaveLength(3);
});

const real = join(import.meta.dirname, '../../../../shared/data/mcp-registry/items.json');

test.skipIf(!existsSync(real))('the real registry’s items give the same by pages as by file', async () => {
  const { origin } = await serve(registry(JSON.parse(await readFile(real, 'utf8')) as unknown[], { 4: broken(429) }));
  const fromApi = await entriesOf(mcpRegistry, origin);
  const fromFile = await entriesOf(mcpRegistry, real);
  const listings = (entries: Entry[]) => new Map(entries.map(({ label, listing }) => [label, listing]));
  const latest = listings(fromApi);
  expect(latest.size).toBeGreaterThan(1000);
  // A file that was cut out of the registry holds servers without their latest version; the API gives none of these.
  for (const [label, listing] of latest) expect(listings(fromFile).get(label)).toEqual(listing);
});
