import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countedOf, ServerCounter } from '../catalog/counts.ts';
import { serverPath, toolPath } from '../catalog/server-id.ts';
import { readServers } from '../catalog/store.ts';
import { assembleIndex, buildCatalogIndex, type CatalogIndex } from './catalog-index.ts';
import { countCatalog } from './counts.ts';
import { noHints } from './hint-tally.ts';
import type { IndexEntry } from './index-entry.ts';
import { relatedTools } from './related-tools.ts';
import { serverRoutes, toolRoutes } from './routes.ts';
import { initialOf, letterLinks, serversByTitle } from './server-list.ts';
import { ownPathCount, ownPaths, sitemap, sitemapIndex } from './sitemap.ts';
import { riskRank } from './texts/risk-levels.ts';
import { groupTools, placeIn } from './tool-groups.ts';

const fixture = 'src/e2e/fixture-catalog';
let index: CatalogIndex;

beforeAll(async () => {
  index = await buildCatalogIndex(fixture);
});

describe('buildCatalogIndex', () => {
  test('reads the whole fixture catalog without a problem', () => {
    expect(index.problems).toEqual([]);
    expect(index.servers.length).toBeGreaterThanOrEqual(10);
    expect(index.tools.length).toBe(index.servers.reduce((sum, server) => sum + server.toolCount, 0));
  });

  test('puts a server’s tools one after the other', () => {
    for (const [position, { firstTool, toolCount }] of index.servers.entries()) {
      const tools = index.tools.slice(firstTool, firstTool + toolCount);
      expect(tools.every((tool) => tool.server === position)).toBe(true);
    }
  });

  test('survives being written as JSON and read again', () => {
    expect(JSON.parse(JSON.stringify(index))).toEqual({
      ...index,
      rules: { ...index.rules },
      findings: { ...index.findings },
    });
  });

  test('counts the tools a rule fires on, and keeps their positions', () => {
    const counts = Object.values(index.rules);
    expect(counts.length).toBeGreaterThan(0);
    for (const { count, examples } of counts) expect(examples.length).toBe(Math.min(count, 24));
  });
});

test('shows a rule on tools of many servers, and fills the list where few have it', () => {
  const entry = (ofMany: boolean) =>
    ({
      row: {},
      tools: Array.from({ length: 30 }, () => ({})),
      rules: { everywhere: [...Array(30).keys()], ...(ofMany ? {} : { once: [...Array(30).keys()] }) },
      findings: {},
      hints: noHints(),
    }) as unknown as IndexEntry;
  const { rules, tools } = assembleIndex([entry(false), ...Array.from({ length: 9 }, () => entry(true))], []);
  const serversOf = (rule: string) => new Set(rules[rule]?.examples.map((position) => tools[position]?.server));
  expect(rules['everywhere']?.examples).toHaveLength(24);
  expect(serversOf('everywhere').size).toBe(8);
  expect(rules['once']?.examples).toEqual([...Array(24).keys()]);
});

describe('a damaged catalog', () => {
  let copy: string;
  const path = join('npm', '@quillworks~notes.json');

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'catalog-'));
    await cp(fixture, copy, { recursive: true });
    await writeFile(join(copy, 'servers', 'npm', 'shellbridge.json'), '{ "id": ');
    await writeFile(join(copy, 'classifications', path), '[]');
  });
  afterAll(() => rm(copy, { recursive: true }));

  test('reports a broken record and a broken classification, and keeps the rest', async () => {
    const damaged = await buildCatalogIndex(copy);
    expect(damaged.problems.map(({ label }) => label)).toEqual([
      'classifications/npm/@quillworks~notes.json',
      'servers/npm/shellbridge.json',
    ]);
    expect(damaged.servers.length).toBe(index.servers.length - 1);
    const notes = damaged.servers.find(({ id }) => id === 'npm/@quillworks~notes');
    expect(notes?.levels).toEqual({ unknown: notes?.toolCount });
  });
});

