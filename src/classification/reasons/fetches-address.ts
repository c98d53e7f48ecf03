import type { Action } from '../actions.ts';
import { anyOf, headOf, saysSo, topicIn } from '../match.ts';
import type { Parameter } from '../parameters.ts';
import { readsSite } from '../site-reading.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { worksOnPage } from './works-on-page.ts';

/** The address of whatever data the caller likes. */
const dataAddress =
  /\burl (?:of|to|for) (?:the |an? )?(?:\w+ ){0,2}(?:data|json|file|document|page|webpage|website|feed|image|resource|source|article|site)\b/i;

/** A tool of a web server that is called "fetch" and says no more. */
function onlyFetches({ verb, object }: Action, view: View): boolean {
  const bare = view.description === '' && view.parameters.length === 0 && object.length === 0;
  return bare && /^(?:fetch|scrape)$/.test(verb) && topicIn(view, 'web');
}

/** "Fetch feed entries from a given URL" */
const fromAddress =
  /^[^.\n]{0,90}\b(?:from|of|at) (?:an?|any|the|one) (?:(?:given|specified|specific|provided|public|remote|web|website|image|feed|rss|valid) )*URLs?\b/i;

function addressed({ parameters }: View, parameter: Parameter | undefined): boolean {
  return parameter !== undefined || parameters.length === 0;
}

const asked = /^[^.]{0,60}\b(?:GET|HEAD|OPTIONS) request\b(?!\s*[,/]| or)/;

/** An address is looked up or handed out, and none is taken. */
function namesAddress(action: Action, parameter: Parameter | undefined): boolean {
  if (parameter !== undefined) return false;
  return /^(?:get|retrieve|return|generate|list)$/.test(action.verb) && /^(?:url|link|uri)$/.test(headOf(action));
}

/** A page of the web, or a whole site, is read. */
function readsSiteItself({ verb, object }: Action): boolean {
  return object.includes('webpage') || (/^(?:read|extract|scrape)$/.test(verb) && object.join(' ') === 'website');
}

/** A tool of a web server that reads a page and says no more. */
function readsPage(action: Action, view: View): boolean {
  return (
    view.parameters.length === 0 &&
    (topicIn(view, 'web') || readsSiteItself(action)) &&
    /^(?:read|fetch|get|visit|open|extract|scrape)$/.test(action.verb) &&
    (/^(?:website|webpage|url|page)$/.test(headOf(action)) || action.object.join(' ') === 'webpage content') &&
    action.object.length < 3
  );
}

function saysFrom({ object }: Action, view: View, parameter: Parameter | undefined): boolean {
  return saysSo(view, fromAddress) && addressed(view, parameter) && !object.includes('id');
}

/** How much a verb says that the caller's address is fetched. */
export function shareOfFetching(action: Action, view: View, parameter: Parameter | undefined): number {
  const { verb, kind, object } = action;
  if (namesAddress(action, parameter)) return 0;
  const reads = kind === 'lookUp' || kind === 'workOut';
  if (parameter !== undefined && reads && dataAddress.test(parameter.description)) return 0.95;
  if (readsPage(action, view) || (reads && saysFrom(action, view, parameter))) return 0.9;
  if (onlyFetches(action, view)) return 0.8;
  if (readsSite(action, view)) return 0.9;
  if (parameter === undefined && anyOf(object, words('info information detail setting'))) return 0;
  if (/^(?:make|send|perform|execute)$/.test(verb) && anyOf(object, words('request http')) && saysSo(view, asked))
    return 1;
  const canFetch = reads || kind === 'control' || /^(?:map|navigate|extract|capture|request|batch)$/.test(verb);
  return canFetch && worksOnPage(action, view, parameter) ? 0.9 : 0;
}
