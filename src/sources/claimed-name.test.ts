import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serverSchema, type Server } from '../catalog/server.ts';
import { packageIdentity } from './claimed-name.ts';
import { remerged } from './remerge.ts';
import { crawl } from './crawl.ts';
import { crawlOptionsIn } from './crawl-in-tests.ts';
import type { Listing, Source } from './source.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claims-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const name = 'com.example/notes';

function listing(source: string, identifier: string, more: Partial<Listing>): Listing {
  const facts = { packages: [{ registryType: 'npm' as const, identifier, transport: { type: 'stdio' as const } }] };
  return { source, label: identifier, id: `npm/${identifier}`, aliases: [], facts, defects: [], ...more };
}
const live = (identifier: string): Listing =>
  listing('npm', identifier, { claimedName: name, tools: [{ name: identifier }] });
const registered = (identifier: string): Listing => listing('mcp-registry', identifier, { id: name });

function sourceOf(id: string, listings: Listing[]): Source {
  return {
    id,
    title: id,
    homepage: 'https://example.com/',
    license: 'CC0-1.0',
    async *list() {
      for (const [index, each] of listings.entries()) yield { label: each.label, index, listing: each, problems: [] };
    },
  };
}

async function crawled(sources: Record<string, Listing[]>): Promise<void> {
  const jobs = Object.entries(sources).map(([id, listings]) => ({ source: sourceOf(id, listings), entries: [] }));
  expect((await crawl(jobs, crawlOptionsIn(folder))).failed).toBe(false);
}

async function record(path: string): Promise<Server> {
  return serverSchema.parse(JSON.parse(await readFile(join(folder, 'catalog/servers', `${path}.json`), 'utf8')));
}
const defects = async (path: string): Promise<string[]> => (await record(path)).defects.map(({ id }) => id);

test('a package that the registry lists under the name that it claims is that server', async () => {
  await crawled({ npm: [live('notes')], 'mcp-registry': [registered('notes')] });
  expect(await record(name)).toMatchObject({
    id: name,
    aliases: ['npm/notes'],
    defects: [],
    tools: [{ name: 'notes' }],
  });
});

test('a package that claims the name of another server stays itself, and its page says so', async () => {
  await crawled({ npm: [live('notes'), live('evil')], 'mcp-registry': [registered('notes')] });
  expect((await record(name)).tools.map((tool) => tool.name)).toEqual(['notes']);
  expect(await record('npm/evil')).toMatchObject({
    id: 'npm/evil',
    aliases: [],
    defects: [{ id: 'unconfirmed-name', message: expect.stringContaining(name) }],
  });
});

test('without the registry’s word a claim is not confirmed', async () => {
  await crawled({ npm: [live('notes')] });
  expect(await defects('npm/notes')).toEqual(['unconfirmed-name']);
});

test('what the registry confirmed in an earlier crawl stays confirmed', async () => {
  await crawled({ npm: [live('notes')], 'mcp-registry': [registered('notes')] });
  await crawled({ npm: [live('notes')] });
  expect(await defects(name)).toEqual([]);
});

test('a claim that an earlier crawl could not confirm is confirmed as soon as the registry lists the package', async () => {
  await crawled({ npm: [live('notes'), live('evil')] });
  expect(await defects('npm/notes')).toEqual(['unconfirmed-name']);
  await crawled({ 'mcp-registry': [registered('notes')] });
  expect(await record('npm/notes')).toMatchObject({ aliases: [name], defects: [] });
  expect(await defects('npm/evil')).toEqual(['unconfirmed-name']);
});

test('a record that holds the registry’s word already is freed of the defect when it is merged anew', async () => {
  await crawled({ npm: [live('notes')], 'mcp-registry': [registered('notes')] });
  const message = `Its package gives itself the name “${name}”.`;
  const old = { ...(await record(name)), defects: [{ id: 'unconfirmed-name', message }] };
  expect(remerged(old, undefined).defects).toEqual([]);
  const other = { ...old, defects: [{ id: 'unconfirmed-name', message: 'It claims “com.other/x”.' }] };
  expect(remerged(other, undefined).defects).toHaveLength(1);
});

test('a person’s word in the list of sources makes the name the id', () => {
  const entry = { registryName: { name, confirmedBy: 'https://registry.example.com' } };
  expect(packageIdentity('npm/notes', entry, name)).toEqual({ id: name, aliases: ['npm/notes'] });
  expect(packageIdentity('npm/notes', entry, 'com.other/x')).toMatchObject({ id: name, claimedName: 'com.other/x' });
  expect(packageIdentity('npm/notes', {}, name)).toEqual({ id: 'npm/notes', aliases: [], claimedName: name });
  expect(packageIdentity('npm/notes', {}, '../../etc/passwd')).toEqual({ id: 'npm/notes', aliases: [] });
});
