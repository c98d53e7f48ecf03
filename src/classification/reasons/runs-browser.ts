import type { Action } from '../actions.ts';
import { anyOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

/** A browser in the cloud runs, and costs, as long as its session does. */
export function runsBrowser({ verb, object }: Action, view: View): boolean {
  return (
    /^(?:create|start|open|close|end|stop|new)$/.test(verb) &&
    object.at(-1) === 'session' &&
    topicIn(view, 'browser') &&
    !anyOf(object, words('codegen code generation'))
  );
}
