import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, hasParameter, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

/** Where programs find a database, and with which password they log in there. */
export function changesConnection({ verb, object }: Pick<Action, 'verb' | 'object'>, view: View): boolean {
  const said = object.join(' ');
  if (/(?:^| )(?:datasource|data source)$/.test(said))
    return /^(?:create|add|update|edit|patch|configure)$/.test(verb) && topicIn(view, 'observability', 'cloud');
  return (
    /(?:^| )connection$/.test(said) &&
    /^(?:update|edit|patch|modify)$/.test(verb) &&
    (hasParameter(view, words('login password host uri')) || /(?:^| )database connection$/.test(said))
  );
}

/** Whoever reads or writes the table meets its new shape or name at once. */
export function changesStructure(object: readonly string[], verb: string, view: View): boolean {
  if (!topicIn(view, 'database') || topicIn(view, 'notes', 'tasks')) return false;
  if (/^(?:alter|rename|migrate)$/.test(verb)) return anyOf(object, words('table collection schema column database'));
  return verb === 'update' && anyOf(object, words('table')) && anyOf(object, words('location partition'));
}

/** What goes wrong from now on tells nobody. */
export function silences(verb: string, object: readonly string[]): boolean {
  if (/^(?:mute|silence|suppress)$/.test(verb)) return anyOf(object, words('host monitor alert check rule alarm'));
  return /^(?:create|schedule|add|set)$/.test(verb) && anyOf(object, words('downtime silence mute'));
}
