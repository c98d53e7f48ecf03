import type { HttpClient } from '../http/client.ts';
import { HttpFailure } from '../http/failure.ts';
import { getJson } from '../http/get-json.ts';
import { pageSchema } from './schema.ts';

/** Entries that are asked for at once; the registry's own maximum. */
const pageSize = 100;

/** More pages than the registry could fill in years; a list that goes on beyond is broken. */
const mostPages = 5000;

/** Where a registry has its list, newest first. */
const listPaths = ['/v0.1/servers', '/v0/servers'];

/**
 * Every item behind an address such as `https://registry.example/v0.1/servers`, or of the registry at `https://registry.example`.
 * Parameters such as `updated_since` are kept. Throws when a page fails, a cursor comes twice or the list does not end: a part of
 * it must not be taken for the whole.
 */
export async function readPages(http: HttpClient, address: string): Promise<unknown[]> {
  const given = new URL(address);
  if (/\/servers\/?$/.test(given.pathname)) return readList(http, given);
  const [newest, older] = listPaths.map((path) => {
    const list = new URL(given);
    list.pathname = given.pathname.replace(/\/+$/, '') + path;
    return list;
  }) as [URL, URL];
  try {
    return await readList(http, newest);
  } catch (error) {
    if (error instanceof HttpFailure && error.status === 404) return readList(http, older);
    throw error;
  }
}

async function readList(http: HttpClient, list: URL): Promise<unknown[]> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let pages = 1; pages <= mostPages; pages += 1) {
    const url = new URL(list);
    url.searchParams.set('limit', String(pageSize));
    url.searchParams.set('version', 'latest');
    if (cursor !== undefined) url.searchParams.set('cursor', cursor);
    const page = pageSchema.safeParse(await pageAt(http, url, pages));
    if (!page.success) throw new Error(`Page ${pages} of the registry is not a list of servers.`);
    for (const item of page.data.servers) items.push(item);
    cursor = page.data.metadata?.nextCursor ?? undefined;
    if (cursor === undefined || cursor === '') return items;
    if (seen.has(cursor))
      throw new Error(`The registry gave the cursor of page ${pages} before, so its list never ends.`);
    seen.add(cursor);
  }
  throw new Error(`The registry’s list had no end after ${mostPages} pages.`);
}

/** A list that ends at a page that is missing is cut, so only the first page may be missing and the list be elsewhere. */
async function pageAt(http: HttpClient, url: URL, page: number): Promise<unknown> {
  try {
    return await getJson(http, url);
  } catch (error) {
    if (page === 1) throw error;
    throw new Error(`Page ${page}: ${(error as Error).message}`, { cause: error });
  }
}
