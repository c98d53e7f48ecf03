import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

/** What is steered or run here is no player and no local build: a schedule, a robot, models in a warehouse, a collection of requests. */
export function runsForReal({ verb, object }: Action, view: View): boolean {
  if (/^(?:pause|unpause|play|resume)$/.test(verb))
    return anyOf(object, scheduled) || (topicIn(view, 'home') && !topicIn(view, 'media'));
  if (/^(?:build|rebuild)$/.test(verb) || (verb === 'run' && object[0] === 'build'))
    return topicIn(view, 'ci') || (topicIn(view, 'database') && !object.includes('index'));
  if (verb === 'reload') return anyOf(object, words('nginx apache service server daemon configuration config'));
  if (verb === 'launch') return anyOf(object, words('run job task pipeline workflow instance campaign experiment'));
  return verb === 'run' && object.join(' ').endsWith('postman collection');
}

const scheduled = words(
  'dag pipeline job workflow schedule project database cluster instance connector replication campaign ad adgroup adset',
);
