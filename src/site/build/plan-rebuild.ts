import { assembleIndex } from '../catalog-index.ts';
import { serverRoutes, type ServerRoute } from '../routes.ts';
import { entriesOf, type Now } from './look-at-catalog.ts';
import { fileOf, pagesOf, picturesOf, placeOf, recordPaths } from './own-pages.ts';
import type { Snapshot } from './snapshot.ts';

/** What of the pages of servers, tools and lists a build has to do. */
export interface Rebuild {
  /** Addresses to render. */
  again: ReadonlySet<string>;
  /** Positions in the index of servers whose own small files are written anew. */
  servers: number[];
  /** Files of the site whose server or tool is gone. */
  removes: string[];
  /** Files of the pages of lists that stay as they are. */
  keptLists: ReadonlySet<string>;
}

/** Whether the snapshot's pages may stay: the templates are the same, and what every page says of the catalog. */
export function mayKeep(before: Snapshot | undefined, now: Now): before is Snapshot {
  return before !== undefined && before.templates === now.templates && before.everywhere === now.everywhere;
}

/** Whether the site in its folder is what a build would make of this. */
export function isCurrent(before: Snapshot, now: Now): boolean {
  return now.changed.size === 0 && !now.lost && before.rest === now.rest;
}

/** Only what differs: pages of changed servers, pages at new addresses, and pages that show a changed neighbour or other rows. */
export function planRebuild(before: Snapshot, { index, rows, changed, lists }: Now): Rebuild {
  const old = assembleIndex(entriesOf(before.rows), []);
  const [paths, oldPaths] = [recordPaths(index), recordPaths(old)];
  const oldRoutes = new Map(serverRoutes(old).map((route) => [placeOf(route), route]));
  const again = new Set<string>();
  const removes: string[] = [];
  const goes = (route: ServerRoute, stay: readonly string[] = []): void => {
    const staying = new Set(stay);
    removes.push(
      ...pagesOf(old, route)
        .filter((address) => !staying.has(address))
        .map(fileOf),
    );
  };
  for (const route of serverRoutes(index)) {
    const path = paths[route.props.server]!;
    const earlier = oldRoutes.get(placeOf(route));
    oldRoutes.delete(placeOf(route));
    const pages = (): string[] => pagesOf(index, route);
    const { redirectTo } = route.props;
    const same =
      earlier &&
      oldPaths[earlier.props.server] === path &&
      earlier.props.redirectTo === redirectTo &&
      !changed.has(path);
    if (!same) {
      for (const address of pages()) again.add(address);
      if (earlier) goes(earlier, pages());
      continue;
    }
    const [facts, earlierFacts] = [rows.get(path)!.facts, before.rows.get(path)!.facts];
    const differing = facts.flatMap((fact, tool) => (fact === earlierFacts[tool] ? [] : [tool]));
    if (redirectTo === undefined && differing.length > 0) {
      const tools = pages().slice(-facts.length);
      for (const tool of differing) again.add(tools[tool]!);
    }
  }
  for (const route of oldRoutes.values()) goes(route);
  const present = new Set(paths);
  for (const [server, path] of oldPaths.entries())
    if (!present.has(path)) removes.push(...picturesOf(old, old.servers[server]!.id));
  const keptLists = new Set<string>();
  for (const [address, facts] of Object.entries(lists)) {
    if (facts === before.lists[address]) keptLists.add(fileOf(address));
    else again.add(address);
  }
  return {
    again,
    servers: paths.flatMap((path, position) => (changed.has(path) ? [position] : [])),
    removes,
    keptLists,
  };
}
