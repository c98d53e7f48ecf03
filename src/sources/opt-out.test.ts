import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeServer } from '../catalog/store.ts';
import { optedOut, readOptOut, wishOf, type Asked } from './opt-out.ts';

const said = { date: '2026-01-01', reason: 'Its owner asked for it.' };
const npm = (identifier: string) => ({ registryType: 'npm' as const, identifier });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opt-out-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each<[string, object, Asked, boolean]>([
  ['a host', { host: 'example.com' }, { urls: ['https://example.com:8443/mcp'] }, true],
  ['a subdomain of a host', { host: 'example.com' }, { urls: ['http://a.b.EXAMPLE.com./'] }, true],
  ['no host that ends alike', { host: 'example.com' }, { urls: ['https://notexample.com/'] }, false],
  ['a server by one of its ids', { server: 'io.example/x' }, { ids: ['npm/x', 'io.example/x'] }, true],
  [
    'a package in any spelling',
    { package: { registryType: 'pypi', identifier: 'A.b_C' } },
    { packages: [{ registryType: 'pypi', identifier: 'a-b-c' }] },
    true,
  ],
  [
    'no package of another registry',
    { package: npm('x') },
    { packages: [{ registryType: 'cargo', identifier: 'x' }] },
    false,
  ],
])('stands for %s', (_, entry, asked, expected) => {
  expect(optedOut([wishOf({ ...said, ...entry })], asked) !== undefined).toBe(expected);
});

test('a server opts out under every package and address that its record has', async () => {
  const time = '2026-01-01T00:00:00Z';
  await writeServer(folder, {
    id: 'io.example/x',
    aliases: ['npm/x'],
    title: 'X',
    status: 'active',
    packages: [{ ...npm('x'), transport: { type: 'stdio' } }],
    remotes: [{ type: 'sse', url: 'https://x.example.com/sse' }],
    sources: [],
    provenance: {},
    toolsOrigin: null,
    tools: [],
    defects: [],
    firstSeen: time,
    lastChanged: time,
  });
  await writeFile(join(folder, 'opt-out.json'), JSON.stringify({ entries: [{ server: 'io.example/x', ...said }] }));
  const list = await readOptOut(folder);
  expect(optedOut(list, { packages: [npm('x')] })).toMatchObject(said);
  expect(optedOut(list, { urls: ['https://x.example.com/sse/'] })).toMatchObject(said);
  expect(optedOut(list, { ids: ['npm/x'] })).toMatchObject(said);
  expect(
    optedOut(list, { ids: ['npm/y'], packages: [npm('y')], urls: ['https://x.example.com/other'] }),
  ).toBeUndefined();
});

test('a broken list stops the crawl: who opted out is not known then', async () => {
  const path = join(folder, 'opt-out.json');
  await writeFile(path, JSON.stringify({ entries: [{ host: 'example.com', server: 'a/b', ...said }] }));
  await expect(readOptOut(folder)).rejects.toThrow('one host, one server or one package');
  await writeFile(path, '{ torn');
  await expect(readOptOut(folder)).rejects.toThrow('opt-out.json cannot be read');
});

test('without a list nobody opted out', async () => {
  expect(await readOptOut(folder)).toEqual([]);
});
