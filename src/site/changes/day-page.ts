import type { CrawlChanges } from '../../catalog/change-log.ts';
import { listed, pageOf } from '../paging.ts';

/** The part of a day's crawls that one of its pages shows; a crawl without a change on it is left out. */
export function crawlsOnPage(crawls: readonly CrawlChanges[], number: number): Pick<CrawlChanges, 'at' | 'changes'>[] {
  const changes = crawls.flatMap((crawl) => crawl.changes);
  const { items } = pageOf(listed(changes), number);
  return [...Map.groupBy(items, ({ at }) => at)].map(([at, ofCrawl]) => ({ at, changes: ofCrawl }));
}
