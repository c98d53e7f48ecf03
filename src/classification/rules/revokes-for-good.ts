import type { Rule } from '../rule.ts';
import { anyOf, claim } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const revokesForGood: Rule = {
  id: 'revokes-for-good',
  title: 'The tool revokes keys, tokens or access.',
  rationale: 'Whoever used the key is locked out at once, and the same key never comes back.',
  references: [references.privilegeAbuse, references.permissionCwe],
  confidence: 0.88,
  effect: { category: 'Destructive', capability: 'change-access', says: 'revokes keys or access' },
  *find(view) {
    if (view.onlyLooks) return;
    if (view.actions.some(({ verb }) => verb === 'grant')) return;
    for (const action of view.actions) {
      if (
        action.verb === 'revoke' ||
        (/^(?:invalidate|expire|void|deactivate)$/.test(action.verb) &&
          anyOf(action.object, words('token key license credential certificate secret apikey')))
      ) {
        if (
          (action.object.at(-1) === 'session' &&
            anyOf([...view.name, ...view.lead], words('all other every everywhere'))) ||
          !anyOf(action.object, words('invitation invite share connection connectionid session'))
        )
          yield claim(action);
      }
    }
  },
  examples: {
    matches: ['revoke_api_key', { name: 'revoke_token', description: 'Revoke an access token' }],
    ignores: ['create_api_key', 'list_tokens'],
  },
};
