import { readOptOutFile, type OptOutEntry } from '../catalog/opt-out.ts';
import type { Problem } from '../catalog/problem.ts';
import type { Server } from '../catalog/server.ts';
import { readServer } from '../catalog/store.ts';
import { packageKey, remoteKey, type Identity } from './identity.ts';

/** One wish not to be asked, with every name under which its subject may come up. */
interface Wish extends Pick<OptOutEntry, 'date' | 'reason'> {
  /** Stands for its subdomains too. */
  host?: string | undefined;
  keys: ReadonlySet<string>;
}

/** Who asked not to be asked. */
export type OptOut = readonly Wish[];

/** What a source is about to start, fetch or ask, by all that is known of it. */
export interface Asked {
  /** Ids and aliases of the server. */
  ids?: readonly string[];
  packages?: readonly Pick<Server['packages'][number], 'registryType' | 'identifier'>[];
  /** Addresses. */
  urls?: readonly string[];
}

function keysOf({ ids = [], packages = [], urls = [] }: Asked): string[] {
  return [
    ...ids.map((id) => `id ${id}`),
    ...packages.map(packageKey),
    ...urls.flatMap((url) => remoteKey({ url }) ?? []),
  ];
}

/** The entry as it is looked up. `server` is the record of the server that it names, if there is one. */
export function wishOf(entry: OptOutEntry, server?: Pick<Identity, 'id' | 'aliases' | 'packages' | 'remotes'>): Wish {
  const { host, date, reason } = entry;
  const ids = entry.server === undefined ? [] : [entry.server];
  const own = { ids, packages: entry.package === undefined ? [] : [entry.package] };
  const known = server && {
    ids: [server.id, ...server.aliases],
    packages: server.packages,
    urls: server.remotes.map(({ url }) => url),
  };
  return { host, date, reason, keys: new Set([...keysOf(own), ...keysOf(known ?? {})]) };
}

/** Who opted out of this catalog: a server under all the ids, packages and addresses that its record has. Throws when the file is broken. */
export async function readOptOut(catalogDir: string): Promise<OptOut> {
  const entries = (await readOptOutFile(catalogDir))?.file.entries ?? [];
  return Promise.all(
    entries.map(async (entry) => {
      const reading = entry.server === undefined ? undefined : await readServer(catalogDir, entry.server);
      return wishOf(entry, reading?.ok ? reading.value : undefined);
    }),
  );
}

/** The wish by which this opted out; `undefined` when it may be asked. */
export function optedOut(list: OptOut, asked: Asked): Wish | undefined {
  if (list.length === 0) return undefined;
  const keys = keysOf(asked);
  const hosts = (asked.urls ?? []).flatMap((url) =>
    URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : [],
  );
  return list.find(
    (wish) =>
      keys.some((key) => wish.keys.has(key)) ||
      (wish.host !== undefined && hosts.some((host) => host === wish.host || host.endsWith(`.${wish.host}`))),
  );
}

/** What is reported of an entry that is left alone. */
export function optOutProblem({ date, reason }: Wish, at: Pick<Problem, 'source' | 'index' | 'label'>): Problem {
  return { ...at, kind: 'opted-out', reason: `Not asked: it opted out on ${date} (${reason}).` };
}
