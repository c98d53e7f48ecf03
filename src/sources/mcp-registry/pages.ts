import type { HttpClient } from '../http/client.ts';
import { getJson } from '../http/get-json.ts';
import { pageSchema } from './schema.ts';

/** Entries that are asked for at once; the registry's own maximum. */
const pageSize = 100;

/** More pages than the registry could fill in years; a list that goes on beyond is broken. */
const mostPages = 5000;

/**
 * Every item behind an address such as `https://registry.example/v0.1/servers`. Throws when a page fails, a cursor comes twice or
 * the list does not end: a part of it must not be taken for the whole.
 */
export async function readPages(http: HttpClient, address: string): Promise<unknown[]> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let pages = 1; pages <= mostPages; pages += 1) {
    const url = new URL(address);
    if (!/\/servers\/?$/.test(url.pathname)) url.pathname = `${url.pathname.replace(/\/+$/, '')}/v0.1/servers`;
    url.searchParams.set('limit', String(pageSize));
    url.searchParams.set('version', 'latest');
    if (cursor !== undefined) url.searchParams.set('cursor', cursor);
    const page = pageSchema.safeParse(await getJson(http, url));
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
