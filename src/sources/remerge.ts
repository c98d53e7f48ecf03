import { removalFor, readRemovals, withoutContent } from '../catalog/removal.ts';
import type { Problem } from '../catalog/problem.ts';
import type { Removal } from '../catalog/correction.ts';
import { serverSchema, type Server } from '../catalog/server.ts';
import { readServers, writeServer } from '../catalog/store.ts';
import { attributed } from './attributed.ts';
import { merge } from './merge.ts';
import { redacted } from './redact.ts';
import { withFindings } from './with-findings.ts';

/** What became of the records. */
export interface RemergeSummary {
  servers: number;
  /** Ids of the records that were written, or would be with `check`. */
  changed: string[];
  problems: Problem[];
}

/**
 * Writes every record anew from what it holds, under today's rules of merging, redacting, finding and removing. Asks nobody, and no
 * time moves, because nothing was seen. With `check` nothing is written.
 */
export async function remergeCatalog(catalogDir: string, check: boolean, step: () => void): Promise<RemergeSummary> {
  const removals = await readRemovals(catalogDir);
  const summary: RemergeSummary = { servers: 0, changed: [], problems: [] };
  for await (const reading of readServers(catalogDir)) {
    step();
    if (!reading.ok) {
      summary.problems.push(reading.problem);
      continue;
    }
    summary.servers += 1;
    const { id, aliases } = reading.value;
    const record = remerged(reading.value, removalFor(removals, [id, ...aliases]));
    if ((await writeServer(catalogDir, record, check)) !== 'unchanged') summary.changed.push(id);
  }
  return summary;
}

/** The record as today's rules make it of itself. */
export function remerged(record: Server, removal: Removal | undefined): Server {
  const previous = attributed(redacted(record));
  const { id, aliases, lastChanged: at, goneSince } = previous;
  if (removal !== undefined) return withoutContent(previous, removal);
  // Nobody lists the server, so there is nothing to merge.
  if (goneSince !== undefined || previous.sources.length === 0) return serverSchema.parse(withFindings(previous));
  const { removed: _removed, ...listed } = previous;
  return merge({ id, aliases, listings: [], previous: [listed], heard: new Set(), at });
}
