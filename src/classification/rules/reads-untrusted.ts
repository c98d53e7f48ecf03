import type { Rule } from '../rule.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const readsUntrusted: Rule = {
  id: 'reads-untrusted',
  title: 'The tool returns text that strangers wrote.',
  rationale:
    'Web pages, mail, issues and posts may hold instructions, and the agent reads them as it reads the user’s.',
  references: [references.promptInjection, references.overSharing],
  confidence: 0.8,
  effect: { capability: 'ingest-untrusted-content', says: 'returns text that strangers wrote' },
  *find(view) {
    const strangers = words(
      'email mail message inbox webpage page url website web article news post tweet comment review issue thread ticket feed transcript html content conversation search pull discussion reply feedback rss pr',
    );
    const places = topicIn(view, 'web', 'mail', 'chat', 'social', 'support', 'browser', 'source');
    for (const action of view.actions) {
      if (action.kind !== 'lookUp' && !/^(?:extract|summarize|browse)$/.test(action.verb)) continue;
      if (
        places &&
        anyOf(action.object, strangers) &&
        !anyOf(action.object, words('count type template label setting'))
      ) {
        yield claim(action);
        return;
      }
    }
  },
  examples: {
    matches: [
      { server: 'Gmail', name: 'read_email' },
      { server: 'GitHub', name: 'get_issue' },
      { server: 'Firecrawl', name: 'scrape_url' },
    ],
    ignores: ['get_weather', { server: 'Gmail', name: 'send_email' }],
  },
};
