import { readChangesOf, type CrawlChanges } from '../../catalog/change-log.ts';
import { catalogDir, catalogIndex } from '../site-catalog.ts';
import { changeViewer } from './change-view.ts';
import { readOverview, removedIds, shownCrawls } from './overview.ts';

/** The log of the catalog that the site is built from, in short. */
export const overview = await readOverview(catalogDir, catalogIndex);

export const viewChange = changeViewer(catalogIndex);

const removed = removedIds(catalogIndex);

let latest: { day: string; crawls: Promise<CrawlChanges[]> } | undefined;

/** The shown crawls of a day, the newest first; the day that was asked for last is kept, since its pages are rendered one after the other. */
export function crawlsOf(day: string): Promise<CrawlChanges[]> {
  if (latest?.day !== day) {
    latest = { day, crawls: readChangesOf(catalogDir, day).then((crawls) => shownCrawls(crawls, removed)) };
  }
  return latest.crawls;
}
