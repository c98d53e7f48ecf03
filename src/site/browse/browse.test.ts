import { beforeAll, describe, expect, test } from 'vitest';
import { listFolders } from '../../catalog/server-id.ts';
import { buildCatalogIndex, type CatalogIndex, type ServerRow, type ToolRow } from '../catalog-index.ts';
import { mostListed, pageSize } from '../paging.ts';
import { countFacets } from '../search/facet-counts.ts';
import { facetNames } from '../search/facet-code.ts';
import { groupTools } from '../tool-groups.ts';
import { allLists, itemsOnPages, listRoutes, type BrowseList } from './list.ts';
import { serverGroups } from './server-groups.ts';
import { toolListGroups } from './tool-groups.ts';

let index: CatalogIndex;
beforeAll(async () => {
  index = await buildCatalogIndex('src/e2e/fixture-catalog');
});

const serverLists = () => allLists(serverGroups(index));
const toolLists = () => allLists(toolListGroups(index, groupTools(index)));

function listAt<Item>(lists: BrowseList<Item>[], path: string): BrowseList<Item> {
  const list = lists.find((one) => one.path === path);
  if (list === undefined) throw new Error(`There is no list ${path}.`);
  return list;
}

/** As many servers as are told, each with ten tools, made of the fixture's. */
function grown(count: number): Pick<CatalogIndex, 'servers' | 'tools'> {
  const tools: ToolRow[] = [];
  const servers = Array.from({ length: count }, (_, position): ServerRow => {
    const own = Array.from({ length: 10 }, (_unused, offset) => {
      const model = index.tools[(position * 7 + offset) % index.tools.length]!;
      return {
        ...model,
        server: position,
        name: `${'abcdefghijklmnopqrstuvwxyz'[(position + offset) % 26]}_${position}`,
      };
    });
    tools.push(...own);
    const model = index.servers[position % index.servers.length]!;
    return { ...model, id: `npm/server-${position}`, firstTool: position * 10, toolCount: 10, conflicts: position % 3 };
  });
  return { servers, tools };
}

describe('the lists of servers', () => {
  test('have addresses and titles of their own, and none is empty', () => {
    const lists = serverLists();
    expect(new Set(lists.map(({ path }) => path)).size).toBe(lists.length);
    expect(new Set(lists.map(({ title }) => title)).size).toBe(lists.length);
    expect(lists.filter(({ items }) => items.length === 0)).toEqual([]);
  });

  test('hold what the search finds for the same facet', () => {
    const counts = countFacets(index);
    const searchable = serverLists().filter(({ choice }) => Object.keys(choice).length > 0);
    expect(searchable.length).toBeGreaterThan(20);
    for (const { choice, items, path } of searchable) {
      const name = facetNames.find((one) => choice[one])!;
      expect([path, items.length]).toEqual([path, counts[name][choice[name]!]]);
    }
  });

  test('part the servers into those with and without tools', () => {
    const [known, unknown] = ['/servers/with-tools/', '/servers/without-tools/'].map(
      (path) => listAt(serverLists(), path).items,
    );
    expect(known!.length + unknown!.length).toBe(index.servers.length);
    expect(unknown!.every(({ toolCount }) => toolCount === 0)).toBe(true);
  });

  test('put the newest, the largest and the riskiest first', () => {
    const first = (path: string) => listAt(serverLists(), path).items[0]!;
    const { servers } = index;
    expect(first('/servers/newest/').firstSeen).toBe(
      servers
        .map(({ firstSeen }) => firstSeen)
        .sort()
        .at(-1),
    );
    expect(first('/servers/most-tools/').toolCount).toBe(Math.max(...servers.map(({ toolCount }) => toolCount)));
    expect(first('/servers/riskiest/').levels.critical).toBe(
      Math.max(...servers.map(({ levels }) => levels.critical ?? 0)),
    );
  });

  test('leave a source out whose id cannot be part of an address', () => {
    const servers = index.servers.map((server) => ({ ...server, sources: ['../up', 'A b', 'fine'] }));
    const paths = allLists(serverGroups({ ...index, servers })).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('/servers/source/'))).toEqual(['/servers/source/fine/']);
  });

  test('lie in the folders that no server’s address can be in', () => {
    const routes = listRoutes(serverGroups(grown(12_000)), '/servers/').flatMap(({ params }) => params.list ?? []);
    const own = listRoutes(serverGroups(index), '/servers/').flatMap(({ params }) => params.list ?? []);
    const folders = new Set([...own, ...routes].map((route) => route.split('/')[0]!));
    expect([...folders].toSorted()).toEqual([...listFolders]);
  });

  test('keep the page of all servers in a catalog without any', () => {
    expect(listRoutes(serverGroups({ servers: [], tools: [] }), '/servers/').map(({ params }) => params.list)).toEqual([
      undefined,
    ]);
  });
});

describe('the lists of tools', () => {
  test('hold each tool under one letter', () => {
    const letters = toolLists().filter(({ path }) => /^\/tools\/(?:[a-z]|other)\/$/.test(path));
    expect(letters.flatMap(({ items }) => items).toSorted((a, b) => a - b)).toEqual([...index.tools.keys()]);
  });

  test('hold the tools whose hints conflict', () => {
    const { items } = listAt(toolLists(), '/tools/conflicts/');
    expect(items.length).toBe(index.tools.filter(({ conflict }) => conflict).length);
    expect(items.length).toBeGreaterThan(0);
  });
});

describe('in a catalog of 12,000 servers', () => {
  test('every server has a place in the list A to Z, and each other list ends', () => {
    for (const list of allLists(serverGroups(grown(12_000)))) {
      const places = itemsOnPages(list).length;
      expect(places).toBe(list.complete ? 12_000 : Math.min(mostListed, list.items.length));
    }
  });

  test('the lists together have at most a hundred times the pages of one', () => {
    const large = grown(12_000);
    const pages =
      listRoutes(serverGroups(large), '/servers/').length +
      listRoutes(toolListGroups(large, groupTools(large)), '/').length;
    expect(pages).toBeLessThan(120 + 100 * (mostListed / pageSize));
  });
});

test('a list’s pages have addresses that begin with its own', () => {
  const routes = listRoutes(serverGroups(grown(150)), '/servers/').map(({ params }) => params.list);
  expect(routes).toEqual(expect.arrayContaining([undefined, 'page/2', 'risk/critical', 'newest/page/2']));
  expect(new Set(routes).size).toBe(routes.length);
});