describe('counts', () => {
  test('are those that a crawl counts', async () => {
    const counter = new ServerCounter();
    for await (const reading of readServers(fixture)) if (reading.ok) counter.add(countedOf(reading.value));
    const { reachedServers: reachable, serversWithTools: withTools, ...same } = countCatalog(index);
    expect({ ...same, reachable, withTools }).toMatchObject(counter.counts);
  });

  test('says known, reached and with tools apart', () => {
    const counts = countCatalog(index);
    expect(counts.knownServers).toBeGreaterThan(counts.serversWithTools);
    expect(counts.classifiedTools + counts.unknownTools).toBe(counts.tools);
    expect(Object.values(counts.toolsFrom).reduce((sum, count) => sum + count)).toBe(counts.tools);
    expect(Object.values(counts.categories).reduce((sum, count) => sum + count)).toBe(counts.tools);
  });
});

describe('groups', () => {
  test('lists worst first and finds a tool’s place by halving', () => {
    const { byCategory, rank, worstFirst } = groupTools(index);
    const ranks = worstFirst.map((tool) => riskRank[index.tools[tool]!.riskLevel]);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    for (const list of byCategory.values()) {
      for (const [place, tool] of list.entries()) expect(placeIn(list, rank, tool)).toBe(place);
    }
  });

  test('relates a tool to others only, and to one tool a server', () => {
    const groups = groupTools(index);
    for (const position of index.tools.keys()) {
      const { sameServer, otherServers } = relatedTools(index, groups, position);
      expect(sameServer).not.toContain(position);
      const servers = otherServers.map((tool) => index.tools[tool]!.server);
      expect(new Set([...servers, index.tools[position]!.server]).size).toBe(servers.length + 1);
    }
  });
});

describe('routes', () => {
  test('give every server and tool its own address, and redirect from aliases', () => {
    const paths = serverRoutes(index).map(({ params }) => `/servers/${params.namespace}/${params.name}/`);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(index.servers.map(({ id }) => serverPath(id))));
    const alias = serverRoutes(index).find(({ params }) => params.name === '@ledgerlane~payments-mcp');
    expect(alias?.props.redirectTo).toBe('/servers/com.example.ledgerlane/payments/');
  });

  test('give tools that differ by case alone different addresses on every file system', () => {
    const paths = toolRoutes(index).map(({ params }) => Object.values(params).join('/').toLowerCase());
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('never let an alias take the address of a server', () => {
    const [one, other] = index.servers;
    const servers = [
      { ...one!, aliases: [other!.id, 'npm/former'] },
      { ...other!, aliases: ['npm/former'] },
    ];
    const routes = serverRoutes({ ...index, servers });
    expect(routes.filter(({ props }) => props.redirectTo !== undefined)).toHaveLength(1);
  });
});

describe('the server list', () => {
  test('files titles under their first letter, accents and marks aside', () => {
    expect(['Émile', '@scope/x', '查询', '9 lives', 'zeta'].map(initialOf)).toEqual(['E', 'S', '#', '#', 'Z']);
  });

  test('links every letter that has a server', () => {
    const sorted = serversByTitle(index);
    const linked = letterLinks(sorted, '/servers/').filter(({ path }) => path !== undefined);
    expect(new Set(linked.map(({ letter }) => letter))).toEqual(new Set(sorted.map(({ title }) => initialOf(title))));
  });
});

describe('the sitemap', () => {
  test('names every tool once and escapes addresses', () => {
    const paths = [...ownPaths(index, 0, Infinity)];
    expect(paths).toHaveLength(ownPathCount(index));
    expect(new Set(paths).size).toBe(paths.length);
    for (const { server, name } of index.tools) expect(paths).toContain(toolPath(index.servers[server]!.id, name));
    expect(sitemap(['/a?b&c'], 'https://x.example')).toContain('<loc>https://x.example/a?b&amp;c</loc>');
    expect(sitemapIndex(2, 'https://x.example')).toContain('https://x.example/sitemap-2.xml');
  });

  test('in files of any size names the same addresses', () => {
    const paths = [...ownPaths(index, 0, Infinity)];
    for (const size of [1, 2, 3, 7]) {
      const files = Array.from({ length: Math.ceil(paths.length / size) }, (_, file) => [
        ...ownPaths(index, file * size, (file + 1) * size),
      ]);
      expect(files.flat()).toEqual(paths);
    }
    expect([...ownPaths(index, -5, 0)]).toEqual([]);
    expect([...ownPaths(index, -5, 1)]).toEqual(paths.slice(0, 1));
  });
});
