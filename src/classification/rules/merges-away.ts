import type { Rule } from '../rule.ts';
import { anyOf, claim } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const mergesAway: Rule = {
  id: 'merges-away',
  title: 'The tool merges records, of which only one remains.',
  rationale: 'Merged contacts or tickets cannot be told apart again.',
  references: [references.toolMisuse, references.warningCwe],
  confidence: 0.75,
  effect: { category: 'Destructive', capability: 'delete-data', says: 'merges records, of which only one remains' },
  *find(view) {
    for (const action of view.actions) {
      if (
        action.verb === 'merge' &&
        anyOf(
          action.object,
          words('contact person people company ticket duplicate customer account lead profile record user'),
        )
      )
        yield claim(action);
    }
  },
  examples: {
    matches: ['merge_contacts', 'merge_duplicate_tickets'],
    ignores: ['merge_pull_request', 'merge_branches', 'merge_pdfs'],
  },
};
