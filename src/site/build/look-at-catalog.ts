import { Progress } from '../../cli/progress.ts';
import { assembleIndex, type CatalogIndex } from '../catalog-index.ts';
import { factsEverywhere, toolFacts } from '../tool-facts.ts';
import { groupTools } from '../tool-groups.ts';
import { contentOf, hashOfRest, lookAtServers, type Snapshot, type SnapshotRow } from './snapshot.ts';
import { templatesHash } from './templates-hash.ts';

/** What the site is to be built from. */
export interface Now extends Omit<Snapshot, 'others' | 'searched'> {
  index: CatalogIndex;
  /** Hash of all servers' own files. */
  content: string;
  /** Paths of records that are new or whose files have other bytes than before. */
  changed: ReadonlySet<string>;
  /** Whether a server of the snapshot is gone. */
  lost: boolean;
}

export function entriesOf(rows: ReadonlyMap<string, SnapshotRow>) {
  return [...rows.values()].flatMap(({ entry }) => entry ?? []);
}

/** Gives every row the facts of its tools, which lie one after the other in the index. */
function setFacts(rows: ReadonlyMap<string, SnapshotRow>, facts: readonly string[]): void {
  let first = 0;
  for (const row of rows.values()) {
    const count = row.entry?.tools.length ?? 0;
    row.facts = facts.slice(first, first + count);
    first += count;
  }
}

/** The one pass over the whole catalog before the pages are built; what is as it was in the snapshot is not read again. */
export async function lookAtCatalog(catalogDir: string, before: Snapshot | undefined): Promise<Now> {
  const progress = new Progress('Read the catalog', before?.rows.size);
  const templates = await templatesHash();
  // Other code may take other things of a server: its rows are not those of this one.
  const earlier = before?.templates === templates ? before.rows : new Map<string, SnapshotRow>();
  const { rows, changed } = await lookAtServers(catalogDir, earlier, () => progress.step());
  const lost = [...earlier.keys()].some((path) => !rows.has(path));
  const problems = [...rows.values()].flatMap((row) => row.problems);
  const index = assembleIndex(entriesOf(rows), problems);
  if (changed.size > 0 || lost) setFacts(rows, toolFacts(index, groupTools(index)));
  progress.done(
    `${index.servers.length} servers, ${index.tools.length} tools, ${changed.size} changed, ${problems.length} problems`,
  );
  return {
    index,
    rows,
    changed,
    lost,
    content: contentOf(rows),
    templates,
    rest: await hashOfRest(catalogDir),
    everywhere: factsEverywhere(index),
  };
}
