import type { Rule } from '../rule.ts';
import { anyOf, claim, said, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const publicLink =
  /\banyone (?:with|who has) the (?:url|link)\b|\bpublicly (?:accessible|available|viewable)\b|(?<!(?:from|via|by|with|provide|use|using|a|needs?|requires?) (?:an? )?(?:publicly accessible )?)\bpublic (?:share )?(?:link|url)\b/i;

/** Whoever has it sees what it leads to. */
const openLink = /\b(?:shared?|public|sharing|shareable) link$/;

export const publishes: Rule = {
  id: 'publishes',
  title: 'The tool makes something public or shares it.',
  rationale: 'What was public for a minute may have been copied; taking it down does not call it back.',
  references: [references.exfiltration, references.exposureCwe],
  confidence: 0.9,
  effect: { category: 'Write', capability: 'publish', says: 'makes something public or shares it' },
  *find(view) {
    if (/^(?:export|create|upload|generate|make|share|save)$/.test((view.named ?? view.told)?.verb ?? ''))
      for (const finding of said(view, publicLink)) {
        yield finding;
        if (view.told) yield claim(view.told);
      }
    for (const action of view.actions) {
      if (
        /^(?:publish|unpublish|share|tweet|relist)$/.test(action.verb) &&
        !(action.doubtful && action.place === 'name') &&
        !anyOf(action.object, words('message event mqtt topic'))
      )
        yield claim(action);
      else if (/^(?:create|generate|add|enable)$/.test(action.verb) && openLink.test(action.object.join(' ')))
        yield claim(action);
      else if (action.verb === 'post' && topicIn(view, 'social') && !(action.doubtful && action.place === 'name'))
        yield claim(action);
      else if (
        /^(?:create|make|submit)$/.test(action.verb) &&
        topicIn(view, 'social') &&
        anyOf(action.object, words('post tweet thread story reel pin toot cast video')) &&
        !anyOf(action.object, words('draft'))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: ['create_shared_link', 'publish_article', 'share_file', { server: 'Twitter', name: 'post_tweet' }],
    ignores: ['list_published_posts', 'get_share_count', 'publisher_search'],
  },
};
