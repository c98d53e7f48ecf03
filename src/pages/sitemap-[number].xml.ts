import type { APIRoute } from 'astro';
import { pathsOfSitemap, sitemapCount } from '../components/sitemap-paths.ts';
import { config } from '../config.ts';
import { selectLists } from '../site/page-selection.ts';
import { sitemap } from '../site/sitemap.ts';

export const getStaticPaths = async () =>
  selectLists(
    Array.from({ length: await sitemapCount() }, (_, position) => ({ params: { number: String(position + 1) } })),
  );

export const GET: APIRoute = async ({ params }) =>
  new Response(sitemap(await pathsOfSitemap(Number(params['number'])), config.siteUrl));
