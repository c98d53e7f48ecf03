import type { RequestListener } from 'node:http';

/** An item, as far as the stand-in needs to know it. */
interface StandInItem {
  server?: { name?: string; version?: string };
  _meta?: Record<string, { updatedAt?: string; isLatest?: boolean } | undefined>;
}

const official = (item: StandInItem) => item._meta?.['io.modelcontextprotocol.registry/official'];

/** A fault in place of the answer to the request of this number, counted from 1. */
export type Faults = Record<number, RequestListener>;

/**
 * A stand-in of the registry's API, by its documentation: both paths, `limit`, `cursor`, `version=latest` and `updated_since`. A
 * page has an ETag.
 */
export function registry(items: readonly unknown[], faults: Faults = {}): RequestListener {
  let requests = 0;
  return (request, response) => {
    const fault = faults[++requests];
    if (fault !== undefined) return fault(request, response);
    const { pathname, searchParams } = new URL(request.url as string, 'http://localhost');
    if (!/^\/v0(?:\.1)?\/servers$/.test(pathname)) return void response.writeHead(404).end();
    const since = searchParams.get('updated_since');
    const wanted = (items as StandInItem[]).filter((item) => {
      if (searchParams.get('version') === 'latest' && official(item)?.isLatest === false) return false;
      return since === null || (official(item)?.updatedAt ?? '') >= since;
    });
    const limit = Math.min(Number(searchParams.get('limit') ?? 30), 100);
    const start = Number(searchParams.get('cursor') ?? 0);
    const next = start + limit;
    const metadata = { count: Math.min(limit, wanted.length - start), ...(next < wanted.length ? { nextCursor: String(next) } : {}) };
    const etag = `"${JSON.stringify(wanted.slice(start, next)).length}-${start}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { etag }).end(JSON.stringify({ servers: wanted.slice(start, next), metadata }));
  };
}
