import type { APIRoute } from 'astro';
import { config } from '../config.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\nDisallow: /search/?\n\nSitemap: ${config.siteUrl}/sitemap-index.xml\n`);
