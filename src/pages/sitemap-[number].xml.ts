import type { APIRoute } from 'astro';
import { allPaths } from '../components/all-paths.ts';
import { config } from '../config.ts';
import { pageCountOf, pageOf } from '../site/paging.ts';
import { sitemap, sitemapSize } from '../site/sitemap.ts';

export const getStaticPaths = async () =>
  Array.from({ length: pageCountOf((await allPaths()).length, sitemapSize) }, (_, position) => ({
    params: { number: String(position + 1) },
  }));

export const GET: APIRoute = async ({ params }) =>
  new Response(sitemap(pageOf(await allPaths(), Number(params['number']), sitemapSize).items, config.siteUrl));
