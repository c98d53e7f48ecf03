import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, hasParameter, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** What was there before goes first. */
export function replacesAll(view: View): boolean {
  return (
    hasParameter(view, words('truncate droptarget dropfirst')) ||
    saysSo(
      view,
      /\bdestructive to (?:the )?(?:existing|current)\b|\b(?:drops?|truncates?|wipes?|replaces?) (?:and re-?creates? )?(?:all |the |any )*(?:existing|current)\b|--clean\b/i,
    )
  );
}

const copies = words('backup snapshot dump checkpoint');
const overwritten = words('database db volume machine vm server instance site zone disk');

/** An older copy replaces what is there now. */
function putsBack({ verb, object, beyond }: Action, view: View): boolean {
  if (!/^(?:restore|recover|revert)$/.test(verb) || saysSo(view, /\bto (?:an? )?(?:new|different|separate)\b/i))
    return false;
  if (anyOf(object, copies)) return true;
  return anyOf(object, overwritten) && (verb !== 'revert' || anyOf([...beyond, ...view.lead], copies));
}

/** A machine, a disk or a branch is set up anew and loses what it held. */
function startsAnew({ verb, object }: Action): boolean {
  return (
    /^(?:reset|reinstall|recreate|reimage|reformat|rebuild|replace|format)$/.test(verb) &&
    (anyOf(object.slice(-1), anew) || (object.at(-1) === 'server' && /^(?:rebuild|reinstall|reimage)$/.test(verb))) &&
    !anyOf(object, words('virtual-device simulator connection session password'))
  );
}
const anew = words('machine vm vps disk drive branch zone os partition filesystem volume');

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
      const stored = anyOf(
        action.object,
        words(
          'database db table schema data history memory device simulator factory store index workspace account password-all hard brain graph conversation chat log counter count knowledge progress all everything board game',
        ),
      );
      if (
        /^(?:reset|clear|empty|flush|wipeout)$/.test(action.verb) &&
        stored &&
        !anyOf(action.object, words('filter location field format statusbar selection'))
      )
        yield claim(action);
      else if (
        /^(?:clear|reset)$/.test(action.verb) &&
        anyOf(
          action.object,
          words(
            'cookie storage note notification message text document sheet range value canvas scene playlist queue comment event record row cart list task todo thought observation content stat statistic ban budget',
          ),
        )
      )
        yield claim(action, 0.9);
      else if (/^(?:clear|wipeout)$/.test(action.verb) && anyOf(action.object.slice(-1), words('token credential')))
        yield claim(action, 0.9);
      else if (putsBack(action, view)) yield claim(action, 0.9);
      else if (/^(?:import|restore|load|sync|seed)$/.test(action.verb) && replacesAll(view)) yield claim(action);
      else if (startsAnew(action)) yield claim(action, 0.95);
      else if (action.verb === 'flush' && !anyOf(action.object, words('buffer output'))) yield claim(action, 0.85);
      else if (
        /^(?:cleanup|clean|clean-up)$/.test(action.verb) &&
        anyOf(
          action.object,
          words(
            'file queue old orphaned unused database resource log expired data workspace project directory image container volume branch backup',
          ),
        )
      )
        yield claim(action, 0.85);
      else if (
        /^(?:reset|clear|flush)$/.test(action.verb) &&
        saysSo(view, /(?:removing|deletes?|erases?|wipes?) (?:all|every)|DANGEROUS/i)
      )
        yield claim(action);
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
