import type { APIRoute } from 'astro';
import { allPaths } from '../components/all-paths.ts';
import { config } from '../config.ts';
import { pageCountOf } from '../site/paging.ts';
import { sitemapIndex, sitemapSize } from '../site/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(sitemapIndex(pageCountOf((await allPaths()).length, sitemapSize), config.siteUrl));
