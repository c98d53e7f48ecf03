import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

const page = words('browser page tab window viewport url iframe');

const opening = /^(?:open|close|new|switch|select|resize|start|launch|stop|create|set|connect)$/;

/** A window or a page is opened, closed or chosen. */
export function turnsPage({ verb, object }: Action, view: View): boolean {
  return (
    opening.test(verb) &&
    anyOf(object, page) &&
    !(verb === 'select' && anyOf(object, words('option dropdown'))) &&
    topicIn(view, 'browser', 'desktop', 'simulated', 'web')
  );
}
