import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, saysSo } from '../match.ts';
import { words } from '../vocabulary/words.ts';

/** What is kept for long, or stands for everything. */
const stored = words(
  'database db table schema data history memory device simulator factory store index workspace account password-all hard brain graph conversation chat log counter count knowledge progress all everything board game',
);
/** What only shows or limits what is there. */
const shown = words('filter location field format statusbar selection');
/** What somebody has put there. */
const content = words(
  'cookie storage note notification message text document sheet range value canvas scene playlist queue comment event record row cart list task todo thought observation content stat statistic ban budget',
);
/** What a clean-up takes away for good. */
const leftOver = words(
  'file queue old orphaned unused database resource log expired data workspace project directory image container volume branch backup',
);
/** The sentence says so itself. */
const removing = /(?:removing|deletes?|erases?|wipes?) (?:all|every)|DANGEROUS/i;

/** How much a verb of emptying says that what was stored is lost. */
export function shareOfEmptying({ verb, object }: Action): number {
  if (/^(?:reset|clear|empty|flush|wipeout)$/.test(verb) && anyOf(object, stored) && !anyOf(object, shown)) return 1;
  if (/^(?:clear|reset)$/.test(verb) && anyOf(object, content)) return 0.9;
  return /^(?:clear|wipeout)$/.test(verb) && anyOf(object.slice(-1), words('token credential')) ? 0.9 : 0;
}

/** How much it says where only the words around the verb tell. */
export function shareOfCleaning({ verb, object }: Action, view: View): number {
  if (verb === 'flush' && !anyOf(object, words('buffer output'))) return 0.85;
  if (/^(?:cleanup|clean|clean-up)$/.test(verb) && anyOf(object, leftOver)) return 0.85;
  return /^(?:reset|clear|flush)$/.test(verb) && saysSo(view, removing) ? 1 : 0;
}
