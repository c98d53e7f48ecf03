import { getCollection } from 'astro:content';
import { findingKinds } from '../catalog/findings/kinds/index.ts';
import { rules } from '../classification/rules/index.ts';
import { allLists, itemsOnPages } from '../site/browse/list.ts';
import { dayPath } from '../site/changes/feed.ts';
import { rugPullFeed } from '../site/changes/feeds.ts';
import { overview } from '../site/changes/site-changes.ts';
import { placesOf } from '../site/finding-places.ts';
import { listed, mostListed, pagePaths } from '../site/paging.ts';
import { catalogIndex, serverLists, toolLists } from '../site/site-catalog.ts';
import { sitePaths } from '../site/sitemap.ts';

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

/** Every address for the sitemap, once. */
export async function allPaths(): Promise<string[]> {
  const attacks = (await getCollection('attacks')).map(({ id }) => `/attacks/${id}/`);
  const guides = (await getCollection('guides')).map(({ id }) => `/guides/${id}/`);
  const paths = sitePaths(
    catalogIndex,
    rules.map(({ id }) => id),
    [...attacks, ...guides, ...listPaths()],
  );
  return [...new Set(paths)];
}
