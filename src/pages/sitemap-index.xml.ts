import type { APIRoute } from 'astro';
import { sitemapCount } from '../components/sitemap-paths.ts';
import { config } from '../config.ts';
import { sitemapIndex } from '../site/sitemap.ts';

export const GET: APIRoute = async () => new Response(sitemapIndex(await sitemapCount(), config.siteUrl));
