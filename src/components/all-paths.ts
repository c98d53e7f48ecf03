import { getCollection } from 'astro:content';
import { rules } from '../classification/rules/index.ts';
import { allLists } from '../site/browse/list.ts';
import { catalogIndex, serverLists, toolLists } from '../site/site-catalog.ts';
import { dayPath } from '../site/changes/feed.ts';
import { overview } from '../site/changes/site-changes.ts';
import { sitePaths } from '../site/sitemap.ts';

/** Every address for the sitemap. */
export async function allPaths(): Promise<string[]> {
  const attacks = (await getCollection('attacks')).map(({ id }) => `/attacks/${id}/`);
  const guides = (await getCollection('guides')).map(({ id }) => `/guides/${id}/`);
  const days = overview.days.map(({ day }) => dayPath(day));
  const lists = [...allLists<unknown>(serverLists), ...allLists<unknown>(toolLists)]
    .map(({ path }) => path)
    .filter((path) => /^\/(?:servers|tools)\/./.test(path));
  return [
    ...sitePaths(
      catalogIndex,
      rules.map(({ id }) => id),
      [...attacks, ...guides, ...days, ...lists],
    ),
  ];
}
