import type { APIRoute } from 'astro';
import { config } from '../../config.ts';
import { rss } from '../../site/changes/feed.ts';
import { changeFeed } from '../../site/changes/feeds.ts';
import { overview, viewChange } from '../../site/changes/site-changes.ts';

export const GET: APIRoute = () => new Response(rss(changeFeed, overview.newest.map(viewChange), config.siteUrl));
