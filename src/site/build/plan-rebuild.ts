import { assembleIndex } from '../catalog-index.ts';
import { entriesOf, type Now } from './look-at-catalog.ts';
import { ownFiles, ownPages, recordPaths } from './own-pages.ts';
import type { Snapshot } from './snapshot.ts';

/** What of the servers' and tools' own pages a build has to do. */
export interface Rebuild {
  /** Addresses to render; absent for all of them. */
  again?: ReadonlySet<string>;
  /** Positions in the index of servers whose own small files are written anew. */
  servers: number[];
  /** Files of the site whose server or tool is gone. */
  removes: string[];
}

/** Whether the snapshot's pages may stay: the templates are the same, and what every page says of the catalog. */
export function mayKeep(before: Snapshot | undefined, now: Now): before is Snapshot {
  return before !== undefined && before.templates === now.templates && before.everywhere === now.everywhere;
}

/** Whether the site in its folder is what a build would make of this. */
export function isCurrent(before: Snapshot, now: Now): boolean {
  return now.changed.size === 0 && !now.lost && before.rest === now.rest;
}

/** Only what differs: pages of changed servers, pages at new addresses, and pages that show a changed neighbour. */
export function planRebuild(before: Snapshot, { index, rows, changed }: Now): Rebuild {
  const old = assembleIndex(entriesOf(before.rows), []);
  const known = new Set<string>();
  for (const { address } of ownPages(old)) known.add(address);
  const paths = recordPaths(index);
  const again = new Set<string>();
  for (const { address, server, tool } of ownPages(index)) {
    const path = paths[server]!;
    if (changed.has(path) || !known.has(address)) again.add(address);
    else if (tool !== undefined) {
      const offset = tool - index.servers[server]!.firstTool;
      if (rows.get(path)!.facts[offset] !== before.rows.get(path)!.facts[offset]) again.add(address);
    }
  }
  const kept = ownFiles(index);
  return {
    again,
    servers: paths.flatMap((path, position) => (changed.has(path) ? [position] : [])),
    removes: [...ownFiles(old)].filter((file) => !kept.has(file)),
  };
}
