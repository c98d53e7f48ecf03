import type { Remote } from '../../catalog/remote.ts';
import type { RemoteEntry } from '../../catalog/remote-entry.ts';
import { readServers } from '../../catalog/store.ts';
import { readEntriesFile } from '../entries.ts';
import type { ListContext } from '../source.ts';

/** Stands for the addresses of the catalog's own records, where a location is given. */
export const ofCatalog = 'catalog';

/** An address to ask, and the records that name it; none when somebody listed the address itself. */
export interface Target {
  /** In the form of a `RemoteEntry`, not yet checked. */
  entry: unknown;
  servers: readonly Owner[];
}

/** A record that names an address. */
interface Owner {
  id: string;
  aliases: readonly string[];
}

/** The addresses that a crawl is to ask: the standing list, that and those of the catalog, a file of entries, or one address. */
export async function targetsOf({ location, entries, catalogDir }: ListContext): Promise<Target[]> {
  const standing = entries.map((entry) => ({ entry, servers: [] }));
  if (location === undefined) return standing;
  if (location === ofCatalog) return [...standing, ...(await targetsOfCatalog(catalogDir, entries))];
  const listed = /^https?:/i.test(location) ? [{ url: location }] : await readEntriesFile(location);
  return listed.map((entry) => ({ entry, servers: [] }));
}

/**
 * Each address that another source names, once and in the order of the records; nobody promised that it answers. One of the
 * standing list is left to that: a person has said there how it is asked, or that it is not.
 */
async function targetsOfCatalog(catalogDir: string, standing: readonly unknown[]): Promise<Target[]> {
  const listed = new Set(standing.map((entry) => (entry as { url?: unknown } | null)?.url));
  const owners = new Map<string, { entry: RemoteEntry; servers: Owner[] }>();
  for await (const reading of readServers(catalogDir)) {
    if (!reading.ok || reading.value.goneSince !== undefined || reading.value.removed !== undefined) continue;
    const { id, aliases, remotes } = reading.value;
    for (const { url, type, sources } of remotes) {
      if (listed.has(url) || sources?.every((source) => source === 'remote')) continue;
      const known = owners.get(url) ?? { entry: unpromised(url, type), servers: [] };
      known.servers.push({ id, aliases });
      owners.set(url, known);
    }
  }
  return [...owners.values()];
}

/** The entry of an address that a source lists. */
export function unpromised(url: string, type: Remote['type']): RemoteEntry {
  const reason = 'A source lists the address; nobody promised that it answers.';
  return { url, type: type === 'sse' ? 'sse' : 'streamable-http', expected: 'fails', reason };
}
