import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RemoteEntry } from '../../catalog/remote-entry.ts';
import type { Server } from '../../catalog/server.ts';
import { readServer, writeServer } from '../../catalog/store.ts';
import { crawl } from '../crawl.ts';
import { crawlOptionsIn } from '../crawl-in-tests.ts';
import { closeServers, serve } from '../http/server-in-tests.ts';
import { wishOf } from '../opt-out.ts';
import { entriesOf } from '../source-in-tests.ts';
import type { Entry, ListContext } from '../source.ts';
import { createRemote } from './index.ts';
import { legacyServer, modernServer, sseServer } from './__fixtures__/mcp-servers.ts';

const limits = { totalMs: 5000, probeMs: 2000, outputBytes: 1024 * 1024, pages: 20, tools: 100 };
const remote = createRemote(limits);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remote-'));
});
afterEach(async () => {
  await closeServers();
  await rm(folder, { recursive: true, force: true });
});

async function ask(entry: RemoteEntry | object, more: Partial<ListContext> = {}): Promise<Entry> {
  const entries = await entriesOf(remote, undefined, { entries: [entry], ...more });
  expect(entries).toHaveLength(1);
  return entries[0] as Entry;
}

const names = ({ listing }: Entry): string[] | undefined => listing?.tools?.map(({ name }) => name);

describe('an address that lists its tools', () => {
  test('in the newer era is asked without initialize', async () => {
    const { origin, requests } = await serve(modernServer());
    const entry = await ask({ url: `${origin}/mcp` });
    expect(names(entry)).toEqual(['read_note', 'delete_note']);
    expect(entry.problems).toEqual([]);
    expect(entry.listing?.facts).toMatchObject({
      title: 'Notes',
      version: '1.2.0',
      instructions: 'Be plain.',
      remotes: [
        {
          type: 'streamable-http',
          url: `${origin}/mcp`,
          answer: { outcome: 'listed', transport: 'streamable-http', protocolVersion: '2026-07-28' },
        },
      ],
      toolsOrigin: {
        source: 'remote',
        from: 'tools/list',
        of: `${origin}/mcp`,
        transport: 'streamable-http',
        protocolVersion: '2026-07-28',
        serverInfo: info,
      },
    });
    expect(requests.map(({ headers }) => headers['mcp-method'])).toEqual(['server/discover', 'tools/list']);
  });

  test.each([true, false])('in the older era is asked in a session, which is ended (JSON: %s)', async (json) => {
    const { listener, sessions } = legacyServer(json);
    const { origin, requests } = await serve(listener);
    const entry = await ask({ url: origin });
    expect(names(entry)).toEqual(['read_note', 'delete_note']);
    expect(entry.listing?.facts.toolsOrigin).toMatchObject({ protocolVersion: '2025-11-25', serverInfo: info });
    expect(sessions.size).toBe(0);
    expect(requests.filter(({ method }) => method === 'GET')).toEqual([]);
  });

  test.each([undefined, 'sse', 'streamable-http'] as const)('over the older transport, listed as %s', async (type) => {
    const { origin } = await serve(sseServer());
    const entry = await ask({ url: `${origin}/sse`, ...(type && { type }) });
    expect(names(entry)).toEqual(['read_note']);
    expect(entry.listing?.facts.remotes?.[0]).toMatchObject({ type: type ?? 'sse', answer: { transport: 'sse' } });
  });

  test('over the newer transport, listed as the older one', async () => {
    const { origin } = await serve(modernServer());
    const entry = await ask({ url: origin, type: 'sse' });
    expect(entry.listing?.facts.remotes?.[0]?.answer).toMatchObject({
      outcome: 'listed',
      transport: 'streamable-http',
    });
  });

  test('behind a redirect, keeps the address that was asked', async () => {
    const notes = modernServer();
    const { origin } = await serve((request, response) => {
      if (request.url === '/mcp/') return notes(request, response);
      response.writeHead(307, { location: '/mcp/' }).end();
    });
    const entry = await ask({ url: `${origin}/mcp` });
    expect(entry.listing?.facts.toolsOrigin?.of).toBe(`${origin}/mcp`);
    expect(names(entry)).toHaveLength(2);
  });

  test('once it is less busy', async () => {
    const notes = modernServer();
    let asked = 0;
    const { origin } = await serve((request, response) => {
      if (asked++ === 0) response.writeHead(429, { 'retry-after': '0' }).end();
      else return notes(request, response);
    });
    expect(names(await ask({ url: origin }))).toHaveLength(2);
  });

  test('although the version probe breaks it', async () => {
    const { listener } = legacyServer(true);
    const { origin } = await serve((request, response) => {
      if (request.headers['mcp-method'] === 'server/discover') response.writeHead(500).end('TypeError');
      else return listener(request, response);
    });
    expect((await ask({ url: origin })).listing?.facts.toolsOrigin?.protocolVersion).toBe('2025-11-25');
  });
});

