import { getCollection } from 'astro:content';
import { findingKinds } from '../catalog/findings/kinds/index.ts';
import { rules } from '../classification/rules/index.ts';
import { allLists, itemsOnPages } from '../site/browse/list.ts';
import { dayPath } from '../site/changes/feed.ts';
import { rugPullFeed } from '../site/changes/feeds.ts';
import { overview } from '../site/changes/site-changes.ts';
import { placesOf } from '../site/finding-places.ts';
import { listed, mostListed, pageCountOf, pagePaths } from '../site/paging.ts';
import { catalogIndex, serverLists, toolLists } from '../site/site-catalog.ts';
import { commonPaths, ownPathCount, ownPaths, sitemapSize } from '../site/sitemap.ts';

/** Every page of every list. */
function listPaths(): string[] {
  const lists = [...allLists<unknown>(serverLists), ...allLists<unknown>(toolLists)];
  const logged = overview.days.filter(({ total }) => total > 0);
  return [
    ...lists.flatMap((list) => pagePaths(list.path, itemsOnPages(list).length)),
    ...findingKinds.flatMap(({ id }) => pagePaths(`/findings/${id}/`, listed(placesOf(catalogIndex, id)).length)),
    ...pagePaths('/changes/', logged.length),
    ...pagePaths(rugPullFeed.path, listed(overview.rugPulls).length),
    ...overview.days.flatMap(({ day, total }) => pagePaths(dayPath(day), Math.min(total, mostListed))),
  ];
}

/** The addresses before those of servers and tools, each once. */
async function readCommonPaths(): Promise<string[]> {
  const attacks = (await getCollection('attacks')).map(({ id }) => `/attacks/${id}/`);
  const guides = (await getCollection('guides')).map(({ id }) => `/guides/${id}/`);
  const paths = commonPaths(
    rules.map(({ id }) => id),
    [...attacks, ...guides, ...listPaths()],
  );
  return [...new Set(paths)];
}

let common: Promise<string[]> | undefined;

/** How many sitemap files there are. */
export async function sitemapCount(): Promise<number> {
  const { length } = await (common ??= readCommonPaths());
  return pageCountOf(length + ownPathCount(catalogIndex), sitemapSize);
}

/** The addresses in one sitemap file; files are numbered from 1. */
export async function pathsOfSitemap(number: number): Promise<string[]> {
  const before = await (common ??= readCommonPaths());
  const [start, end] = [(number - 1) * sitemapSize, number * sitemapSize];
  const own = ownPaths(catalogIndex, start - before.length, end - before.length);
  return [...before.slice(start, end), ...own];
}
