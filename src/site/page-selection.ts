import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Which pages this run of Astro renders; `undefined` in a field means all. Set by the build in the environment. */
interface Selection {
  /** `PAGE_SHARD`, such as `2/8`: the second of eight parts of all pages. */
  shard: { number: number; count: number } | undefined;
  /** `PAGE_LIST`, a file: addresses of pages of servers, tools and their lists that are to be rendered again, one a line. */
  again: ReadonlySet<string> | undefined;
}

function selectionOf(environment: NodeJS.ProcessEnv): Selection {
  const [number, count] = (environment['PAGE_SHARD'] ?? '').split('/').map(Number);
  const list = environment['PAGE_LIST'];
  return {
    shard: number && count ? { number, count } : undefined,
    again: list ? new Set(readFileSync(list, 'utf8').split('\n')) : undefined,
  };
}

const { shard, again } = selectionOf(process.env);

/** The shard, counted from 1, that renders what has this key. */
export function shardOf(key: string, count: number): number {
  return (createHash('sha1').update(key).digest().readUInt32LE(0) % count) + 1;
}

/** The servers of which a page is to be rendered again, by their addresses without a slash at the end. */
const againServers =
  again &&
  new Set(
    [...again].map((address) =>
      address
        .split('/', 4)
        .join('/')
        .replace(/\.json$/, ''),
    ),
  );

let last: { key: string; isMine: boolean } | undefined;

/** A server's tools follow each other with one key, of which the answer is kept. */
function mine(key: string): boolean {
  if (last?.key !== key) last = { key, isMine: shard === undefined || shardOf(key, shard.count) === shard.number };
  return last.isMine;
}

/** What makes a page's address: the parts that Astro puts into the brackets of the route. */
interface Route {
  params: Record<string, string | undefined>;
}

/**
 * Of a list's pages, those of this run's shard that are to be rendered. With `base`, the address below which they lie, `listFacts` has
 * to tell what all but each list's first page show; without it, each build renders them all.
 */
export function selectLists<R extends Route>(routes: readonly R[], base?: string): R[] {
  return routes.filter(({ params }) => {
    const parts = Object.values(params).filter((part) => part !== undefined);
    const address = [base, ...parts, ''].join('/');
    const stays = base !== undefined && /\/page\/\d+\/$/.test(address) && again?.has(address) === false;
    return !stays && mine(parts.join('/'));
  });
}

/** Whether this run renders a page of the server. */
export function hasSelected({ namespace, name }: { namespace: string; name: string }): boolean {
  return (
    (againServers === undefined || againServers.has(`/servers/${namespace}/${name}`)) && mine(`${namespace}/${name}`)
  );
}

/** Of the pages of single servers and tools, those of this run's shard that are to be rendered. A server's pages are in one shard. */
export function selectOwn<R extends Route & { params: { namespace: string; name: string } }>(
  routes: readonly R[],
  addressOf: (params: R['params']) => string,
): R[] {
  return routes.filter(({ params }) => hasSelected(params) && (again === undefined || again.has(addressOf(params))));
}
