import type { Rule } from '../rule.ts';
import { anyOf, claim, said, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const own = words('thought scratchpad reasoning plan todolist');
const kept = words('relation relationship observation fact');
const passing =
  /\b(?:from|in) (?:the |its )?(?:current|this) (?:session|conversation)\b|\bfrom (?:its )?memory\b|\bin-memory\b|\bfor this session\b/i;

export const removesOwnNotes: Rule = {
  id: 'removes-own-notes',
  title: 'The tool clears notes that only its own session keeps.',
  rationale: 'What a session has noted for itself is gone with the session anyway.',
  references: [references.toolMisuse],
  confidence: 0.8,
  effect: { fact: 'session-notes', says: 'clears notes of its own session' },
  *find(view) {
    for (const action of view.actions) {
      if (!/^(?:destroy|remove)$/.test(action.kind)) continue;
      if (anyOf(action.object, own)) yield claim(action);
      else if (
        topicIn(view, 'memory') &&
        anyOf(action.object, kept) &&
        !action.object.includes('entity') &&
        !view.lead.has('all')
      )
        yield claim(action);
      else yield* said(view, passing);
    }
  },
  examples: {
    matches: ['clear_thoughts', { name: 'wipe_logs', description: 'Wipes all browser logs from memory' }],
    ignores: ['delete_note', 'get_thoughts', { name: 'delete_user', description: 'Deletes a user' }],
  },
};
