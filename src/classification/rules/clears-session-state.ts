import type { Rule } from '../rule.ts';
import { anyOf, claim, saysSo } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const clearsSessionState: Rule = {
  id: 'clears-session-state',
  title: 'The tool clears a cache, a selection or a session of its own.',
  rationale: 'What it clears is rebuilt by the next call, so little is lost.',
  references: [references.toolMisuse],
  confidence: 0.88,
  effect: { category: 'Write', fact: 'session', says: 'clears state of its own session' },
  *find(view) {
    if (view.onlyLooks) return;
    const passing = words(
      'cache cached session context selection selected filter form field input console format style formatting screen highlight breakpoint mock override badge color view zoom viewport default setting preference option filter sort layout camera position rotation transform timer route intercept interception state emulation cookie-banner tab',
    );
    for (const action of view.actions) {
      if (!/^(?:clear|reset|flush|invalidate|refresh|purge|clean|unset|empty)$/.test(action.verb)) continue;
      const all =
        action.verb === 'flush' ||
        anyOf(view.name, words('all flush everything')) ||
        saysSo(view, /(?:removing|deletes?|erases?|wipes?) (?:all|every)|DANGEROUS/i) ||
        anyOf(
          action.object,
          words(
            'all flush everything history memory data database password credential secret key token index table volume queue counter count',
          ),
        );
      if (
        anyOf(action.object, passing) &&
        !all &&
        !(action.verb !== 'clear' && action.verb !== 'refresh' && anyOf(action.object, words('cdn zone')))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: ['clear_cache', 'reset_session', 'clear_selection'],
    ignores: ['clear_history', 'flush_all', 'reset_database'],
  },
};
