import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, headOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { runsBrowser } from './runs-browser.ts';

const chosen = words(
  'project workspace account organization org team database db schema context namespace profile model mode region environment app application device session space tenant server instance wallet network chain persona site collection store cluster subscription market channel buffer window tab',
);
const connected = words(
  'database db server instance account wallet api host session device cluster service broker mongodb mysql postgres redis sql ssh network client bot app port endpoint remote machine url cdp browser debugger',
);

const settings = words(
  'session context cwd directory workspace working database connection account organization org profile region mode token auth oauth log-level loglevel verbosity default active current tenant subscription network credential api-key apikey key url endpoint environment',
);

/** A verb of a session that names no place where the next calls work. */
function choosesNothing(action: Action, view: View): boolean {
  const { verb, object, place } = action;
  const inName = place === 'name';
  if (verb === 'use' && !(inName && chosen.has(headOf(action)))) return true;
  if (anyOf(object, words('branch random'))) return true;
  if (verb === 'logout' && anyOf(view.name, words('all other'))) return true;
  const around = object.length > 0 ? object : action.beyond;
  if (/^(?:select|choose|switch|deselect)$/.test(verb)) {
    if (topicIn(view, 'browser', 'desktop') || !anyOf(around, chosen)) return true;
  } else if (/^(?:connect|disconnect|reconnect)$/.test(verb) && object.length > 0 && !anyOf(around, connected))
    return true;
  const noun = inName && action.doubtful && object.length > 0;
  return noun && !/^(?:connect|login|logout|authenticate)$/.test(verb);
}

const others = words('password avatar branch price status payment method language assignee role policy');

/** A setting that only the next calls of the session meet. */
function setsForSession(action: Action): boolean {
  const { verb, object } = action;
  if (!/^(?:set|change|switch|configure|activate)$/.test(verb)) return false;
  if (anyOf(object, words('active current default working cwd')) || ownPlace.test(object.join(' '))) return true;
  return verb !== 'configure' && object.length === 1 && settings.has(headOf(action));
}
const ownPlace = /(?:project|root|base) path$|root directory$|root directories$|^cookie$|session storage|local storage/;

/** A session is opened or closed. */
function turnsSession(action: Action, view: View): boolean {
  const { verb, object } = action;
  const head = headOf(action);
  return (
    /^(?:session|oauth|auth|login|context|authentication|authorization)$/.test(head) &&
    !/^(?:activate|update|configure|set|change)$/.test(verb) &&
    !(topicIn(view, 'tasks', 'health') && head === 'session') &&
    !runsBrowser(action, view) &&
    !anyOf(object, words('checkout payment agent devin debug training workout meditation workflow'))
  );
}

const turning =
  /^(?:set|change|configure|switch|update|activate|save|clear|store|initialize|init|refresh|create|start|open|close|end|join|complete|initiate|begin)$/;

/** How much a verb says that only the session meets what it does. */
export function shareOfSession(action: Action, view: View): number {
  const { verb, object, kind } = action;
  if (verb === 'exchange' && /^(?:code|authorization)$/.test(object.at(-1) ?? '')) return 1;
  if (kind === 'session') return choosesNothing(action, view) ? 0 : 1;
  if (!turning.test(verb)) return 0;
  if (setsForSession(action)) return anyOf(object, others) ? 0 : 0.9;
  if (turnsSession(action, view)) return 0.85;
  return verb === 'refresh' && anyOf(object, words('cache index session')) ? 0.9 : 0;
}
