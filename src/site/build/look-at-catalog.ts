import { setImmediate } from 'node:timers/promises';
import { Progress } from '../../cli/progress.ts';
import { assembleIndex, type CatalogIndex } from '../catalog-index.ts';
import { listFacts } from '../list-facts.ts';
import { factsEverywhere, toolFacts } from '../tool-facts.ts';
import { groupTools } from '../tool-groups.ts';
import { orderTools, type ToolOrders } from '../tool-orders.ts';
import { collectGarbage } from './collect-garbage.ts';
import { contentOf, hashOfRest, lookAtServers } from './look-at-servers.ts';
import type { Snapshot, SnapshotRow } from './snapshot.ts';
import { templatesHash } from './templates-hash.ts';

/** What the site is to be built from. */
export interface Now extends Omit<Snapshot, 'others' | 'searched'> {
  index: CatalogIndex;
  /** Hash of all servers' own files. */
  content: string;
  /** Paths of records that are new or whose files have other bytes than before. */
  changed: ReadonlySet<string>;
  /** Absent when nothing changed. */
  orders?: ToolOrders | undefined;
  /** Whether a server of the snapshot is gone. */
  lost: boolean;
}

export function entriesOf(rows: ReadonlyMap<string, SnapshotRow>) {
  return [...rows.values()].flatMap(({ entry }) => entry ?? []);
}

/** Gives every row the facts of its tools, which lie one after the other in the index. */
function setFacts(rows: Map<string, SnapshotRow>, facts: readonly string[]): void {
  let first = 0;
  for (const [path, row] of rows) {
    const count = row.entry?.tools.length ?? 0;
    // The row may be the snapshot's own, with which it is compared.
    rows.set(path, { ...row, facts: facts.slice(first, first + count) });
    first += count;
  }
}

/**
 * The one pass over the whole catalog before the pages are built; what is as it was in the snapshot is not read again. `onChanged` is
 * called before the work that changed servers make.
 */
export async function lookAtCatalog(
  catalogDir: string,
  before: Snapshot | undefined,
  onChanged: (servers: number) => void = () => {},
): Promise<Now> {
  const progress = new Progress('Read the catalog', before?.rows.size);
  const templates = await templatesHash();
  // Other code may take other things of a server: its rows are not those of this one.
  const earlier = before?.templates === templates ? before.rows : new Map<string, SnapshotRow>();
  const { rows, changed } = await lookAtServers(catalogDir, earlier, () => progress.step());
  const lost = [...earlier.keys()].some((path) => !rows.has(path));
  if (changed.size > 0 || lost) onChanged(changed.size);
  const problems = [...rows.values()].flatMap((row) => row.problems);
  const index = assembleIndex(entriesOf(rows), problems);
  let lists = before?.lists ?? {};
  let orders: ToolOrders | undefined;
  if (changed.size > 0 || lost) {
    // Between long work, others who wait have their turn.
    await setImmediate();
    orders = orderTools(index);
    await setImmediate();
    const groups = groupTools(index, orders);
    setFacts(rows, toolFacts(index, groups));
    await setImmediate();
    lists = listFacts(index, groups);
    // Before other threads take memory too.
    collectGarbage();
  }
  progress.done(
    `${index.servers.length} servers, ${index.tools.length} tools, ${changed.size} changed, ${problems.length} problems`,
  );
  return {
    index,
    orders,
    rows,
    changed,
    lost,
    content: contentOf(rows),
    templates,
    rest: hashOfRest(catalogDir),
    everywhere: factsEverywhere(index),
    lists,
  };
}
