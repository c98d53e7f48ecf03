import type { Action } from '../actions.ts';
import { anyOf, saysSo, topicIn } from '../match.ts';
import type { Parameter } from '../parameters.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

/** The sentence begins with what is fetched: "Retrieves URLs and …". */
const fetchesUrls = /^\W*(?:retriev|fetch|scrap|download|load|read)\w* (?:URLs?|web ?(?:pages?|sites?))\b/i;
const anyAddress = /\b(?:a|any|the|given|specified|from|of|an|your) (?:\w+ )?(?:url|web ?page|website|page|link)\b/i;

const web = words('url webpage page website site web link html content article markdown uri');
const onPage =
  /^(?:get|fetch|scrape|extract|read|convert|summarize|analyze|screenshot|check|capture|map|retrieve|crawl|inspect|audit|parse)$/;
/** Addresses that are counted, shortened or handed out, and none that is fetched. */
const notFetched = words(
  'metric metrics stats stat relationship recent reputation malware provider usage short shortened deeplink analytics presigned signed count list preview-url current feed encode decode video docs documentation status history',
);
const fetching =
  /^(?:get|fetch|scrape|extract|read|convert|summarize|analyze|screenshot|check|test|evaluate|measure|capture|map|retrieve|inspect|audit|parse|take|browse|batch|access|deep|scan|view)$/;

/** The caller names an address, as far as the definition tells. */
function isNamed(view: View, parameter: Parameter | undefined): boolean {
  if (parameter !== undefined) return true;
  return view.parameters.length === 0 && (fetchesUrls.test(view.description) || saysSo(view, anyAddress));
}

/** The page at an address is what the verb works on. */
export function worksOnPage({ verb, object }: Action, view: View, parameter: Parameter | undefined): boolean {
  if (!fetching.test(verb) || anyOf(object, notFetched)) return false;
  if (parameter !== undefined && onPage.test(verb) && (topicIn(view, 'web', 'browser') || anyOf(object, web)))
    return true;
  if (!isNamed(view, parameter)) return false;
  if (anyOf(object, words('url webpage website uri html'))) return true;
  return (
    /^(?:scrape|fetch|crawl|screenshot|extract|visit|map)$/.test(verb) &&
    (anyOf(object, web) || object.length === 0) &&
    (parameter !== undefined || topicIn(view, 'web'))
  );
}
