import { loggedDays, readChangesOf, type CrawlChanges } from '../../catalog/change-log.ts';
import type { Change } from '../../catalog/change.ts';
import type { CatalogIndex } from '../catalog-index.ts';
import { isUnderUnchangedVersion } from './change-view.ts';

/** How many lines of each kind there are; a kind without any is absent. */
export type KindCounts = Partial<Record<Change['kind'], number>>;

/** A day of the log in short. */
export interface DayOverview {
  /** `2026-11-23`. */
  day: string;
  kinds: KindCounts;
  /** Lines that are shown; 0 on a day that only records name. */
  total: number;
  /** Of these, lines about a tool under an unchanged version. */
  underUnchangedVersion: number;
}

/** The whole log in short. */
export interface Overview {
  /** The newest first. Days that a record names as that of its last change have a page too, also where the log does not go back so far. */
  days: DayOverview[];
  /** Lines about a tool under an unchanged version, the newest first. */
  rugPulls: Change[];
  /** The newest lines, those of a crawl that ask for a look before the others. */
  newest: Change[];
}

/** Entries in the feed. */
export const feedSize = 100;

/** What asks for a look first. */
const order: readonly Change['kind'][] = [
  'tool-changed',
  'tool-added',
  'tool-removed',
  'tool-list-removed',
  'tool-list-added',
  'server-gone',
  'server-returned',
  'server-moved',
  'server-changed',
  'server-added',
];

function byInterest(a: Change, b: Change): number {
  const pulls = Number(isUnderUnchangedVersion(b)) - Number(isUnderUnchangedVersion(a));
  return pulls || order.indexOf(a.kind) - order.indexOf(b.kind);
}

/** Ids, earlier ones too, of servers that were removed on request. */
export function removedIds({ servers }: Pick<CatalogIndex, 'servers'>): Set<string> {
  return new Set(servers.flatMap(({ id, aliases, removed }) => (removed ? [id, ...aliases] : [])));
}

/** The crawls of a day without lines about tools of removed servers, whose names are shown nowhere. */
export function shownCrawls(crawls: readonly CrawlChanges[], removed: ReadonlySet<string>): CrawlChanges[] {
  return crawls.map((crawl) => ({
    ...crawl,
    changes: crawl.changes.filter((change) => !('tool' in change && removed.has(change.server))),
  }));
}

function dayOverview(day: string, crawls: readonly CrawlChanges[]): DayOverview {
  const overview: DayOverview = { day, kinds: {}, total: 0, underUnchangedVersion: 0 };
  for (const change of crawls.flatMap(({ changes }) => changes)) {
    overview.kinds[change.kind] = (overview.kinds[change.kind] ?? 0) + 1;
    overview.total += 1;
    if (isUnderUnchangedVersion(change)) overview.underUnchangedVersion += 1;
  }
  return overview;
}

/** Reads the log once, a day at a time. */
export async function readOverview(catalogDir: string, index: CatalogIndex): Promise<Overview> {
  const overview: Overview = { days: [], rugPulls: [], newest: [] };
  const removed = removedIds(index);
  const named = index.servers.flatMap(({ days }) => days);
  const days = new Set([...(await loggedDays(catalogDir)), ...named]);
  for (const day of [...days].toSorted().toReversed()) {
    const crawls = shownCrawls(await readChangesOf(catalogDir, day), removed);
    overview.days.push(dayOverview(day, crawls));
    for (const { changes } of crawls) {
      overview.rugPulls.push(...changes.filter(isUnderUnchangedVersion));
      const room = feedSize - overview.newest.length;
      if (room > 0) overview.newest.push(...changes.toSorted(byInterest).slice(0, room));
    }
  }
  return overview;
}
