import { createHash } from 'node:crypto';
import { allLists, itemsOnPages, type BrowseList, type ListGroup } from './browse/list.ts';
import { serverGroups } from './browse/server-groups.ts';
import { toolListGroups } from './browse/tool-groups.ts';
import type { CatalogIndex, ServerRow } from './catalog-index.ts';
import { pageCountOf, pageOf, pagePath } from './paging.ts';
import { letterLinks } from './server-list.ts';
import type { ToolGroups } from './tool-groups.ts';
import { toolLink } from './tool-link.ts';

/** What a row of `ServerTable` shows. */
const serverFacts = ({ id, title, description, toolCount, removed, from, levels }: ServerRow): unknown[] => [
  id,
  title,
  description,
  toolCount,
  removed,
  from,
  levels,
];

function hashOf(shown: unknown): string {
  return createHash('sha1').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);
}

/** What the bar over the lists shows without its counts, which only first pages have. */
function barOf(groups: readonly ListGroup<unknown>[]): unknown {
  return groups.map(({ label, lists }) => [label, lists.map((list) => [list.path, list.label])]);
}

/** The facts of a group of lists: everything that a page behind the first shows of the catalog. */
function* factsOf<Item>(
  groups: readonly ListGroup<Item>[],
  sources: readonly string[],
  more: (list: BrowseList<Item>) => unknown,
  rowOf: (item: Item) => unknown,
): Generator<[address: string, facts: string]> {
  const bar = hashOf([barOf(groups), sources]);
  for (const list of allLists(groups)) {
    const items = itemsOnPages(list);
    const pageCount = pageCountOf(items.length);
    const ofList = hashOf([bar, list.title, list.order, pageCount, items.length < list.items.length, more(list)]);
    for (let number = 2; number <= pageCount; number += 1)
      yield [pagePath(list.path, number), hashOf([ofList, pageOf(items, number).items.map(rowOf)])];
  }
}

/**
 * By address of each page of a list of servers or tools but the first: a hash of what it shows of the catalog, so that a rebuild
 * renders only those that show something else. First pages show how many there are of everything and are always rendered.
 */
export function listFacts(index: CatalogIndex, groups: ToolGroups): Record<string, string> {
  const sources = sourcesOf(index);
  const servers = factsOf(
    serverGroups(index),
    sources,
    (list) => list.complete && letterLinks(list.items, list.path),
    serverFacts,
  );
  const tools = factsOf(
    toolListGroups(index, groups),
    sources,
    () => undefined,
    (tool) => toolLink(index, tool),
  );
  return Object.fromEntries([...servers, ...tools]);
}

/** Every source that a server names, sorted. */
export function sourcesOf({ servers }: Pick<CatalogIndex, 'servers'>): string[] {
  return [...new Set(servers.flatMap(({ sources }) => sources))].sort();
}
