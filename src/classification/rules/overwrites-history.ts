import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import { putsBack, replacesAll, startsAnew } from '../reasons/starts-anew.ts';
import { shareOfCleaning, shareOfEmptying } from '../reasons/empties-stored.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** What stands in a field of a page or an app is typed anew: that is a step on the screen. */
function emptiesField({ verb, object, beyond }: Action, view: View): boolean {
  if (!/^(?:clear|reset|empty)$/.test(verb) || !topicIn(view, 'browser', 'desktop')) return false;
  const about = [...object, ...beyond];
  return (
    anyOf(about, words('input field element textbox textarea')) || (about.length === 0 && view.name.has('browser'))
  );
}

export const overwritesHistory: Rule = {
  id: 'overwrites-history',
  title: 'The tool overwrites stored state or history that cannot be brought back.',
  rationale: 'A hard reset, a force push or a restore over live data leaves nothing to return to.',
  references: [references.toolMisuse, references.warningCwe],
  confidence: 0.85,
  effect: { category: 'Destructive', capability: 'delete-data', says: 'overwrites stored state or history' },
  *find(view) {
    for (const action of view.actions) {
      if (anyOf(action.object, words('unread badge')) || emptiesField(action, view)) continue;
      if (anyOf(action.object, words('cached cache')) && !view.name.has('all')) continue;
      const emptying = shareOfEmptying(action);
      const cleaning = shareOfCleaning(action, view);
      if (emptying > 0) yield claim(action, emptying);
      else if (putsBack(action, view)) yield claim(action, 0.9);
      else if (/^(?:import|restore|load|sync|seed)$/.test(action.verb) && replacesAll(view)) yield claim(action);
      else if (startsAnew(action)) yield claim(action, 0.95);
      else if (cleaning > 0) yield claim(action, cleaning);
    }
  },
  examples: {
    matches: [
      'reset_database',
      'clear_history',
      { name: 'restore_backup', description: 'Restore the database from a backup' },
      'flush_all',
      { name: 'clear_tokens', description: 'Clears the stored tokens' },
    ],
    ignores: ['clear_cache', 'clear_cached_data', 'restore_page', 'reset_simulator_location', 'reset_password'],
  },
};
