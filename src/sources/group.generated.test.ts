import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setClock } from '../catalog/clock.ts';
import type { Package } from '../catalog/server.ts';
import { crawlOptionsIn } from './crawl-in-tests.ts';
import { crawl } from './crawl.ts';
import { groupServers } from './group.ts';
import { idOf, isRegistryName } from './identity.ts';
import type { Facts, Listing, Source } from './source.ts';

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'generated-'));
});
afterAll(async () => {
  setClock(undefined);
  await rm(parent, { recursive: true, force: true });
});

// Few names, so that what is generated collides in every way that real sources do.
const packages: Package[] = [
  ['npm', 'mail'],
  ['npm', '@acme/mail-mcp'],
  ['npm', 'notes'],
  ['pypi', 'Mail_Server'],
  ['pypi', 'mail-server'],
  ['oci', 'docker.io/mcp/mail:1'],
  ['oci', 'mcp/mail'],
  ['oci', 'ghcr.io/acme/mail'],
].map(([registryType, identifier]) => ({ registryType, identifier, transport: { type: 'stdio' } }) as Package);
const urls = [
  'https://mail.example/mcp',
  'https://mail.example/mcp/',
  'https://mail.example/sse',
  'https://{host}/mcp',
];
const repositories = ['acme/mail', 'acme/Mail', 'acme/servers', 'other/notes'].map(
  (name) => `https://github.com/${name}`,
);
const names = ['io.acme/mail', 'io.acme/notes', 'io.other/mail'];

const listing: fc.Arbitrary<Listing> = fc
  .record({
    source: fc.constantFrom('one', 'two', 'mcpm'),
    name: fc.option(fc.constantFrom(...names), { nil: undefined }),
    aliases: fc.subarray([...names, 'npm/mail', 'pypi/mail-server'], { maxLength: 1 }),
    packages: fc.subarray(packages, { maxLength: 2 }),
    urls: fc.subarray(urls, { maxLength: 2 }),
    repository: fc.option(fc.constantFrom(...repositories), { nil: undefined }),
    subfolder: fc.option(fc.constantFrom('src/mail', 'src/notes'), { nil: undefined }),
    title: fc.option(fc.constantFrom('Mail', 'Notes'), { nil: undefined }),
    tools: fc.option(fc.subarray(['send', 'read', 'list']), { nil: undefined }),
  })
  .map(({ source, name, aliases, packages: named, urls: at, repository, subfolder, title, tools }) => {
    const remotes = at.map((url) => ({ type: 'streamable-http' as const, url }));
    const folder = subfolder === undefined ? {} : { subfolder };
    const place = repository === undefined ? undefined : { url: repository, ...folder };
    const facts: Facts = {
      packages: named,
      remotes,
      ...(place === undefined ? {} : { repository: place }),
      ...(title === undefined ? {} : { title }),
      ...(tools === undefined ? {} : { toolsOrigin: { source, from: 'published' as const } }),
    };
    const id = name ?? idOf({ packages: named, remotes, repository: place }) ?? 'repo/nobody';
    const definitions = tools?.map((tool) => ({ name: tool }));
    return { source, label: id, id, aliases, facts, ...(definitions ? { tools: definitions } : {}), defects: [] };
  });
const listings = fc.array(listing, { minLength: 1, maxLength: 12 });

const asItem = ({ id, aliases, facts }: Listing) => {
  const { packages: named = [], remotes = [], repository } = facts;
  return { id, aliases, packages: named, remotes, repository };
};

test('in whatever order, the same things are put together', () => {
  const orders = listings.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  const partition = (all: Listing[]): string[] =>
    groupServers(all.map(asItem))
      .map(({ members }) =>
        members
          .map((item) => JSON.stringify(item))
          .toSorted()
          .join('\n'),
      )
      .toSorted();
  fc.assert(
    fc.property(orders, ([all, shuffled]) => {
      expect(partition(shuffled)).toEqual(partition(all));
    }),
    { numRuns: 1000 },
  );
});

test('no two names of the registry are one server, and no two servers have one id', () => {
  fc.assert(
    fc.property(listings, (all) => {
      const groups = groupServers(all.map(asItem)).map(({ members }) => new Set(members.map(({ id }) => id)));
      for (const ids of groups) expect([...ids].filter(isRegistryName).length).toBeLessThanOrEqual(1);
      expect(groups.reduce((sum, ids) => sum + ids.size, 0)).toBe(new Set(all.map(({ id }) => id)).size);
    }),
    { numRuns: 1000 },
  );
});

function jobsOf(all: readonly Listing[]) {
  const ids = [...new Set(all.map(({ source }) => source))];
  return ids.map((id) => {
    const own = all.filter(({ source }) => source === id);
    const source: Source = {
      id,
      title: id,
      homepage: 'https://example.com/',
      license: 'CC0-1.0',
      async *list() {
        for (const [index, each] of own.entries()) yield { label: each.label, index, listing: each, problems: [] };
      },
    };
    return { source, entries: [] };
  });
}

async function bytesIn(catalogDir: string): Promise<Record<string, string>> {
  const paths = await fastGlob(['servers/**', 'changes/**'], { cwd: catalogDir, dot: true });
  const texts = paths.toSorted().map(async (path) => [path, await readFile(join(catalogDir, path), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

test('sources and entries in another order give the same bytes, and a second crawl changes none', async () => {
  const orders = listings.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  await fc.assert(
    fc.asyncProperty(orders, async ([all, shuffled]) => {
      const [one, other] = await Promise.all([mkdtemp(join(parent, 'one-')), mkdtemp(join(parent, 'other-'))]);
      setClock(new Date('2026-01-01T00:00:00Z'));
      const options = crawlOptionsIn(one);
      await crawl(jobsOf(all), options);
      const bytes = await bytesIn(options.catalogDir);
      await crawl(jobsOf(shuffled), crawlOptionsIn(other));
      expect(await bytesIn(crawlOptionsIn(other).catalogDir)).toEqual(bytes);
      setClock(new Date('2026-02-01T00:00:00Z'));
      expect(await crawl(jobsOf(shuffled), options)).toMatchObject({ written: 0, failed: false });
      expect(await bytesIn(options.catalogDir)).toEqual(bytes);
    }),
    { numRuns: 50 },
  );
});
