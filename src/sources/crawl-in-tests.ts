import { join } from 'node:path';
import type { CrawlOptions } from './crawl.ts';
import { HttpClient } from './http/client.ts';
import { noJournal } from './journal.ts';

/** Options of a whole crawl into a catalog in `folder`, one server at a time and without a sandbox; for tests. */
export function crawlOptionsIn(folder: string, more: Partial<CrawlOptions> = {}): CrawlOptions {
  return {
    catalogDir: join(folder, 'catalog'),
    files: {
      tools: join(folder, 'state/tools.spool'),
      texts: join(folder, 'state/texts.spool'),
      pending: join(folder, 'state/pending.jsonl'),
    },
    request: 'a test',
    only: [],
    limit: undefined,
    acceptLoss: [],
    concurrency: 1,
    unsandboxed: true,
    journal: noJournal,
    http: new HttpClient({ allowPrivate: true, manners: { spacingMs: 0 } }),
    optOut: [],
    lastTaken: () => undefined,
    progress: { expect: () => {}, entry: () => {}, source: () => {}, merged: () => {} },
    note: () => {},
    ...more,
  };
}
