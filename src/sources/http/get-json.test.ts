import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HttpClient } from './client.ts';
import { getJson } from './get-json.ts';
import { PageCache } from './page-cache.ts';
import { closeServers, serve } from './server-in-tests.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
});
afterEach(async () => {
  await closeServers();
  await rm(folder, { recursive: true, force: true });
});

const client = () => new HttpClient({ allowPrivate: true, manners: { spacingMs: 0 }, cache: new PageCache(folder) });

/** A page whose content is its version, told apart by ETag, and the statuses that it answered with. */
async function versioned(validator: 'etag' | 'last-modified') {
  const statuses: number[] = [];
  const state = { version: 1 };
  const { origin } = await serve((request, response) => {
    const value = validator === 'etag' ? `"v${state.version}"` : `Thu, 0${state.version} Jan 2026 00:00:00 GMT`;
    const condition = request.headers[validator === 'etag' ? 'if-none-match' : 'if-modified-since'];
    const status = condition === value ? 304 : 200;
    statuses.push(status);
    response.writeHead(status, { [validator]: value }).end(status === 304 ? undefined : JSON.stringify(state));
  });
  return { url: new URL(origin), statuses, state };
}

test.each(['etag', 'last-modified'] as const)('a page that did not change is not sent again: %s', async (validator) => {
  const { url, statuses, state } = await versioned(validator);
  expect(await getJson(client(), url)).toEqual({ version: 1 });
  expect(await getJson(client(), url)).toEqual({ version: 1 });
  state.version = 2;
  expect(await getJson(client(), url)).toEqual({ version: 2 });
  expect(await getJson(client(), url)).toEqual({ version: 2 });
  expect(statuses).toEqual([200, 304, 200, 304]);
});

test('a torn page of the cache is asked for anew', async () => {
  const { url, statuses } = await versioned('etag');
  await getJson(client(), url);
  for (const name of await readdir(folder)) await writeFile(join(folder, name), '{"url":');
  expect(await getJson(client(), url)).toEqual({ version: 1 });
  expect(statuses).toEqual([200, 200]);
});

test('a page that cannot be told apart is not kept', async () => {
  const { origin } = await serve((_, response) => response.end('{}'));
  await getJson(client(), new URL(origin));
  expect(await readdir(folder)).toEqual([]);
});

test('a connection that breaks is tried again; an answer that was understood is not', async () => {
  const { origin, requests } = await serve((request, response) => {
    if (request.url === '/gone') response.writeHead(404).end();
    else if (requests.length === 1) response.destroy();
    else response.end('[1]');
  });
  expect(await getJson(client(), new URL(origin))).toEqual([1]);
  await expect(getJson(client(), new URL('/gone', origin))).rejects.toMatchObject({ kind: 'http-status' });
  expect(requests).toHaveLength(3);
});

test('a host that asks to be left alone for an hour is left alone', async () => {
  const { origin, requests } = await serve((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end());
  const http = client();
  await expect(getJson(http, new URL(origin))).rejects.toMatchObject({ kind: 'asked-to-wait' });
  await expect(getJson(http, new URL('/other', origin))).rejects.toMatchObject({ kind: 'asked-to-wait' });
  expect(requests).toHaveLength(1);
});

test('waits as long as it is asked to', async () => {
  const { origin, requests } = await serve((_, response) => {
    if (requests.length === 1) response.writeHead(503, { 'retry-after': '1' }).end();
    else response.end('{}');
  });
  const started = performance.now();
  await getJson(client(), new URL(origin));
  expect(performance.now() - started).toBeGreaterThan(950);
});
