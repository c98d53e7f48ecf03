import { claim } from '../match.ts';
import { shareOfFetching } from '../reasons/fetches-address.ts';
import { addressOf } from '../reasons/takes-address.ts';
import type { Rule } from '../rule.ts';
import { references } from './references.ts';

export const fetchesUrl: Rule = {
  id: 'fetches-url',
  title: 'The tool fetches an address that the caller names.',
  rationale: 'It can be pointed at internal services, and what it brings back may hold instructions for the agent.',
  references: [references.ssrfCwe, references.promptInjection],
  confidence: 0.85,
  effect: { category: 'Read', capability: 'fetch-url', says: 'fetches an address that the caller names' },
  *find(view) {
    const parameter = addressOf(view);
    for (const action of view.actions) {
      const share = shareOfFetching(action, view, parameter);
      if (share > 0) yield claim(action, share);
    }
  },
  examples: {
    matches: [
      { name: 'fetch', description: 'Fetches a URL', parameters: { url: { type: 'string' } } },
      { server: 'Firecrawl', name: 'scrape_page', parameters: { url: { type: 'string' } } },
      { name: 'extract_data', description: 'Extract structured data from a URL' },
      { name: 'scrape_domain', description: 'Scrape a domain' },
      { name: 'site_map', description: 'Discover URLs of a website by its sitemap' },
    ],
    ignores: [
      'shorten_url',
      'list_links',
      'get_url_analytics',
      'create_url',
      { name: 'get_website_info', description: 'Get information about a specific website' },
    ],
  },
};