describe('an address that wants authorization', () => {
  const metadata = (origin: string) => ({
    resource: `${origin}/mcp`,
    authorization_servers: ['https://login.example.com', 'javascript:alert(1)'],
    scopes_supported: ['write', 'read'],
  });
  const places = {
    named: '/metadata',
    'at the place of its path': '/.well-known/oauth-protected-resource/mcp',
    'at the place of its host': '/.well-known/oauth-protected-resource',
  };

  test.each(Object.entries(places))('gives the fact, and the metadata %s', async (how, place) => {
    const { origin, requests } = await serve((request, response) => {
      const own = `http://${request.headers.host}`;
      if (request.url === place) return void response.end(JSON.stringify(metadata(own)));
      const named = how === 'named' ? `, resource_metadata="${own}${place}"` : '';
      const challenge = `Bearer realm="x", scope="notes:read"${named}`;
      response
        .writeHead(request.url === '/mcp' ? 401 : 404, request.url === '/mcp' ? { 'www-authenticate': challenge } : {})
        .end();
    });
    const { listing, problems } = await ask({ url: `${origin}/mcp` });
    expect(problems).toEqual([]);
    expect(listing?.tools).toBeUndefined();
    expect(listing?.facts.remotes?.[0]?.answer).toEqual({
      outcome: 'wants-authorization',
      transport: 'streamable-http',
      authorization: {
        scheme: 'Bearer',
        resource: `${origin}/mcp`,
        servers: ['https://login.example.com/'],
        scopes: ['notes:read', 'read', 'write'],
      },
    });
    for (const { headers } of requests) expect(headers).not.toHaveProperty('authorization');
  });

  test.each<[string, object, RequestListener, string]>([
    [
      'of another resource',
      {},
      (_, response) => void response.end('{"resource":"https://other.example.com/mcp"}'),
      'of another resource',
    ],
    ['that is none', {}, (_, response) => void response.end('[]'), 'names no resource'],
    ['that is missing', {}, (_, response) => void response.writeHead(404).end(), 'answered 404'],
    ['without an end', {}, (_, response) => void response.end(`"${'x'.repeat(300_000)}"`), 'more than 262144 bytes'],
    [
      'at a private address',
      {},
      (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      'not one of the web',
    ],
  ])('does not give metadata %s', async (_, __, answer, reason) => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/metadata') return answer(request, response);
      const challenge = `Bearer resource_metadata="http://${request.headers.host}/metadata"`;
      response.writeHead(401, { 'www-authenticate': challenge }).end();
    });
    const { listing, problems } = await ask({ url: `${origin}/mcp` });
    expect(listing?.facts.remotes?.[0]?.answer?.authorization).toEqual({ scheme: 'Bearer' });
    expect(problems).toMatchObject([{ kind: 'metadata-not-taken', reason: expect.stringContaining(reason) }]);
  });

  test('for its list alone, after it said who it is', async () => {
    const { listener } = legacyServer(true);
    const { origin } = await serve((request, response) => {
      if (request.headers['mcp-protocol-version'] !== undefined && request.headers['mcp-method'] === undefined)
        return void response.writeHead(401).end();
      return listener(request, response);
    });
    const { listing } = await ask({ url: origin });
    expect(listing?.facts.remotes?.[0]?.answer).toMatchObject({
      outcome: 'wants-authorization',
      protocolVersion: '2025-11-25',
    });
  });

  test('over the older transport', async () => {
    const { origin, requests } = await serve((_, response) => response.writeHead(401).end());
    const { listing } = await ask({ url: `${origin}/sse`, type: 'sse' });
    expect(listing?.facts.remotes?.[0]?.answer).toEqual({
      outcome: 'wants-authorization',
      transport: 'sse',
      authorization: {},
    });
    expect(requests[0]).toMatchObject({ method: 'GET', url: '/sse' });
  });

  test('by 403 with a challenge; without one it is a refusal', async () => {
    const { origin } = await serve((request, response) =>
      response.writeHead(403, request.url === '/with' ? { 'www-authenticate': 'Basic realm="x"' } : {}).end(),
    );
    const { listing } = await ask({ url: `${origin}/with` });
    expect(listing?.facts.remotes?.[0]?.answer?.authorization).toEqual({ scheme: 'Basic' });
    expect((await ask({ url: `${origin}/without` })).problems).toMatchObject([
      { kind: 'http-status', reason: expect.stringContaining('403') },
    ]);
  });
});

