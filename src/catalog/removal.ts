import type { Correction, Removal } from './correction.ts';
import { removalOf } from './correction.ts';
import type { Server } from './server.ts';
import { readFiles } from './store.ts';

/** The granted removals of a catalog, by every name of the server that its request gives. Throws when a request cannot be read: its wish would be lost. */
export async function readRemovals(catalogDir: string): Promise<ReadonlyMap<string, Removal>> {
  const removals = new Map<string, Removal>();
  for await (const reading of readFiles(catalogDir, 'corrections')) {
    if (!reading.ok) throw new Error(reading.problem.reason);
    const correction: Correction = reading.value;
    const removal = removalOf(correction);
    if (removal !== undefined) removals.set(correction.server, removal);
  }
  return removals;
}

/** The removal of a server that is known under any of these names. */
export function removalFor(removals: ReadonlyMap<string, Removal>, names: readonly string[]): Removal | undefined {
  for (const name of names) if (removals.has(name)) return removals.get(name);
  return undefined;
}

/**
 * The record without anything that the server says: what is left tells it from other servers, so that no crawl takes it for a new
 * one, and says where its page is.
 */
export function withoutContent(server: Server, removed: Removal): Server {
  const { id, aliases, status, repository, packages, remotes, sources, provenance, firstSeen, lastChanged } = server;
  const kept = Object.entries({ ...provenance, title: 'default' }).filter(([field]) => /^(?:repository|status|title)$/.test(field));
  return {
    id,
    aliases,
    title: id.split('/').at(-1) as string,
    status,
    ...(repository === undefined ? {} : { repository }),
    packages,
    remotes: remotes.map(({ answer: _answer, ...remote }) => remote),
    sources,
    provenance: Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    toolsOrigin: null,
    tools: [],
    defects: [],
    removed,
    firstSeen,
    lastChanged,
  };
}
