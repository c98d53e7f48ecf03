import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, saysSo, topicIn } from '../match.ts';
import { readsSite } from '../site-reading.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const addresses = words('url urls uri link links website webpage site href');

/** The address of whatever data the caller likes. */
const dataAddress =
  /\burl (?:of|to|for) (?:the |an? )?(?:\w+ ){0,2}(?:data|json|file|document|page|webpage|website|feed|image|resource|source|article|site)\b/i;

/** The sentence begins with what is fetched: "Retrieves URLs and …". */
const fetchesUrls = /^\W*(?:retriev|fetch|scrap|download|load|read)\w* (?:URLs?|web ?(?:pages?|sites?))\b/i;

/** A tool of a web server that is called "fetch" and says no more. */
function onlyFetches({ verb, object }: Action, view: View): boolean {
  const bare = view.description === '' && view.parameters.length === 0 && object.length === 0;
  return bare && /^(?:fetch|scrape)$/.test(verb) && topicIn(view, 'web');
}

export const fetchesUrl: Rule = {
  id: 'fetches-url',
  title: 'The tool fetches an address that the caller names.',
  rationale: 'It can be pointed at internal services, and what it brings back may hold instructions for the agent.',
  references: [references.ssrfCwe, references.promptInjection],
  confidence: 0.85,
  effect: { category: 'Read', capability: 'fetch-url', says: 'fetches an address that the caller names' },
  *find(view) {
    const parameter = view.parameters.find(
      ({ words: known, name: called, description }) =>
        !/\bdocumentation\b/i.test(description) &&
        (anyOf(known, addresses) || /^(?:url|uri|link|website|webpage)s?$/i.test(called)) &&
        !anyOf(
          known,
          words(
            'callback redirect webhook base image avatar logo repo repository github video youtube icon cover thumbnail proxy doc issue file photo',
          ),
        ),
    );
    const web = words('url webpage page website site web link html content article markdown uri');
    const asked = /^[^.]{0,60}\b(?:GET|HEAD|OPTIONS) request\b(?!\s*[,/]| or)/;
    for (const action of view.actions) {
      if (
        /^(?:get|retrieve|return|generate|list)$/.test(action.verb) &&
        /^(?:url|link|uri)$/.test(headOf(action)) &&
        !parameter
      )
        continue;
      if (
        parameter !== undefined &&
        /^(?:lookUp|workOut)$/.test(action.kind) &&
        dataAddress.test(parameter.description)
      ) {
        yield claim(action, 0.95);
        continue;
      }
      if (
        view.parameters.length === 0 &&
        topicIn(view, 'web') &&
        /^(?:read|fetch|get|visit|open|extract|scrape)$/.test(action.verb) &&
        /^(?:website|webpage|url|page)$/.test(headOf(action)) &&
        action.object.length < 3
      ) {
        yield claim(action, 0.9);
        continue;
      }
      if (onlyFetches(action, view)) {
        yield claim(action, 0.8);
        continue;
      }
      if (readsSite(action, view)) {
        yield claim(action, 0.9);
        continue;
      }
      if (parameter === undefined && anyOf(action.object, words('info information detail setting'))) continue;
      if (
        /^(?:make|send|perform|execute)$/.test(action.verb) &&
        anyOf(action.object, words('request http')) &&
        saysSo(view, asked)
      ) {
        yield claim(action);
        continue;
      }
      if (
        action.kind !== 'lookUp' &&
        action.kind !== 'workOut' &&
        action.kind !== 'control' &&
        !/^(?:download|crawl|map|navigate|extract|capture|visit|open|request|batch)$/.test(action.verb)
      )
        continue;
      const plausible =
        parameter !== undefined ||
        (view.parameters.length === 0 &&
          (fetchesUrls.test(view.description) ||
            saysSo(
              view,
              /\b(?:a|any|the|given|specified|from|of|an|your) (?:\w+ )?(?:url|web ?page|website|page|link)\b/i,
            )));
      const about =
        plausible &&
        (anyOf(action.object, words('url webpage website uri html')) ||
          (/^(?:scrape|fetch|crawl|screenshot|extract|visit|map)$/.test(action.verb) &&
            (anyOf(action.object, web) || action.object.length === 0) &&
            (parameter !== undefined || topicIn(view, 'web'))));
      const called =
        parameter !== undefined &&
        (topicIn(view, 'web', 'browser') || anyOf(action.object, web)) &&
        /^(?:get|fetch|scrape|extract|read|convert|summarize|analyze|screenshot|check|capture|map|retrieve|crawl|inspect|audit|parse)$/.test(
          action.verb,
        );
      const shortened = anyOf(
        action.object,
        words(
          'metric metrics stats stat relationship recent reputation malware provider usage short shortened deeplink analytics presigned signed count list preview-url current feed encode decode video docs documentation status history',
        ),
      );
      if (
        (about || called) &&
        !shortened &&
        /^(?:get|fetch|scrape|extract|read|convert|summarize|analyze|screenshot|check|test|evaluate|measure|capture|map|retrieve|crawl|inspect|audit|parse|download|take|browse|batch|visit|open|load|access|deep|scan|view|process|search)$/.test(
          action.verb,
        ) &&
        !/^(?:download|open|visit|process|search|load|crawl)$/.test(action.verb)
      )
        yield claim(action, 0.9);
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