describe('an address that is not asked', () => {
  test.each<[object, string]>([
    [{ url: 'https://{tenant}.example.com/mcp' }, 'needs-configuration'],
    [{ url: 'https://example.com/mcp?api_key=${KEY}' }, 'needs-configuration'],
    [{ url: 'https://example.com/mcp?api_key=abc' }, 'holds-credential'],
    [{ url: 'https://user:abc@example.com/mcp' }, 'holds-credential'],
    [{ url: 'ftp://example.com/' }, 'malformed-entry'],
    [{ url: 'example' }, 'malformed-entry'],
    [{}, 'malformed-entry'],
    [{ url: 'https://example.com/', expected: 'excluded', reason: 'It asked.' }, 'excluded'],
    [{ url: 'https://a.quiet.example/mcp' }, 'opted-out'],
  ])('%j: %s', async (entry, kind) => {
    const optOut = [wishOf({ host: 'quiet.example', date: '2026-01-01', reason: 'A wish.' })];
    const { problems, listing } = await ask(entry, { optOut });
    expect(listing).toBeUndefined();
    expect(problems.map((each) => each.kind)).toEqual([kind]);
    expect(problems[0]?.reason).not.toContain('abc');
  });
});

describe('what is asked', () => {
  test('one address, or a file of entries', async () => {
    const { origin } = await serve(modernServer());
    expect(await entriesOf(remote, origin)).toMatchObject([{ label: origin, listing: { tools: [{}, {}] } }]);
    const path = join(folder, 'entries.json');
    await writeFile(path, JSON.stringify([{ url: origin }, { url: 7 }]));
    expect((await entriesOf(remote, path)).map(({ label }) => label)).toEqual([origin, '(no address)']);
  });

  test('the addresses of the catalog, once each, into the records that name them', async () => {
    const { origin, requests } = await serve(modernServer());
    const options = crawlOptionsIn(folder);
    for (const id of ['io.example/one', 'io.example/two', 'npm/three']) {
      const url = id === 'npm/three' ? `${origin}/gone?x={y}` : `${origin}/mcp`;
      await writeServer(options.catalogDir, record(id, url));
    }
    const result = await crawl([{ source: remote, location: 'catalog', entries: [] }], options);
    expect(result.failed).toBe(false);
    expect(result.runs[0]?.counts).toMatchObject({ known: 3, listed: 2, dropped: { 'needs-configuration': 1 } });
    expect(requests).toHaveLength(2);
    for (const id of ['io.example/one', 'io.example/two']) {
      const reading = await readServer(options.catalogDir, id);
      expect(reading).toMatchObject({
        ok: true,
        value: {
          title: id,
          tools: [{ name: 'read_note' }, { name: 'delete_note' }],
          remotes: [{ answer: { outcome: 'listed' } }],
        },
      });
    }
  });

  test('an address that fails is named with its reason, and fails the run unless that was expected', async () => {
    const { origin } = await serve(
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    );
    const failing = await ask({ url: origin });
    expect(failing).toMatchObject({
      expected: false,
      problems: [{ kind: 'malformed-answer', reason: expect.stringContaining('text/html') }],
    });
    expect(await ask({ url: origin, expected: 'fails', reason: 'It moved.' })).toMatchObject({ expected: true });
  });
});

const info = { name: 'notes', title: 'Notes', version: '1.2.0' };

function record(id: string, url: string): Server {
  const time = '2026-01-01T00:00:00Z';
  return {
    id,
    aliases: [],
    title: id,
    status: 'active',
    packages: [],
    remotes: [{ type: 'streamable-http', url, sources: ['mcp-registry'] }],
    sources: ['mcp-registry'],
    provenance: { title: 'mcp-registry' },
    toolsOrigin: null,
    tools: [],
    defects: [],
    firstSeen: time,
    lastChanged: time,
  };
}
