import type { Action } from '../actions.ts';
import { anyOf, headOf, saysSo, topicIn } from '../match.ts';
import type { Parameter } from '../parameters.ts';
import { readsSite } from '../site-reading.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

const addresses = words('url urls uri link links website webpage site href');

/** The address of whatever data the caller likes. */
const dataAddress =
  /\burl (?:of|to|for) (?:the |an? )?(?:\w+ ){0,2}(?:data|json|file|document|page|webpage|website|feed|image|resource|source|article|site)\b/i;

/** The sentence begins with what is fetched: "Retrieves URLs and …". */
const fetchesUrls = /^\W*(?:retriev|fetch|scrap|download|load|read)\w* (?:URLs?|web ?(?:pages?|sites?))\b/i;

/** A tool of a web server that is called "fetch" and says no more. */
function onlyFetches({ verb, object }: Action, view: View): boolean {
  const bare = view.description === '' && view.parameters.length === 0 && object.length === 0;
  return bare && /^(?:fetch|scrape)$/.test(verb) && topicIn(view, 'web');
}

/** The parameter that takes an address, when there is one. */
export function addressOf(view: View): Parameter | undefined {
  return view.parameters.find(
    ({ words: known, name: called, description }) =>
      !/\bdocumentation\b/i.test(description) &&
      (anyOf(known, addresses) || /^(?:url|uri|link|website|webpage)s?$/i.test(called)) &&
      !anyOf(
        known,
        words(
          'callback redirect webhook base image avatar logo repo repository github video youtube icon cover thumbnail proxy doc issue file photo',
        ),
      ),
  );
}

/** "Fetch feed entries from a given URL" */
const fromAddress =
  /^[^.\n]{0,90}\b(?:from|of|at) (?:an?|any|the|one) (?:(?:given|specified|specific|provided|public|remote|web|website|image|feed|rss|valid) )*URLs?\b/i;

function addressed({ parameters }: View, parameter: Parameter | undefined): boolean {
  return parameter !== undefined || parameters.length === 0;
}

const web = words('url webpage page website site web link html content article markdown uri');
const asked = /^[^.]{0,60}\b(?:GET|HEAD|OPTIONS) request\b(?!\s*[,/]| or)/;

/** How much a verb says that the caller's address is fetched. */
export function shareOfFetching(action: Action, view: View, parameter: Parameter | undefined): number {
  if (
    /^(?:get|retrieve|return|generate|list)$/.test(action.verb) &&
    /^(?:url|link|uri)$/.test(headOf(action)) &&
    !parameter
  )
    return 0;
  if (parameter !== undefined && /^(?:lookUp|workOut)$/.test(action.kind) && dataAddress.test(parameter.description)) {
    return 0.95;
  }
  if (
    view.parameters.length === 0 &&
    topicIn(view, 'web') &&
    /^(?:read|fetch|get|visit|open|extract|scrape)$/.test(action.verb) &&
    /^(?:website|webpage|url|page)$/.test(headOf(action)) &&
    action.object.length < 3
  ) {
    return 0.9;
  }
  if (
    /^(?:lookUp|workOut)$/.test(action.kind) &&
    saysSo(view, fromAddress) &&
    addressed(view, parameter) &&
    !action.object.includes('id')
  )
    return 0.9;
  if (onlyFetches(action, view)) {
    return 0.8;
  }
  if (readsSite(action, view)) {
    return 0.9;
  }
  if (parameter === undefined && anyOf(action.object, words('info information detail setting'))) return 0;
  if (
    /^(?:make|send|perform|execute)$/.test(action.verb) &&
    anyOf(action.object, words('request http')) &&
    saysSo(view, asked)
  ) {
    return 1;
  }
  if (
    action.kind !== 'lookUp' &&
    action.kind !== 'workOut' &&
    action.kind !== 'control' &&
    !/^(?:download|crawl|map|navigate|extract|capture|visit|open|request|batch)$/.test(action.verb)
  )
    return 0;
  const plausible =
    parameter !== undefined ||
    (view.parameters.length === 0 &&
      (fetchesUrls.test(view.description) ||
        saysSo(
          view,
          /\b(?:a|any|the|given|specified|from|of|an|your) (?:\w+ )?(?:url|web ?page|website|page|link)\b/i,
        )));
  const about =
    plausible &&
    (anyOf(action.object, words('url webpage website uri html')) ||
      (/^(?:scrape|fetch|crawl|screenshot|extract|visit|map)$/.test(action.verb) &&
        (anyOf(action.object, web) || action.object.length === 0) &&
        (parameter !== undefined || topicIn(view, 'web'))));
  const called =
    parameter !== undefined &&
    (topicIn(view, 'web', 'browser') || anyOf(action.object, web)) &&
    /^(?:get|fetch|scrape|extract|read|convert|summarize|analyze|screenshot|check|capture|map|retrieve|crawl|inspect|audit|parse)$/.test(
      action.verb,
    );
  const shortened = anyOf(
    action.object,
    words(
      'metric metrics stats stat relationship recent reputation malware provider usage short shortened deeplink analytics presigned signed count list preview-url current feed encode decode video docs documentation status history',
    ),
  );
  if (
    (about || called) &&
    !shortened &&
    /^(?:get|fetch|scrape|extract|read|convert|summarize|analyze|screenshot|check|test|evaluate|measure|capture|map|retrieve|crawl|inspect|audit|parse|download|take|browse|batch|visit|open|load|access|deep|scan|view|process|search)$/.test(
      action.verb,
    ) &&
    !/^(?:download|open|visit|process|search|load|crawl)$/.test(action.verb)
  )
    return 0.9;
  return 0;
}
