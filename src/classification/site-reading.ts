import type { Action } from './actions.ts';
import { anyOf, hasParameter, saysSo, topicIn } from './match.ts';
import { words } from './vocabulary/words.ts';
import type { View } from './view.ts';

/** A whole site, or what a scraper brings back from it. */
export function readsSite(action: Action, view: View): boolean {
  const places = words('url link page site website domain sitemap web webpage subpage');
  const aboutWeb =
    topicIn(view, 'web') ||
    saysSo(view, /\bweb ?(?:scrap|pages?|sites?|crawl)|\bsitemap\b|\bURLs?\b/i) ||
    hasParameter(view, places);
  if (!aboutWeb && !anyOf(action.object, places)) return false;
  if (action.verb === 'extract')
    return (
      anyOf(action.beyond, words('url website webpage')) &&
      !anyOf(action.object, words('id domain parameter part component host transcript subtitle caption'))
    );
  if (action.verb === 'scrape')
    return !anyOf(
      action.object,
      words(
        'status result job history network request console reddit linkedin twitter instagram amazon youtube tiktok google',
      ),
    );
  if (action.verb === 'crawl')
    return (
      (topicIn(view, 'web') && !saysSo(view, /\b(?:job|async|asynchronous)\b/i)) ||
      (saysSo(view, /\b(?:extract|return)(?:s|ing)? (?:\w+ ){0,2}(?:content|pages?|text|markdown)\b/i) &&
        !saysSo(view, /\b(?:job|async|returns? (?:an? )?id)\b/i))
    );
  return (
    /^(?:discover|map|find|explore)$/.test(action.verb) &&
    anyOf(action.object, words('url sitemap subpage')) &&
    saysSo(view, /\bsitemap\b|\bstarting (?:point|url)\b|\b(?:a|the|given|any) (?:website|site|domain)\b/i)
  );
}
