import type { APIRoute } from 'astro';
import { config } from '../../config.ts';
import { rss } from '../../site/changes/feed.ts';
import { rugPullFeed } from '../../site/changes/feeds.ts';
import { feedSize } from '../../site/changes/overview.ts';
import { overview, viewChange } from '../../site/changes/site-changes.ts';

export const GET: APIRoute = () =>
  new Response(rss(rugPullFeed, overview.rugPulls.slice(0, feedSize).map(viewChange), config.siteUrl));
